import type { ComparedYear, IndicatorComparison } from "./comparison";
import { formatApart, formatValue, placesApart, withUnit } from "./format";
import { definitionIn, type IndicatorSeries, type Value } from "./indicator";
import type { Locale } from "./localized";
import type { TargetRevision } from "./target-revisions";

/**
 * How many places the values of both years are shown with: side by side they must not look the same when they aren't,
 * unless each has a meaning of its own.
 */
export function placesOfYears({ from, to, redefinition }: IndicatorComparison): { from: number; to: number } {
	if (redefinition !== null) return { from: from.definition.precision, to: to.definition.precision };
	return placesApart({ from: from.value.value, to: to.value.value }, to.definition);
}

/** The values of both years with their units; null where there is none. */
export function shownValues(
	comparison: IndicatorComparison,
	locale: Locale,
): { from: string | null; to: string | null } {
	const places = placesOfYears(comparison);
	const shown = ({ value: { value }, definition: { unit } }: ComparedYear, precision: number) =>
		value === null ? null : formatValue(value, { unit, precision }, locale);
	return { from: shown(comparison.from, places.from), to: shown(comparison.to, places.to) };
}

/** A baseline or target before and after it was revised, told apart likewise; null where there is none. */
export function shownRevision(
	{ before, after, fromYear }: Extract<TargetRevision, { before: Value }>,
	series: IndicatorSeries,
	locale: Locale,
): { before: string | null; after: string | null } {
	const definition = definitionIn(series, fromYear);
	const numbers = formatApart({ before: before.value, after: after.value }, definition, locale);
	const shown = (number: string | null) => number && withUnit(number, definition.unit, locale);
	return { before: shown(numbers.before), after: shown(numbers.after) };
}
