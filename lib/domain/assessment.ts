import { type Contradiction, findContradictions, type IndicatorPace } from "./contradictions";
import type { EvaluationContent } from "./evaluation";
import type { FiscalYear } from "./fiscal-year";
import { actualIn, definitionIn, type IndicatorSeries } from "./indicator";
import { type Pace, progressIn } from "./progress";

/** An indicator's pace in a year. */
export function paceIn(series: IndicatorSeries, year: FiscalYear): Pace {
	return progressIn(definitionIn(series, year), actualIn(series, year), year, series.years).pace;
}

/** Each indicator's pace in a year. */
export function pacesIn(indicators: readonly IndicatorSeries[], year: FiscalYear): IndicatorPace[] {
	return indicators.map((series) => {
		const definition = definitionIn(series, year);
		return { code: series.code, name: definition.name.ja, direction: definition.direction, pace: paceIn(series, year) };
	});
}

/** Where a year's grade and texts disagree with its numbers. */
export function contradictionsIn(
	content: Pick<EvaluationContent, "progressGrade" | "situation" | "outcome">,
	indicators: readonly IndicatorSeries[],
	year: FiscalYear,
): Contradiction[] {
	return findContradictions({
		fiscalYear: year,
		progressGrade: content.progressGrade,
		indicators: pacesIn(indicators, year),
		texts: [content.situation, content.outcome],
	});
}

/** An indicator as it stood in a year: without the values of later ones. */
export function seriesUntil(series: IndicatorSeries, year: FiscalYear): IndicatorSeries {
	const [first, ...later] = series.definitions;
	return {
		...series,
		definitions: [first, ...later.filter(({ fromYear }) => fromYear <= year)],
		actuals: series.actuals.filter(({ fiscalYear }) => fiscalYear <= year),
	};
}
