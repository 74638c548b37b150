import { definitionSteps, isRedefinition } from "../definition-steps";
import type { FiscalYear } from "../fiscal-year";
import { actualIn, type DecimalString, definitionIn, type IndicatorSeries } from "../indicator";

/** A value to hold a new one against. `year` null: it is the baseline. */
export type EarlierValue = { value: DecimalString; year: FiscalYear | null };

/**
 * The last value known before a year: the newest actual value that is comparable, else the baseline; null without
 * either. Values from before a redefinition or a change of unit are not comparable.
 */
export function lastKnownValue(series: IndicatorSeries, year: FiscalYear): EarlierValue | null {
	const from = comparableFrom(series, year);
	const last = series.actuals.findLast(
		({ fiscalYear, value }) => value !== null && fiscalYear < year && fiscalYear >= from,
	);
	if (last?.value != null) return { value: last.value, year: last.fiscalYear };
	const baseline = definitionIn(series, year).baseline.value;
	return baseline === null ? null : { value: baseline, year: null };
}

/** The comparable value of exactly the year before; null when it has none. */
export function lastYearsValue(series: IndicatorSeries, year: FiscalYear): DecimalString | null {
	return year - 1 >= comparableFrom(series, year) ? actualIn(series, year - 1).value : null;
}

/** Since when an indicator has meant what it means in a year, in the same unit. */
function comparableFrom(series: Pick<IndicatorSeries, "definitions">, year: FiscalYear): FiscalYear {
	const last = definitionSteps(series, Number.NEGATIVE_INFINITY, year).findLast(isRedefinition);
	return last?.after.fromYear ?? Number.NEGATIVE_INFINITY;
}
