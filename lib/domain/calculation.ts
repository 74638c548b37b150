import type { FiscalYear } from "./fiscal-year";
import { formatApart } from "./format";
import type { IndicatorDefinition } from "./indicator";
import type { Locale } from "./localized";
import type { Progress } from "./progress";

/** What the formulas of an indicator's numbers are filled with, the same on a page and in a document. */
export type Calculation = {
	/** In the reader's digits, without a unit; null where there is none. */
	values: Record<"actual" | "baseline" | "target" | "expected", string | null>;
	years: Record<"year" | "baselineYear" | "targetYear", FiscalYear>;
	/** Years of the way from baseline to target: those that have gone by, and all of them. */
	elapsed: number;
	span: number;
	/** The formula of the achievement rate: where less is better, it is turned round. */
	achievementFormula: "achievementRate" | "achievementRateDecrease";
};

/** The calculation of an indicator's numbers in one year. */
export function calculationOf(
	{ input, expected }: Progress,
	definition: Pick<IndicatorDefinition, "precision">,
	locale: Locale,
): Calculation {
	const { actual, baseline, target, year } = input;
	const { baselineYear, targetYear } = input.years;
	const span = targetYear - baselineYear;
	return {
		values: formatApart(
			{ actual, baseline, target, expected: expected.ok ? expected.value : null },
			definition,
			locale,
		),
		years: { year, baselineYear, targetYear },
		elapsed: Math.min(Math.max(year - baselineYear, 0), span),
		span,
		achievementFormula: input.direction === "decrease" ? "achievementRateDecrease" : "achievementRate",
	};
}
