import {
	type ComparablePolicy,
	type ComparedYear,
	type ComparisonSummary,
	type GradeChange,
	type IndicatorComparison,
	summarizeComparison,
} from "@/lib/domain/comparison";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import { shownRevision, shownValues } from "@/lib/domain/shown-comparison";
import type { TargetRevision } from "@/lib/domain/target-revisions";
import { absenceText, type BookChapter, type BookContent, gradeSymbol } from "./book-content";
import { shortYear } from "./words";

/** What is compared: a policy, or a chapter with the indicators of its own. */
export type Compared = ComparablePolicy & { title: Localized };

type ComparedContent = {
	chapters: readonly BookChapter[];
	policies: readonly Compared[];
	years: readonly FiscalYear[];
	comparedYear: FiscalYear | null;
};

/** What changed between the newest chosen year and the one it is compared with; null where there is none. */
export function comparisonOf({
	chapters,
	policies,
	years,
	comparedYear,
}: ComparedContent): ComparisonSummary<Compared> | null {
	const year = years.at(-1);
	if (year === undefined || comparedYear === null) return null;
	const ofChapters = chapters.map(({ number, title, indicators }) => ({
		code: String(number),
		title,
		indicators,
		grades: [],
	}));
	return summarizeComparison<Compared>([...ofChapters, ...policies], comparedYear, year);
}

/** A grade's two years as the town prints them. */
export function gradeTexts({ wordings }: { wordings: GradeWordings }, change: GradeChange) {
	return change.field === "progressGrade"
		? { before: gradeSymbol(wordings.progress, change.before), after: gradeSymbol(wordings.progress, change.after) }
		: { before: gradeSymbol(wordings.review, change.before), after: gradeSymbol(wordings.review, change.after) };
}

/** An indicator's values of both years with their units, or the reasons why there are none. */
export function valueTexts(
	content: Pick<BookContent, "words">,
	comparison: IndicatorComparison,
): { from: string; to: string } {
	const shown = shownValues(comparison, content.words.locale);
	const reason = ({ value }: ComparedYear) => absenceText(content.words, value);
	return { from: shown.from ?? reason(comparison.from), to: shown.to ?? reason(comparison.to) };
}

/** What was revised of an indicator, before and after: a value with its unit, or a year. */
export function revisionTexts(
	{ words }: Pick<BookContent, "words">,
	revision: TargetRevision,
	series: IndicatorSeries,
): { before: string; after: string } {
	if (revision.field === "targetYear" || revision.field === "baselineYear") {
		return { before: shortYear(words, revision.before), after: shortYear(words, revision.after) };
	}
	const shown = shownRevision(revision, series, words.locale);
	return {
		before: shown.before ?? absenceText(words, revision.before),
		after: shown.after ?? absenceText(words, revision.after),
	};
}
