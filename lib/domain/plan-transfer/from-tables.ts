import { given, goalParts, namePart, optionalPart, type Part, textPart, titlePart, valuePart } from "./cell-parts";
import { groupKey, groupTables, type PlacedRow, placedRows, type RowPlace } from "./row-groups";
import { findTableFaults, type TableFault } from "./table-faults";
import { type AnyRow, listItems, type PlanTable, type TypedTables } from "./tables";

export type Assembled = {
	/** In the loader's format, as far as the cells are what they should be: that is the schema's to check. */
	document: { plan: unknown; policies: unknown[] };
	places: PartPlaces;
	faults: readonly TableFault[];
};

/** From which rows a document was made. */
export type PartPlaces = {
	/** The row of a part. */
	parts: ReadonlyMap<object, RowPlace>;
	/** The rows of a part's entries, where each has its own: of the values of a year, by indicator. */
	entries: ReadonlyMap<object, ReadonlyMap<string, RowPlace>>;
};

/** Tables as a document. Cells are taken as they are, so that a wrong one is found where the document is checked. */
export function fromTables(tables: TypedTables): Assembled {
	const parts = new Map<object, RowPlace>();
	const entries = new Map<object, ReadonlyMap<string, RowPlace>>();
	const build: Build = {
		groups: groupTables(tables),
		rows: (table) => placedRows(tables, table),
		part: (place, content) => {
			parts.set(content, place);
			return content;
		},
		record: (content, rows) => {
			entries.set(content, rows);
			return content;
		},
	};
	const document = { plan: planPart(tables, build), policies: policyParts(build) };
	const left = Object.values(build.groups).flatMap((group) => group.left());
	const orphans = left.map(({ place }): TableFault => ({ ...place, kind: "noOwner" }));
	return { document, places: { parts, entries }, faults: [...findTableFaults(tables), ...orphans] };
}

type Build = {
	groups: ReturnType<typeof groupTables>;
	rows: (table: PlanTable) => PlacedRow[];
	/** Remembers which row a part comes from. */
	part: (place: RowPlace, content: Part) => Part;
	/** The same for a part whose entries are rows. */
	record: (content: Part, rows: ReadonlyMap<string, RowPlace>) => Part;
};

function planPart(tables: TypedTables, build: Build): Part {
	const { rows, part, groups } = build;
	const plan: AnyRow = tables.plan[0] ?? {};
	const place: RowPlace = { table: "plan", row: 0 };
	const slugs = [...new Set(tables.divisions.map(({ slug }) => slug))];
	return {
		municipality: part(place, {
			code: plan.municipality,
			names: rows("townNames").map((row) => part(row.place, namePart(row.cells))),
			websiteUrl: plan.websiteUrl,
			contact: textPart(plan.contact, plan.contactEn),
			licence: part(place, { name: textPart(plan.licence, plan.licenceEn), url: plan.licenceUrl }),
		}),
		plan: part(place, {
			slug: plan.slug,
			title: titlePart(plan),
			baselineYear: plan.baselineYear,
			firstYear: plan.firstYear,
			targetYear: plan.targetYear,
			source: textPart(plan.source, plan.sourceEn),
		}),
		gradeWordings: { progress: wordingParts("progress", build), review: wordingParts("review", build) },
		divisions: slugs.map((slug) => {
			const names = groups.divisions.take(groupKey(slug));
			const parts = names.map((row) => part(row.place, namePart(row.cells)));
			return names[0] ? part(names[0].place, { slug, names: parts }) : { slug, names: parts };
		}),
		chapters: rows("chapters").map((row) => chapterPart(row, build)),
	};
}

/** In the grades' order. The letter of a progress grade is its symbol. */
function wordingParts(kind: "progress" | "review", { rows, part }: Build): Part[] {
	return rows("gradeWordings")
		.filter(({ cells }) => cells.kind === kind)
		.sort((a, b) => Number(a.cells.grade) - Number(b.cells.grade))
		.map(({ place, cells: { grade, symbol, label, labelEn } }) =>
			part(place, {
				...(kind === "progress" ? { grade: symbol } : { grade, symbol }),
				label: textPart(label, labelEn),
			}),
		);
}

