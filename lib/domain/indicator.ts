import type { FiscalYear, PlanYears } from "./fiscal-year";
import type { Localized } from "./localized";

export const DIRECTIONS = ["increase", "decrease", "maintain"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Why a value is absent: 未調査, 集計中, 該当なし, 原資料で判読不能. */
export const ABSENCE_REASONS = ["notSurveyed", "pending", "notApplicable", "illegible"] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** A decimal number as plain digits, e.g. `"0.88"`. A string, so that no binary rounding ever touches it. */
export type DecimalString = string;

/** A value that is there, or is absent for a reason (null where the source simply has none). */
export type Value = { value: DecimalString; absence: null } | { value: null; absence: AbsenceReason | null };

/** What an indicator means from `fromYear` on, until a later definition replaces it. */
export type IndicatorDefinition = {
	fromYear: FiscalYear;
	name: Localized;
	/** null: a bare number, such as an index. */
	unit: Localized | null;
	/** Decimal places the town publishes this indicator with. */
	precision: number;
	direction: Direction;
	baseline: Value;
	/** The year in which `baseline` was measured; null: the plan's. See `definedYears`. */
	baselineYear: FiscalYear | null;
	target: Value;
	/** The year by which `target` shall be reached; null: the plan's. */
	targetYear: FiscalYear | null;
	/** True when values before and after `fromYear` are not comparable. */
	redefined: boolean;
	changeReason: string | null;
};

/** The value of one fiscal year. */
export type ActualValue = { fiscalYear: FiscalYear } & Value;

/** All that is known of one indicator over a plan's years. Definitions and actuals ascend by year, one a year. */
export type IndicatorSeries = {
	code: string;
	years: PlanYears;
	endedYear: FiscalYear | null;
	definitions: readonly [IndicatorDefinition, ...IndicatorDefinition[]];
	actuals: readonly ActualValue[];
};

/** The definition in force in a year: the latest that started by then, else the first. */
export function definitionIn(series: Pick<IndicatorSeries, "definitions">, year: FiscalYear): IndicatorDefinition {
	return series.definitions.findLast(({ fromYear }) => fromYear <= year) ?? series.definitions[0];
}

/** The years of a baseline and of the target it leads to. */
export type DefinedYears = Pick<PlanYears, "baselineYear" | "targetYear">;

/** The years of a definition's baseline and target: its own where it has them, else the plan's. */
export function definedYears(
	definition: Pick<IndicatorDefinition, "baselineYear" | "targetYear">,
	years: DefinedYears,
): DefinedYears {
	return {
		baselineYear: definition.baselineYear ?? years.baselineYear,
		targetYear: definition.targetYear ?? years.targetYear,
	};
}

/** The actual value recorded for a year; absent without a reason when the year has no record. */
export function actualIn(series: Pick<IndicatorSeries, "actuals">, year: FiscalYear): Value {
	const found = series.actuals.find(({ fiscalYear }) => fiscalYear === year);
	return found ?? { value: null, absence: null };
}

/** Whether a year has been published at all, with a value or without. */
export function isPublishedIn(series: Pick<IndicatorSeries, "actuals">, year: FiscalYear): boolean {
	return series.actuals.some(({ fiscalYear }) => fiscalYear === year);
}

/** The newest year, up to `until`, that has a value; null when none has. */
export function latestYearWithValue(
	series: Pick<IndicatorSeries, "actuals">,
	until: FiscalYear = Number.POSITIVE_INFINITY,
): FiscalYear | null {
	return series.actuals.findLast(({ fiscalYear, value }) => value !== null && fiscalYear <= until)?.fiscalYear ?? null;
}
