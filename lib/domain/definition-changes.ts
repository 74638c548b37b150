import type { FiscalYear, PlanYears } from "./fiscal-year";
import { definedYears, definitionIn, type IndicatorDefinition, type IndicatorSeries } from "./indicator";
import { compareDecimals } from "./progress";

/**
 * When an indicator's definitions may still change. A published number stays what it was, so the definition it was
 * measured by does too: a change starts in a later year. The database insists on it.
 */

/** An indicator with the years in which a value of it was published. */
export type DefinedIndicator = Pick<IndicatorSeries, "definitions" | "endedYear" | "years"> & {
	publishedYears: readonly FiscalYear[];
};

/** The newest published year; null while none is. */
export function newestPublished({ publishedYears }: Pick<DefinedIndicator, "publishedYears">): FiscalYear | null {
	return publishedYears.length === 0 ? null : Math.max(...publishedYears);
}

/** Whether a published number was measured by the definition that starts in `fromYear`. */
export function isInPublishedUse(indicator: DefinedIndicator, fromYear: FiscalYear): boolean {
	return indicator.publishedYears.some((year) => definitionIn(indicator, year).fromYear === fromYear);
}

/** The years from which a new definition may apply, ascending: after what is published, within the plan, not taken. */
export function yearsForNewDefinition(indicator: DefinedIndicator): FiscalYear[] {
	const { definitions, endedYear, years } = indicator;
	const after = Math.max(newestPublished(indicator) ?? years.firstYear - 1, definitions[0].fromYear);
	const last = endedYear ?? years.targetYear;
	return yearsFromTo(after + 1, last).filter((year) => !definitions.some(({ fromYear }) => fromYear === year));
}

/** The years that may be an indicator's last, ascending: none before what has a value or a definition of its own. */
export function yearsForEnd(indicator: DefinedIndicator, yearsWithValue: readonly FiscalYear[]): FiscalYear[] {
	const { definitions, years } = indicator;
	const first = Math.max(years.firstYear, ...definitions.map(({ fromYear }) => fromYear), ...yearsWithValue);
	return yearsFromTo(first, years.targetYear);
}

function yearsFromTo(first: FiscalYear, last: FiscalYear): FiscalYear[] {
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** A part of a definition that contradicts another, by its field. */
export type DefinitionProblem = {
	field: "baseline" | "target" | "direction" | "baselineYear" | "targetYear";
	reason: "tooManyDecimals" | "againstDirection" | "yearsOutOfOrder" | "targetBeforeStart" | "yearFarOutside";
};

/** How far a definition's own years may lie outside the plan; what is farther off is more likely a slip of the pen. */
const MOST_YEARS_OUTSIDE = 50;

/** What of a definition cannot be as it is given; empty when it is sound. */
export function definitionProblems(definition: IndicatorDefinition, plan: PlanYears): DefinitionProblem[] {
	const { baseline, target, precision, direction, baselineYear, targetYear, fromYear } = definition;
	const problems: DefinitionProblem[] = [];
	for (const [field, { value }] of [["baseline", baseline] as const, ["target", target] as const]) {
		if (value !== null && placesOf(value) > precision) problems.push({ field, reason: "tooManyDecimals" });
	}
	if (baseline.value !== null && target.value !== null) {
		const way = compareDecimals(target.value, baseline.value);
		if ((direction === "increase" && way < 0) || (direction === "decrease" && way > 0)) {
			problems.push({ field: "direction", reason: "againstDirection" });
		}
	}
	const years = definedYears(definition, plan);
	if (years.baselineYear >= years.targetYear) {
		problems.push({ field: baselineYear === null ? "targetYear" : "baselineYear", reason: "yearsOutOfOrder" });
	} else if (targetYear !== null && targetYear < fromYear) {
		problems.push({ field: "targetYear", reason: "targetBeforeStart" });
	}
	for (const [field, year] of [["baselineYear", baselineYear] as const, ["targetYear", targetYear] as const]) {
		if (year !== null && isFarOutside(year, plan)) problems.push({ field, reason: "yearFarOutside" });
	}
	return problems;
}

/** Decimal places that a value really has: 80.0 has none. */
const placesOf = (value: string) => (value.split(".")[1] ?? "").replace(/0+$/, "").length;

const isFarOutside = (year: FiscalYear, { baselineYear, targetYear }: PlanYears) =>
	year < baselineYear - MOST_YEARS_OUTSIDE || year > targetYear + MOST_YEARS_OUTSIDE;
