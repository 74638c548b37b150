import type { FiscalYear } from "./fiscal-year";
import type { ProgressGrade, ReviewGrade } from "./grades";
import type { Value } from "./indicator";
import type { Localized } from "./localized";

/** The texts of a year's sheet, in the order in which the paper prints them. */
export const EVALUATION_TEXTS = [
	"situation",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"futureDirection",
	"explanation",
] as const;
export type EvaluationText = (typeof EVALUATION_TEXTS)[number];

/** 個別施策 with its 前期期間の取組の成果 and 主な事務事業, as one year's sheet gives it. */
export type MeasureEntry = {
	/** null where the source does not show it. */
	title: Localized | null;
	intendedResult: string;
	projects: readonly Localized[];
};

/** A policy's measures in a year: as that year's sheet or the latest before it gives them, else as the plan does. */
export function measuresIn(
	policy: { measures: readonly MeasureEntry[]; evaluations: readonly PublishedRevision[] },
	year: FiscalYear,
): readonly MeasureEntry[] {
	const given = policy.evaluations.findLast(({ fiscalYear, measures }) => fiscalYear <= year && measures !== null);
	return given?.measures ?? policy.measures;
}

/** What one revision of a year's evaluation says. Null is "not given", never "empty". */
export type EvaluationContent = Record<EvaluationText, string | null> & {
	progressGrade: ProgressGrade | null;
	reviewGrade: ReviewGrade | null;
	/** By indicator code. */
	actuals: Readonly<Record<string, Value>>;
	/** Null: those of the plan. */
	measures: readonly MeasureEntry[] | null;
};

/** A field that two revisions give differently. */
export type EvaluationChange =
	| { field: EvaluationText; before: string | null; after: string | null }
	| { field: "progressGrade"; before: ProgressGrade | null; after: ProgressGrade | null }
	| { field: "reviewGrade"; before: ReviewGrade | null; after: ReviewGrade | null }
	| { field: "actual"; indicator: string; before: Value; after: Value }
	| { field: "measures"; before: readonly MeasureEntry[] | null; after: readonly MeasureEntry[] | null };

/** A revision as it was published. */
export type PublishedRevision = EvaluationContent & {
	fiscalYear: FiscalYear;
	number: number;
	/** Why it corrects the revision before it; null for the first. */
	correction: string | null;
	publishedAt: Date;
};

const ABSENT: Value = { value: null, absence: null };

/** 正誤: every field in which `after` differs from `before`, in the sheet's order. */
export function evaluationChanges(before: EvaluationContent, after: EvaluationContent): EvaluationChange[] {
	const changes: EvaluationChange[] = [];
	const indicators = new Set([...Object.keys(before.actuals), ...Object.keys(after.actuals)]);
	for (const indicator of [...indicators].sort()) {
		const pair = { before: before.actuals[indicator] ?? ABSENT, after: after.actuals[indicator] ?? ABSENT };
		if (pair.before.value !== pair.after.value || pair.before.absence !== pair.after.absence) {
			changes.push({ field: "actual", indicator, ...pair });
		}
	}
	if (before.progressGrade !== after.progressGrade) {
		changes.push({ field: "progressGrade", before: before.progressGrade, after: after.progressGrade });
	}
	for (const field of EVALUATION_TEXTS) {
		if (before[field] !== after[field]) changes.push({ field, before: before[field], after: after[field] });
	}
	if (before.reviewGrade !== after.reviewGrade) {
		changes.push({ field: "reviewGrade", before: before.reviewGrade, after: after.reviewGrade });
	}
	return changes;
}