function chapterPart({ place, cells }: PlacedRow, build: Build): Part {
	const owner = String(cells.number);
	return build.part(place, {
		number: cells.number,
		title: titlePart(cells),
		...given({ description: optionalPart(cells.description, cells.descriptionEn) }),
		sdgs: goalParts(cells.sdgs),
		indicators: indicatorParts(owner, build),
		sections: build.groups.sections
			.take(groupKey(owner))
			.map((row) => build.part(row.place, { number: row.cells.number, title: titlePart(row.cells) })),
		evaluations: evaluationParts(owner, build),
		sourceNotes: noteParts(owner, build),
	});
}

function policyParts(build: Build): Part[] {
	return build.rows("policies").map(({ place, cells }) => {
		const code = String(cells.code);
		return build.part(place, {
			code: cells.code,
			title: titlePart(cells),
			vision: cells.vision,
			divisions: { lead: cells.lead ?? null, related: listItems(String(cells.related ?? "")) },
			relatedPlans: titles(build.groups.relatedPlans.take(groupKey(code)), build),
			sdgs: goalParts(cells.sdgs),
			indicators: indicatorParts(code, build),
			measures: measureParts(code, null, build),
			evaluations: evaluationParts(code, build),
			sourceNotes: noteParts(code, build),
		});
	});
}

function indicatorParts(owner: string, { groups, part }: Build): Part[] {
	return groups.indicators.take(groupKey(owner)).map(({ place, cells: { code, endedYear } }) =>
		part(place, {
			code,
			...given({ endedYear }),
			definitions: groups.definitions.take(groupKey(code)).map((row) => part(row.place, definitionPart(row.cells))),
		}),
	);
}

function definitionPart(cells: AnyRow): Part {
	const { precision, direction, redefined, baselineYear, targetYear, changeReason } = cells;
	return {
		...namePart(cells),
		unit: optionalPart(cells.unit, cells.unitEn),
		precision,
		direction,
		baseline: valuePart(cells.baseline, cells.baselineAbsence),
		target: valuePart(cells.target, cells.targetAbsence),
		redefined,
		...given({ baselineYear, targetYear, changeReason }),
	};
}

function evaluationParts(owner: string, build: Build): Part[] {
	return build.groups.evaluations.take(groupKey(owner)).map(({ place, cells }) => {
		const { owner: _, fiscalYear, explanation, ownMeasures, ...content } = cells;
		const measures = measureParts(owner, fiscalYear, build);
		const values = build.groups.values.take(groupKey(owner, fiscalYear));
		return build.part(place, {
			fiscalYear,
			...content,
			...given({ explanation }),
			...((ownMeasures === true || measures.length > 0) && { measures }),
			actuals: build.record(
				Object.fromEntries(values.map(({ cells }) => [String(cells.indicator), valuePart(cells.value, cells.absence)])),
				new Map(values.map(({ place, cells }) => [String(cells.indicator), place])),
			),
		});
	});
}

function measureParts(policy: string, fiscalYear: unknown, build: Build): Part[] {
	return byPosition(build.groups.measures.take(groupKey(policy, fiscalYear))).map(({ place, cells }) =>
		build.part(place, {
			title: optionalPart(cells.title, cells.titleEn),
			intendedResult: cells.intendedResult,
			projects: titles(build.groups.projects.take(groupKey(policy, fiscalYear, cells.position)), build),
		}),
	);
}

function titles(rows: readonly PlacedRow[], { part }: Build): Part[] {
	return byPosition(rows).map(({ place, cells }) => part(place, titlePart(cells)));
}

function noteParts(owner: string, { groups, part }: Build): Part[] {
	return groups.sourceNotes.take(groupKey(owner)).map(({ place, cells }) => {
		const { field, indicator, fiscalYear, printed, reason, reasonEn, resolvedAt, resolution } = cells;
		const rest = given({ indicator, fiscalYear, resolvedAt, resolution });
		return part(place, { field, printed, reason: textPart(reason, reasonEn), ...rest });
	});
}

function byPosition(rows: readonly PlacedRow[]): PlacedRow[] {
	return [...rows].sort((a, b) => Number(a.cells.position) - Number(b.cells.position));
}
