import {
	type ComparablePolicy,
	type ComparisonSummary,
	type GradeChange,
	type IndicatorOf,
	summarizeComparison,
} from "@/lib/domain/comparison";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { IndicatorDefinition, Value } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { TargetRevision } from "@/lib/domain/target-revisions";
import { type BookChapter, type BookContent, gradeSymbol, valueText } from "./book-content";
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

/** What was revised of an indicator, before and after: a value with its unit, or a year. */
export function revisionTexts(
	content: Pick<BookContent, "words">,
	revision: TargetRevision,
	{ from, to }: IndicatorOf<Compared>["indicator"],
): { before: string; after: string } {
	const text = (of: Value | FiscalYear, definition: IndicatorDefinition) =>
		typeof of === "number" ? shortYear(content.words, of) : valueText(content, of, definition);
	return { before: text(revision.before, from.definition), after: text(revision.after, to.definition) };
}
