import { changedColumns, type PlanDifferences } from "./differences";
import { type AnyRow, ownerOfIndicator, type PlanTable, type PlanTables } from "./tables";

/** What the portal knows beside its plan, as far as it forbids changes. */
export type PortalFacts = {
	/** Fiscal years with a published value, by the indicator's code. */
	publishedYears: ReadonlyMap<string, readonly number[]>;
	/** Years that are being filled in and not yet published, as `yearKey` names them. */
	yearsInProgress: ReadonlySet<string>;
	/** Whether a year of the plan was opened or evaluated: its years are fixed then. */
	yearsInUse: boolean;
};

/** `before` is what the portal has; null where it has nothing there. `values` are for the words. */
export type Refusal = { table: PlanTable; before: AnyRow | null; after: AnyRow } & (
	| { kind: "otherTown" | "otherPlan"; values: { present: string; given: string } }
	| { kind: "yearsInUse" | "publishedEvaluation" | "yearInProgress"; values: Record<never, never> }
	| { kind: "publishedDefinition" | "definitionTooEarly"; values: { year: number } }
);

/** Columns of a definition that may be corrected under a published number: words, and nothing it was measured by. */
const DEFINITION_WORDS = ["name", "nameEn", "unitEn", "changeReason"];
const PLAN_YEARS = ["baselineYear", "firstYear", "targetYear"];

export function yearKey(owner: string, fiscalYear: number): string {
	return `${owner}/${fiscalYear}`;
}

/** What of the differences cannot be made. A file of another town or plan is refused for that alone. */
export function findRefusals(present: PlanTables, differences: PlanDifferences, facts: PortalFacts): Refusal[] {
	const stranger = refuseStranger(present, differences);
	if (stranger) return [stranger];
	return [
		...refuseYears(differences, facts),
		...refuseDefinitions(present, differences, facts),
		...refuseEvaluations(present, differences, facts),
	];
}

function refuseStranger(present: PlanTables, { added }: PlanDifferences): Refusal | null {
	const [before, after] = [present.plan[0], added.plan[0]];
	if (!before || !after) return null;
	const about = { table: "plan", before, after } as const;
	return before.municipality === after.municipality
		? { ...about, kind: "otherPlan", values: { present: before.slug, given: after.slug } }
		: { ...about, kind: "otherTown", values: { present: before.municipality, given: after.municipality } };
}

function refuseYears({ changed }: PlanDifferences, { yearsInUse }: PortalFacts): Refusal[] {
	return changed.plan
		.filter(
			({ before, after }) => yearsInUse && changedColumns(before, after).some((column) => PLAN_YEARS.includes(column)),
		)
		.map((change) => ({ table: "plan", ...change, kind: "yearsInUse", values: {} }));
}

function refuseDefinitions(present: PlanTables, { added, changed }: PlanDifferences, facts: PortalFacts): Refusal[] {
	const starts = startsByIndicator(present);
	const table = "definitions";
	const refusals: Refusal[] = [];
	for (const { before, after } of changed.definitions) {
		const years = facts.publishedYears.get(after.indicator) ?? [];
		const inForce = starts.get(after.indicator) ?? [];
		const year = years.find((year) => startInForce(inForce, year) === after.fromYear);
		if (year === undefined) continue;
		if (changedColumns(before, after).every((column) => DEFINITION_WORDS.includes(column))) continue;
		refusals.push({ table, before, after, kind: "publishedDefinition", values: { year } });
	}
	for (const after of added.definitions) {
		const years = facts.publishedYears.get(after.indicator) ?? [];
		if (years.length === 0) continue;
		const newest = Math.max(...years);
		const first = Math.min(...(starts.get(after.indicator) ?? []));
		if (after.fromYear > newest && after.fromYear > first) continue;
		refusals.push({ table, before: null, after, kind: "definitionTooEarly", values: { year: newest } });
	}
	return refusals;
}

/** The years from which each indicator's definitions apply. */
function startsByIndicator({ definitions }: PlanTables): Map<string, number[]> {
	const starts = new Map<string, number[]>();
	for (const { indicator, fromYear } of definitions)
		starts.set(indicator, [...(starts.get(indicator) ?? []), fromYear]);
	return starts;
}

/** When the definition in force in a year started: the latest by then, else the first. */
function startInForce(starts: readonly number[], year: number): number {
	const earlier = starts.filter((start) => start <= year);
	return earlier.length > 0 ? Math.max(...earlier) : Math.min(...starts);
}

/** What is published is corrected in the portal, with a reason; what is being filled in is not overrun. */
function refuseEvaluations(present: PlanTables, { added, changed }: PlanDifferences, facts: PortalFacts): Refusal[] {
	const published = new Set(present.evaluations.map(({ owner, fiscalYear }) => yearKey(owner, fiscalYear)));
	const refusals: Refusal[] = [];
	for (const after of added.evaluations) {
		if (!facts.yearsInProgress.has(yearKey(after.owner, after.fiscalYear))) continue;
		refusals.push({ table: "evaluations", before: null, after, kind: "yearInProgress", values: {} });
	}
	for (const table of ["evaluations", "values", "measures", "projects"] as const) {
		const differing = [...added[table].map((after) => ({ before: null, after })), ...changed[table]];
		for (const { before, after } of differing) {
			const owner = ownerOf(after);
			if (after.fiscalYear === null || !published.has(yearKey(owner, after.fiscalYear))) continue;
			refusals.push({ table, before, after, kind: "publishedEvaluation", values: {} });
		}
	}
	return refusals;
}

function ownerOf(row: { owner: string } | { policy: string } | { indicator: string }): string {
	if ("owner" in row) return row.owner;
	return "policy" in row ? row.policy : ownerOfIndicator(row.indicator);
}
