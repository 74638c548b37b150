import type { FiscalYear } from "./fiscal-year";
import type { ProgressGrade, ReviewGrade, YearGrades } from "./grades";
import type { IndicatorDefinition, IndicatorSeries, Value } from "./indicator";
import type { Pace } from "./progress";

/**
 * How an indicator moved from one year to another, seen in its direction; `redefined` where the two values do not mean
 * the same, `incomplete` where one of them is not there.
 */
export type Movement = "improved" | "same" | "fellBack" | "redefined" | "incomplete";

/** One indicator in two years. */
export type IndicatorComparison = {
	series: IndicatorSeries;
	from: { year: FiscalYear; value: Value; pace: Pace; definition: IndicatorDefinition };
	to: { year: FiscalYear; value: Value; pace: Pace; definition: IndicatorDefinition };
	movement: Movement;
	/** Whether target, baseline or the years they hold for were changed in between. */
	isTargetRevised: boolean;
};

/** What a policy's year has, for a comparison. */
export type ComparablePolicy = {
	code: string;
	indicators: readonly IndicatorSeries[];
	grades: readonly YearGrades[];
};

/** One grade of a policy in two years; null where none was given. */
export type GradeChange =
	| { field: "progressGrade"; before: ProgressGrade | null; after: ProgressGrade | null }
	| { field: "reviewGrade"; before: ReviewGrade | null; after: ReviewGrade | null };

export type PolicyComparison = { code: string; gradeChanges: GradeChange[]; indicators: IndicatorComparison[] };
