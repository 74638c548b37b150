import { actualField, ENTRY_PARTS, type EntryField, type EntryPart, indicatorOf, partOf } from "../entry-field";
import type { EvaluationContent } from "../evaluation";
import type { FiscalYear } from "../fiscal-year";
import type { IndicatorSeries } from "../indicator";
import { isBlank } from "./entry-finding";

/** How much of what is asked has been given: 「9件中7件」. `missing` in the order of the sheet. */
export type Completeness = { given: number; asked: number; missing: EntryField[] };

/** Whether an indicator is still measured in a year. */
export function isMeasuredIn({ endedYear }: Pick<IndicatorSeries, "endedYear">, year: FiscalYear): boolean {
	return endedYear === null || year <= endedYear;
}

/**
 * The fields that a division owes, in the order of the sheet. Never among them: measures, since without a word they stay
 * as they were; the explanation, which only a contradiction asks for; indicators that have ended.
 * A chapter has only indicators: pass `asked` accordingly.
 */
export function owedFields(
	indicators: readonly Pick<IndicatorSeries, "code" | "endedYear">[],
	asked: readonly EntryPart[],
	year: FiscalYear,
): EntryField[] {
	return ENTRY_PARTS.filter((part) => asked.includes(part)).flatMap((part): EntryField[] => {
		if (part === "measures" || part === "explanation") return [];
		if (part !== "actuals") return [part];
		return indicators.filter((series) => isMeasuredIn(series, year)).map(({ code }) => actualField(code));
	});
}

/** Whether a field says something. A value that is absent for a reason does. */
export function isGiven(content: EvaluationContent, field: EntryField): boolean {
	const indicator = indicatorOf(field);
	if (indicator !== null) {
		const actual = content.actuals[indicator];
		return actual !== undefined && (actual.value !== null || actual.absence !== null);
	}
	const given = content[partOf(field) as Exclude<EntryPart, "actuals">];
	return typeof given === "string" ? !isBlank(given) : given !== null;
}

/** How much of a year's sheet is there. `indicators` are those of its policy or chapter. */
export function completenessOf(
	content: EvaluationContent,
	indicators: readonly Pick<IndicatorSeries, "code" | "endedYear">[],
	asked: readonly EntryPart[],
	year: FiscalYear,
): Completeness {
	const owed = owedFields(indicators, asked, year);
	const missing = owed.filter((field) => !isGiven(content, field));
	return { given: owed.length - missing.length, asked: owed.length, missing };
}
