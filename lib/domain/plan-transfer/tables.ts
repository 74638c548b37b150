/**
 * A whole plan as flat tables: the shape in which plans are compared, written to the database and laid out as the sheets
 * of a workbook. Rows name one another by codes, never by ids. Names of columns are those of the loader's format
 * (docs/plan-data.md); `…En` holds the English of a text.
 */

/** What may stand in a column. A `?` allows nothing, as null. Decimals are plain digits; a list is joined by commas. */
export type ColumnKind = "text" | "text?" | "integer" | "integer?" | "decimal?" | "flag" | "list";

const localized = { title: "text", titleEn: "text?" } as const;
const named = { fromYear: "integer", name: "text", nameEn: "text?" } as const;

/** The tables in the order in which they can be written, each with its columns and those that tell its rows apart. */
export const PLAN_TABLES = {
	plan: {
		key: ["municipality", "slug"],
		columns: {
			municipality: "text",
			websiteUrl: "text",
			contact: "text",
			contactEn: "text?",
			licence: "text",
			licenceEn: "text?",
			licenceUrl: "text",
			slug: "text",
			...localized,
			baselineYear: "integer",
			firstYear: "integer",
			targetYear: "integer",
			source: "text",
			sourceEn: "text?",
		},
	},
	townNames: { key: ["fromYear"], columns: named },
	gradeWordings: {
		key: ["kind", "grade"],
		columns: { kind: "text", grade: "integer", symbol: "text", label: "text", labelEn: "text?" },
	},
	divisions: { key: ["slug", "fromYear"], columns: { slug: "text", ...named } },
	chapters: {
		key: ["number"],
		columns: { number: "integer", ...localized, description: "text?", descriptionEn: "text?", sdgs: "list" },
	},
	sections: { key: ["chapter", "number"], columns: { chapter: "integer", number: "integer", ...localized } },
	policies: {
		key: ["code"],
		columns: { code: "text", ...localized, vision: "text", lead: "text?", related: "list", sdgs: "list" },
	},
	relatedPlans: { key: ["policy", "position"], columns: { policy: "text", position: "integer", ...localized } },
	indicators: { key: ["code"], columns: { code: "text", endedYear: "integer?" } },
	definitions: {
		key: ["indicator", "fromYear"],
		columns: {
			indicator: "text",
			...named,
			unit: "text?",
			unitEn: "text?",
			precision: "integer",
			direction: "text",
			baseline: "decimal?",
			baselineAbsence: "text?",
			baselineYear: "integer?",
			target: "decimal?",
			targetAbsence: "text?",
			targetYear: "integer?",
			redefined: "flag",
			changeReason: "text?",
		},
	},
	evaluations: {
		key: ["owner", "fiscalYear"],
		columns: {
			/** A policy's code, or a chapter's number for its own indicators. */
			owner: "text",
			fiscalYear: "integer",
			situation: "text?",
			progressGrade: "text?",
			nextSteps: "text?",
			outcome: "text?",
			foreseenIssues: "text?",
			reviewGrade: "integer?",
			futureDirection: "text?",
			explanation: "text?",
			/** Whether the year gives measures of its own: in `measures`, with its year. */
			ownMeasures: "flag",
		},
	},
	values: {
		key: ["indicator", "fiscalYear"],
		columns: { indicator: "text", fiscalYear: "integer", value: "decimal?", absence: "text?" },
	},
	/** Those of the plan have no year. */
	measures: {
		key: ["policy", "fiscalYear", "position"],
		columns: {
			policy: "text",
			fiscalYear: "integer?",
			position: "integer",
			title: "text?",
			titleEn: "text?",
			intendedResult: "text",
		},
	},
	projects: {
		key: ["policy", "fiscalYear", "measure", "position"],
		columns: { policy: "text", fiscalYear: "integer?", measure: "integer", position: "integer", ...localized },
	},
	sourceNotes: {
		key: ["owner", "indicator", "field", "fiscalYear", "printed"],
		columns: {
			owner: "text",
			indicator: "text?",
			field: "text",
			fiscalYear: "integer?",
			printed: "text",
			reason: "text",
			reasonEn: "text?",
			/** When it was settled, as an ISO timestamp; null while it is open. */
			resolvedAt: "text?",
			resolution: "text?",
		},
	},
} as const satisfies Record<string, { key: readonly string[]; columns: Record<string, ColumnKind> }>;

export type PlanTable = keyof typeof PLAN_TABLES;
export const PLAN_TABLE_NAMES = Object.keys(PLAN_TABLES) as PlanTable[];

export type PlanCell = string | number | boolean | null;

type CellOf<Kind extends ColumnKind> = {
	text: string;
	"text?": string | null;
	integer: number;
	"integer?": number | null;
	"decimal?": string | null;
	flag: boolean;
	list: string;
}[Kind];

type Columns<Table extends PlanTable> = (typeof PLAN_TABLES)[Table]["columns"];

/** One row of a table. */
export type PlanRow<Table extends PlanTable> = {
	-readonly [Column in keyof Columns<Table>]: Columns<Table>[Column] extends ColumnKind
		? CellOf<Columns<Table>[Column]>
		: never;
};

/** A row of whichever table. */
export type AnyRow = Readonly<Record<string, PlanCell>>;

/** All of a plan. Rows stand in the order in which the portal shows what they hold. */
export type PlanTables = { [Table in PlanTable]: PlanRow<Table>[] };

/** Tables as someone typed them into a workbook: any cell may hold anything, or be missing. */
export type TypedTables = { readonly [Table in PlanTable]: readonly AnyRow[] };

/** A column with its kind, as the table's list gives it. */
export function columnsOf(table: PlanTable): [name: string, kind: ColumnKind][] {
	return Object.entries(PLAN_TABLES[table].columns);
}

/** A plan without anything. */
export function emptyTables(): PlanTables {
	return Object.fromEntries(PLAN_TABLE_NAMES.map((table) => [table, []])) as unknown as PlanTables;
}

/** What tells a row from the others of its table, as one text. */
export function rowKey(table: PlanTable, row: AnyRow): string {
	return JSON.stringify(PLAN_TABLES[table].key.map((column) => row[column] ?? null));
}

/** The items of a list's cell. */
export function listItems(cell: string): string[] {
	return cell === "" ? [] : cell.split(",");
}

/** The policy's code, or the chapter's number, that an indicator's code begins with. */
export function ownerOfIndicator(code: string): string {
	return code.slice(0, code.lastIndexOf("-"));
}
