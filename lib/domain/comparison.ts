import { paceIn } from "./assessment";
import { definitionSteps, isRedefinition } from "./definition-steps";
import type { FiscalYear } from "./fiscal-year";
import { PROGRESS_GRADES, type ProgressGrade, type ReviewGrade, type YearGrades } from "./grades";
import {
	actualIn,
	type DecimalString,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	type Value,
} from "./indicator";
import { compareDecimals, type Pace } from "./progress";
import { type TargetRevision, targetRevisions } from "./target-revisions";

/**
 * How an indicator moved from one year to another, seen in its direction; `redefined` where the two values do not mean
 * the same, `incomplete` where one of them is not there.
 */
export type Movement = "improved" | "same" | "fellBack" | "redefined" | "incomplete";

/** One indicator in two years. */
export type IndicatorComparison = {
	series: IndicatorSeries;
	from: ComparedYear;
	to: ComparedYear;
	movement: Movement;
	/** Whether target, baseline or the years they hold for were changed in between. */
	isTargetRevised: boolean;
	/** What of them was, the oldest change first, whichever of the years is the earlier. */
	revisions: TargetRevision[];
	/** Since when the indicator means what it means in the later year, and why; null where it has not changed. */
	redefinition: { fromYear: FiscalYear; reason: string | null } | null;
};

/** What an indicator has in one of the two years; absent values are absent there, with their reason. */
export type ComparedYear = { year: FiscalYear; value: Value; pace: Pace; definition: IndicatorDefinition };

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

/** An indicator's two years side by side. */
export function compareIndicator(series: IndicatorSeries, from: FiscalYear, to: FiscalYear): IndicatorComparison {
	const inYear = (year: FiscalYear): ComparedYear => ({
		year,
		value: actualIn(series, year),
		pace: paceIn(series, year),
		definition: definitionIn(series, year),
	});
	const [before, after] = [inYear(from), inYear(to)];
	const revisions = targetRevisions(series, from, to);
	const redefinition = redefinitionBetween(series, from, to);
	return {
		series,
		from: before,
		to: after,
		// That a value is missing as well changes nothing about a new meaning.
		movement: redefinition === null ? movementBetween(before, after) : "redefined",
		isTargetRevised: revisions.length > 0,
		revisions,
		redefinition,
	};
}

function movementBetween(from: ComparedYear, to: ComparedYear): Movement {
	if (from.value.value === null || to.value.value === null) return "incomplete";
	const { definition } = from.year < to.year ? to : from;
	const order = compareInDirection(to.value.value, from.value.value, definition);
	if (order === 0) return "same";
	return order > 0 ? "improved" : "fellBack";
}

/** The last one. Also where less became better than more, or the other way round: no movement is one in both directions. */
function redefinitionBetween(series: IndicatorSeries, from: FiscalYear, to: FiscalYear) {
	const last = definitionSteps(series, from, to).findLast(
		(step) => isRedefinition(step) || (step.before.direction === "decrease") !== (step.after.direction === "decrease"),
	);
	return last === undefined ? null : { fromYear: last.after.fromYear, reason: last.after.changeReason };
}

/**
 * Positive where `a` is the better value, by the direction of the later year. What is to be maintained is no better for
 * lying further above its target: all values at or above it are equal, below it the nearer one is better.
 */
function compareInDirection(a: DecimalString, b: DecimalString, { direction, target }: IndicatorDefinition): number {
	if (direction === "decrease") return compareDecimals(b, a);
	if (direction === "increase" || target.value === null) return compareDecimals(a, b);
	const most = target.value;
	const capped = (value: DecimalString) => (compareDecimals(value, most) > 0 ? most : value);
	return compareDecimals(capped(a), capped(b));
}

/** A policy's two years side by side. Indicators that had ended before both, or began after both, are left out. */
export function comparePolicy(policy: ComparablePolicy, from: FiscalYear, to: FiscalYear): PolicyComparison {
	return {
		code: policy.code,
		gradeChanges: gradeChanges(policy, from, to),
		indicators: policy.indicators
			.filter((series) => isOfEither(series, [from, to]))
			.map((series) => compareIndicator(series, from, to)),
	};
}

