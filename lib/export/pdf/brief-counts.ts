import { paceIn } from "@/lib/domain/assessment";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import { PACES } from "@/lib/domain/progress";
import type { BriefPolicy } from "./brief-content";

/** How many policies and indicators there are of each kind; grades in the order of the town's wording, none last. */
export type Counts = { policies: number; progress: number[]; review: number[]; paces: number[] };

type Counted = {
	policies: readonly BriefPolicy[];
	/** Those of a chapter itself. */
	chapterIndicators: readonly IndicatorSeries[];
	year: FiscalYear;
	wordings: GradeWordings;
};

/** Counts a year. A policy that has not published it counts among those without a grade, its indicators as without data. */
export function countYear({ policies, chapterIndicators, year, wordings }: Counted): Counts {
	const grades = policies.map((policy) => policy.grades.find(({ fiscalYear }) => fiscalYear === year));
	const indicators = [...chapterIndicators, ...policies.flatMap((policy) => policy.indicators)];
	const paces = indicators.map((series) => paceIn(series, year));
	return {
		policies: policies.length,
		progress: countOf(
			[...wordings.progress.map(({ grade }) => grade), null],
			grades.map((one) => one?.progressGrade ?? null),
		),
		review: countOf(
			[...wordings.review.map(({ grade }) => grade), null],
			grades.map((one) => one?.reviewGrade ?? null),
		),
		paces: countOf(PACES, paces),
	};
}

/** How often each of `kinds` is among `found`. */
function countOf<Kind>(kinds: readonly Kind[], found: readonly Kind[]): number[] {
	const counts = new Map<Kind, number>();
	for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
	return kinds.map((kind) => counts.get(kind) ?? 0);
}

/** Several counts as one. */
export function addCounts(counts: readonly Counts[]): Counts {
	const add = (a: readonly number[], b: readonly number[]) =>
		Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) + (b[i] ?? 0));
	return counts.reduce(
		(sum, one) => ({
			policies: sum.policies + one.policies,
			progress: add(sum.progress, one.progress),
			review: add(sum.review, one.review),
			paces: add(sum.paces, one.paces),
		}),
		{ policies: 0, progress: [], review: [], paces: [] },
	);
}
