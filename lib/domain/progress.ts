import { Decimal } from "decimal.js";
import type { FiscalYear } from "./fiscal-year";
import {
	type DecimalString,
	type DefinedYears,
	type Direction,
	definedYears,
	type IndicatorDefinition,
	type Value,
} from "./indicator";

/** Enough digits that DECIMAL(20,6) values survive a product and a quotient unharmed. Apart from the library's default. */
const D = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });

export const NOT_COMPUTABLE = ["noValue", "noBaseline", "noTarget", "zeroDenominator", "baselineEqualsTarget"] as const;

/** Why a number cannot be computed. */
export type NotComputable = (typeof NOT_COMPUTABLE)[number];

/** A number at full precision (percent or the indicator's unit), or the reason why there is none. */
export type Computed = { ok: true; value: DecimalString } | { ok: false; reason: NotComputable };

export const PACES = ["achieved", "onTrack", "behind", "regressed", "notYet", "belowTarget", "noData"] as const;

/** 目標達成 · 順調 · 遅れ · 後退 · 未達成 · 目標未満 · データなし */
export type Pace = (typeof PACES)[number];

/** What the three numbers are computed from. */
export type ProgressInput = {
	direction: Direction;
	baseline: DecimalString | null;
	target: DecimalString | null;
	actual: DecimalString | null;
	/** The year of `actual`. */
	year: FiscalYear;
	/** Between which the path runs. */
	years: DefinedYears;
};

/** The three numbers of one indicator in one year, and the value expected by then. */
export type Progress = {
	input: ProgressInput;
	achievementRate: Computed;
	progressRate: Computed;
	expected: Computed;
	pace: Pace;
};

const computed = (value: Decimal): Computed => ({ ok: true, value: value.toFixed() });
const notComputable = (reason: NotComputable): Computed => ({ ok: false, reason });

/**
 * 達成率 in percent: actual against target, v/t × 100; for `decrease` t/v × 100.
 * Not computable without either, or when the denominator is 0.
 */
export function achievementRate({ direction, target, actual }: ProgressInput): Computed {
	if (actual === null) return notComputable("noValue");
	if (target === null) return notComputable("noTarget");
	const [numerator, denominator] = direction === "decrease" ? [target, actual] : [actual, target];
	if (new D(denominator).isZero()) return notComputable("zeroDenominator");
	return computed(new D(numerator).times(100).div(denominator));
}

/**
 * 進捗率 in percent: the way gone from baseline to target, (v−b)/(t−b) × 100. Not clamped: below 0 is 後退, above 100
 * 超過達成. Serves both directions, since a falling target turns both signs.
 */
export function progressRate({ baseline, target, actual }: ProgressInput): Computed {
	if (actual === null) return notComputable("noValue");
	if (baseline === null) return notComputable("noBaseline");
	if (target === null) return notComputable("noTarget");
	const way = new D(target).minus(baseline);
	if (way.isZero()) return notComputable("baselineEqualsTarget");
	return computed(new D(actual).minus(baseline).times(100).div(way));
}

/** The value a straight path from baseline to target passes in `year`: b + (t−b)·(y−y₀)/(y₁−y₀), held at t afterwards. */
export function expectedValue({
	baseline,
	target,
	year,
	years,
}: Omit<ProgressInput, "actual" | "direction">): Computed {
	if (baseline === null) return notComputable("noBaseline");
	if (target === null) return notComputable("noTarget");
	const span = years.targetYear - years.baselineYear;
	if (span <= 0) return computed(new D(target));
	const elapsed = Math.min(Math.max(year - years.baselineYear, 0), span);
	return computed(new D(target).minus(baseline).times(elapsed).div(span).plus(baseline));
}

/** Whether `a` is at least as good as `b` in the indicator's direction. */
function reaches(a: Decimal, b: Decimal, direction: Direction): boolean {
	return direction === "decrease" ? a.lte(b) : a.gte(b);
}

/**
 * ペース: the first that holds of achieved, onTrack, behind, regressed. Without a baseline achieved or notYet; with the
 * baseline at the target achieved or belowTarget; without a value or target noData. `maintain` means at or above target.
 */
export function pace(input: ProgressInput): Pace {
	const { direction, actual, target, baseline } = input;
	if (actual === null || target === null) return "noData";
	const v = new D(actual);
	if (reaches(v, new D(target), direction)) return "achieved";
	if (baseline === null) return "notYet";
	const b = new D(baseline);
	if (b.eq(target)) return "belowTarget";
	const expected = expectedValue(input);
	if (expected.ok && reaches(v, new D(expected.value), direction)) return "onTrack";
	return reaches(v, b, direction) ? "behind" : "regressed";
}

/** The three numbers at once. */
export function progressOf(input: ProgressInput): Progress {
	return {
		input,
		achievementRate: achievementRate(input),
		progressRate: progressRate(input),
		expected: expectedValue(input),
		pace: pace(input),
	};
}

/** The three numbers of a defined indicator for the actual value of a year. `years` are the plan's. */
export function progressIn(
	definition: Pick<IndicatorDefinition, "direction" | "baseline" | "target" | keyof DefinedYears>,
	actual: Value,
	year: FiscalYear,
	years: DefinedYears,
): Progress {
	return progressOf({
		direction: definition.direction,
		baseline: definition.baseline.value,
		target: definition.target.value,
		actual: actual.value,
		year,
		years: definedYears(definition, years),
	});
}

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`; `"1.0"` equals `"1"`. */
export function compareDecimals(a: DecimalString, b: DecimalString): number {
	return new D(a).cmp(b);
}

/** Rounds half up to `places` decimals, for display only: `"97.777…"` → `"97.8"`. Negative zero loses its sign. */
export function roundForDisplay(value: DecimalString, places: number): DecimalString {
	const rounded = new D(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
	return rounded.isZero() ? new D(0).toFixed(places) : rounded.toFixed(places);
}