function isOfEither(series: IndicatorSeries, years: readonly FiscalYear[]): boolean {
	const { definitions, endedYear } = series;
	const isOf = (year: FiscalYear) =>
		(definitions[0].fromYear <= year && (endedYear === null || year <= endedYear)) ||
		actualIn(series, year).value !== null;
	return years.some(isOf);
}

function gradeChanges({ grades }: ComparablePolicy, from: FiscalYear, to: FiscalYear): GradeChange[] {
	const inYear = (year: FiscalYear) => grades.find(({ fiscalYear }) => fiscalYear === year);
	const [before, after] = [inYear(from), inYear(to)];
	const changes: GradeChange[] = [
		{
			field: "progressGrade",
			before: before?.progressGrade ?? null,
			after: after?.progressGrade ?? null,
		},
		{ field: "reviewGrade", before: before?.reviewGrade ?? null, after: after?.reviewGrade ?? null },
	];
	return changes.filter((change) => change.before !== change.after);
}

export type GradeMovement = "up" | "down" | "incomplete";

/** Whether a grade rose (A and Ⅰ are the highest), fell, or was given in one of the years only. */
export function gradeMovement(change: GradeChange): GradeMovement {
	if (change.before === null || change.after === null) return "incomplete";
	return rankOf(change.after) < rankOf(change.before) ? "up" : "down";
}

/** How many steps of its scale a grade moved; 0 where it was given in one of the years only. */
export function gradeSteps({ before, after }: GradeChange): number {
	return before === null || after === null ? 0 : Math.abs(rankOf(after) - rankOf(before));
}

/** From 1, the highest. */
function rankOf(grade: ProgressGrade | ReviewGrade): number {
	return typeof grade === "number" ? grade : PROGRESS_GRADES.indexOf(grade) + 1;
}

/** An indicator's or a grade's two years, with the policy it is of. */
export type IndicatorOf<Policy> = { policy: Policy; indicator: IndicatorComparison };
export type GradeChangeOf<Policy> = { policy: Policy; change: GradeChange };

/** What changed in several policies, each list in their order. How much of it there is, the lists' lengths say. */
export type ComparisonSummary<Policy> = {
	from: FiscalYear;
	to: FiscalYear;
	/** Every indicator compared, by how it moved. */
	indicators: Record<Movement, IndicatorOf<Policy>[]>;
	/** Those of them whose target, baseline or years were revised. */
	revised: IndicatorOf<Policy>[];
	/** The grades that are not the same in both years. */
	grades: Record<GradeMovement, GradeChangeOf<Policy>[]>;
};

/** Compares two years of several policies. */
export function summarizeComparison<Policy extends ComparablePolicy>(
	policies: readonly Policy[],
	from: FiscalYear,
	to: FiscalYear,
): ComparisonSummary<Policy> {
	const compared = policies.map((policy) => ({ policy, ...comparePolicy(policy, from, to) }));
	const indicators = compared.flatMap(({ policy, indicators }) =>
		indicators.map((indicator) => ({ policy, indicator })),
	);
	const changes = compared.flatMap(({ policy, gradeChanges }) => gradeChanges.map((change) => ({ policy, change })));
	const moved = (movement: Movement) => indicators.filter(({ indicator }) => indicator.movement === movement);
	const changed = (movement: GradeMovement) => changes.filter(({ change }) => gradeMovement(change) === movement);
	return {
		from,
		to,
		indicators: {
			improved: moved("improved"),
			same: moved("same"),
			fellBack: moved("fellBack"),
			redefined: moved("redefined"),
			incomplete: moved("incomplete"),
		},
		revised: indicators.filter(({ indicator }) => indicator.isTargetRevised),
		grades: { up: changed("up"), down: changed("down"), incomplete: changed("incomplete") },
	};
}
