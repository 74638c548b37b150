import { definitionSteps, isRedefinition } from "./definition-steps";
import type { FiscalYear } from "./fiscal-year";
import { type DefinedYears, definedYears, type IndicatorSeries, type Value } from "./indicator";
import { compareDecimals } from "./progress";

/** 目標の見直し: one of the numbers between which an indicator's path runs, as it was and as it is from a year on. */
export type TargetRevision = { fromYear: FiscalYear; reason: string | null } & (
	| Changed<"target" | "baseline", Value>
	| Changed<keyof DefinedYears, FiscalYear>
);

/** One shape for each field, so that the field tells what was changed. */
type Changed<Field extends string, Of> = Field extends string ? { field: Field; before: Of; after: Of } : never;

const VALUES = ["target", "baseline"] as const;
const YEARS = ["targetYear", "baselineYear"] as const;

/**
 * What was revised between two years, in either order, the oldest revision first. Of a definition that replaces the
 * indicator's meaning nothing is listed: its target is another, not a revised one.
 */
export function targetRevisions(
	series: Pick<IndicatorSeries, "definitions" | "years">,
	one: FiscalYear,
	other: FiscalYear,
): TargetRevision[] {
	return definitionSteps(series, one, other).flatMap((step): TargetRevision[] => {
		if (isRedefinition(step)) return [];
		const { before, after } = step;
		const when = { fromYear: after.fromYear, reason: after.changeReason };
		const years = { before: definedYears(before, series.years), after: definedYears(after, series.years) };
		return [
			...VALUES.filter((field) => !isSameValue(before[field], after[field])).map((field) => ({
				...when,
				field,
				before: before[field],
				after: after[field],
			})),
			...YEARS.filter((field) => years.before[field] !== years.after[field]).map((field) => ({
				...when,
				field,
				before: years.before[field],
				after: years.after[field],
			})),
		];
	});
}

/** Two absent values are the same whatever the reason. */
function isSameValue({ value: before }: Value, { value: after }: Value): boolean {
	return before === null || after === null ? before === after : compareDecimals(before, after) === 0;
}
