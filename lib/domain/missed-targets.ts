import { paceIn } from "./assessment";
import type { EvaluationText, PublishedRevision } from "./evaluation";
import type { FiscalYear } from "./fiscal-year";
import { actualIn, definitionIn, type IndicatorDefinition, type IndicatorSeries, type Value } from "./indicator";
import { type Computed, type Pace, progressIn } from "./progress";

/** The paces that say that a target, or the path to it, was missed; the worst first. */
export const MISSED_PACES = ["regressed", "behind", "belowTarget", "notYet"] as const satisfies readonly Pace[];
type MissedPace = (typeof MISSED_PACES)[number];

/**
 * The texts of a sheet in which a town says why: what it wrote about figures that differ from its grade, then the
 * state of things with their issues, then the issues to come.
 */
const REASON_TEXTS = ["explanation", "situation", "foreseenIssues"] as const satisfies readonly EvaluationText[];
export type ReasonText = (typeof REASON_TEXTS)[number];

/** An indicator that was short of its target or its path in a year. */
export type MissedTarget = {
	series: IndicatorSeries;
	/** The one in force in the year. */
	definition: IndicatorDefinition;
	actual: Value;
	/** Where the straight path to the target passes in the year. */
	expected: Computed;
	pace: MissedPace;
};

const isMissed = (pace: Pace): pace is MissedPace => MISSED_PACES.some((missed) => missed === pace);

/** The indicators whose value of a year is short of the target or of the path to it, in the order given. */
export function missedTargets(indicators: readonly IndicatorSeries[], year: FiscalYear): MissedTarget[] {
	return indicators.flatMap((series) => {
		const pace = paceIn(series, year);
		if (!isMissed(pace)) return [];
		const definition = definitionIn(series, year);
		const actual = actualIn(series, year);
		const { expected } = progressIn(definition, actual, year, series.years);
		return [{ series, definition, actual, expected, pace }];
	});
}

/** What the town itself says of a year, nothing where it is silent. Never a guess at which sentence is about which number. */
export function reasonsIn(
	evaluations: readonly Pick<PublishedRevision, "fiscalYear" | ReasonText>[],
	year: FiscalYear,
): { field: ReasonText; text: string }[] {
	const evaluation = evaluations.find(({ fiscalYear }) => fiscalYear === year);
	if (evaluation === undefined) return [];
	return REASON_TEXTS.flatMap((field) => {
		const text = evaluation[field];
		return text === null || text.trim() === "" ? [] : [{ field, text }];
	});
}
