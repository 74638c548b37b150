import { eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import { formatDecimal, withUnit } from "@/lib/domain/format";
import { actualIn, type DecimalString, definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import type { Locale } from "@/lib/domain/localized";
import { type Progress, progressIn, roundForDisplay } from "@/lib/domain/progress";

/**
 * Which sentence is true, named by the pace and by what it can be compared with. `…Below` and `…Above` say on which
 * side of the baseline or target the value lies, since falling back means rising where less is better.
 */
export type ChartSentenceKey =
	| "achieved"
	| "achievedNoBaseline"
	| "achievedSame"
	| "onTrack"
	| "behind"
	| "missed"
	| "regressedBelow"
	| "regressedAbove"
	| "notYet"
	| "belowTarget"
	| "aboveTarget"
	| "noData"
	| "noDataNoTarget"
	| "noTarget";

/** A message key under `charts.sentence` with its values, every number in them already formatted with its unit. */
export type ChartSentence = { key: ChartSentenceKey; values: Record<string, string> };

/** No two values that differ by less than this many further places are told apart. */
const MOST_FURTHER_PLACES = 6;

/**
 * How many places to show so that numbers which differ also look different: "0.89 is short of 0.89" helps nobody.
 */
function placesThatTell(values: readonly DecimalString[], precision: number): number {
	const distinct = (places: number) => new Set(values.map((value) => roundForDisplay(value, places))).size;
	const most = precision + MOST_FURTHER_PLACES;
	let places = precision;
	while (places < most && distinct(places) < distinct(most)) places++;
	return places;
}

/** Rounds to `places`, but shows no zeros beyond the indicator's own precision. */
function formatAtMost(value: DecimalString, places: number, precision: number, locale: Locale): string {
	const fraction = roundForDisplay(value, places).split(".")[1] ?? "";
	const needed = fraction.replace(/0+$/, "").length;
	return formatDecimal(value, Math.max(precision, needed), locale);
}

function reachedKey({ input }: Progress, isSame: boolean): ChartSentenceKey {
	if (input.baseline === null) return "achievedNoBaseline";
	return isSame ? "achievedSame" : "achieved";
}

function keyOf(progress: Progress): ChartSentenceKey {
	const { pace, input, progressRate } = progress;
	const lessIsBetter = input.direction === "decrease";
	const isSame = !progressRate.ok && progressRate.reason === "baselineEqualsTarget";
	switch (pace) {
		case "noData":
			if (input.actual !== null) return "noTarget";
			return input.target === null ? "noDataNoTarget" : "noData";
		case "achieved":
			return reachedKey(progress, isSame);
		case "behind":
			// From the target year on there is no path left to be behind on.
			return input.year >= input.years.targetYear ? "missed" : "behind";
		case "regressed":
			return lessIsBetter ? "regressedAbove" : "regressedBelow";
		case "belowTarget":
			return lessIsBetter ? "aboveTarget" : "belowTarget";
		default:
			return pace;
	}
}

/** One sentence, as data, on how an indicator stands in a year. It claims no more than the numbers show. */
export function chartSentence(series: IndicatorSeries, year: FiscalYear, locale: Locale): ChartSentence {
	const definition = definitionIn(series, year);
	const actual = actualIn(series, year);
	const progress = progressIn(definition, actual, year, series.years);
	const { baseline, target } = progress.input;
	const numbers = {
		actual: actual.value,
		baseline,
		target,
		expected: progress.expected.ok ? progress.expected.value : null,
	};

	const known = Object.entries(numbers).filter((entry): entry is [string, DecimalString] => entry[1] !== null);
	const places = placesThatTell(
		known.map(([, value]) => value),
		definition.precision,
	);
	const formatted = known.map(([name, value]) => [
		name,
		withUnit(formatAtMost(value, places, definition.precision, locale), definition.unit, locale),
	]);
	return {
		key: keyOf(progress),
		values: {
			...Object.fromEntries(formatted),
			absence: actual.absence ?? "none",
			era: eraYear(year),
			western: String(year),
			baselineEra: eraYear(series.years.baselineYear),
			baselineWestern: String(series.years.baselineYear),
			targetEra: eraYear(series.years.targetYear),
			targetWestern: String(series.years.targetYear),
		},
	};
}
