import { eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import { formatApart, withUnit } from "@/lib/domain/format";
import { actualIn, definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import type { Locale } from "@/lib/domain/localized";
import { type Progress, progressIn } from "@/lib/domain/progress";

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
type ChartSentence = { key: ChartSentenceKey; values: Record<string, string> };

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
	const { baseline, target, years } = progress.input;
	const numbers = {
		actual: actual.value,
		baseline,
		target,
		expected: progress.expected.ok ? progress.expected.value : null,
	};

	const formatted = Object.entries(formatApart(numbers, definition, locale)).flatMap(([name, number]) =>
		number === null ? [] : [[name, withUnit(number, definition.unit, locale)]],
	);
	return {
		key: keyOf(progress),
		values: {
			...Object.fromEntries(formatted),
			absence: actual.absence ?? "none",
			era: eraYear(year),
			western: String(year),
			baselineEra: eraYear(years.baselineYear),
			baselineWestern: String(years.baselineYear),
			targetEra: eraYear(years.targetYear),
			targetWestern: String(years.targetYear),
		},
	};
}
