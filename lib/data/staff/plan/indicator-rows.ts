import "server-only";
import { type DefinedIndicator, definitionProblems } from "@/lib/domain/definition-changes";
import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { Prisma } from "../../generated/client";
import { found, type Transaction } from "../access";
import { type DefinitionRecord, definitionColumns, toDefinition, toDefinitionRecord } from "./definition-record";
import type { PlanRefusal } from "./record-write";

const definedColumns = {
	id: true,
	code: true,
	endedYear: true,
	plan: { select: { baselineYear: true, firstYear: true, targetYear: true } },
	definitions: { select: { fromYear: true, ...definitionColumns }, orderBy: { fromYear: "asc" } },
} satisfies Prisma.IndicatorSelect;

/** An indicator with all its definitions, and the years in which its values stand. */
export type DefinedRow = DefinedIndicator & {
	id: number;
	code: string;
	records: { fromYear: FiscalYear; record: DefinitionRecord }[];
	/** Years with a value, or a reason for its absence, in any revision. */
	yearsWithValue: FiscalYear[];
};

/** Reads what decides how an indicator may change. Throws NotPermitted where there is none. */
export async function readDefined(db: Transaction, where: Prisma.IndicatorWhereUniqueInput): Promise<DefinedRow> {
	const { plan, definitions, ...row } = found(await db.indicator.findUnique({ where, select: definedColumns }));
	const values = await db.actualValue.findMany({
		where: { indicatorId: row.id },
		select: {
			value: true,
			absence: true,
			revision: { select: { state: true, evaluation: { select: { fiscalYear: true } } } },
		},
	});
	const yearsOf = (some: typeof values) =>
		[...new Set(some.map(({ revision }) => revision.evaluation.fiscalYear))].sort((a, b) => a - b);
	const records = definitions.map(({ fromYear, ...columns }) => ({ fromYear, record: toDefinitionRecord(columns) }));
	const [first, ...later] = records.map(({ fromYear, record }) => toDefinition(record, fromYear));
	return {
		...row,
		years: plan,
		definitions: [found(first), ...later],
		records,
		publishedYears: yearsOf(values.filter(({ revision }) => revision.state === "published")),
		yearsWithValue: yearsOf(values.filter(({ value, absence }) => value !== null || absence !== null)),
	};
}

/** What contradicts in a definition, as refusals of its form. */
export function refuseDefinition(record: DefinitionRecord, fromYear: FiscalYear, years: PlanYears): PlanRefusal[] {
	return definitionProblems(toDefinition(record, fromYear), years);
}
