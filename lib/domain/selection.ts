import { paceIn } from "./assessment";
import type { FiscalYear } from "./fiscal-year";
import type { ProgressGrade, ReviewGrade, YearGrades } from "./grades";
import type { IndicatorSeries } from "./indicator";
import type { Pace } from "./progress";

/** The parts of a summary, in the order in which it holds them. */
export const SUMMARY_PARTS = ["guide", "summary", "comparison", "missed", "sheets", "index"] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];

/**
 * Which policies and years somebody wants, and what of them. An empty list chooses all; of the years it chooses the
 * newest published one. Chapters and sections add up; every other list narrows.
 */
export type Selection = {
	years: readonly FiscalYear[];
	chapters: readonly number[];
	sections: readonly { chapter: number; section: number }[];
	/** Slugs; a policy's lead and related divisions both count. */
	divisions: readonly string[];
	/** Of at least one indicator, in one of the years. */
	paces: readonly Pace[];
	/** Of one of the years. */
	progressGrades: readonly ProgressGrade[];
	reviewGrades: readonly ReviewGrade[];
	parts: readonly SummaryPart[];
	/** The year that the newest chosen one is compared with; null: the published year before it. */
	comparedWith: FiscalYear | null;
};

export const WHOLE_PLAN: Selection = {
	years: [],
	chapters: [],
	sections: [],
	divisions: [],
	paces: [],
	progressGrades: [],
	reviewGrades: [],
	parts: [],
	comparedWith: null,
};

/** What a selection asks of a policy. */
export type SelectablePolicy = {
	code: string;
	chapter: number;
	section: number;
	/** Slugs. */
	divisions: readonly string[];
	indicators: readonly IndicatorSeries[];
	/** Of each published year. */
	grades: readonly YearGrades[];
};

/** The years that any of the policies has published, ascending. */
export function publishedYears(policies: readonly Pick<SelectablePolicy, "grades">[]): FiscalYear[] {
	const years = new Set(policies.flatMap(({ grades }) => grades.map(({ fiscalYear }) => fiscalYear)));
	return [...years].sort((a, b) => a - b);
}

/** The chosen years, ascending: those named, else the newest of those that any policy has published. */
export function selectedYears(
	selection: Pick<Selection, "years">,
	policies: readonly SelectablePolicy[],
): FiscalYear[] {
	if (selection.years.length > 0) return [...new Set(selection.years)].sort((a, b) => a - b);
	return publishedYears(policies).slice(-1);
}

/** The year to compare the newest chosen one with: the one named, else the latest before it that is published. */
export function comparedYear(
	selection: Pick<Selection, "years" | "comparedWith">,
	policies: readonly SelectablePolicy[],
): FiscalYear | null {
	const year = selectedYears(selection, policies).at(-1);
	if (year === undefined) return null;
	if (selection.comparedWith !== null) return selection.comparedWith < year ? selection.comparedWith : null;
	return publishedYears(policies).findLast((published) => published < year) ?? null;
}

/** The policies that a selection means, in the order in which they are given. */
export function selectPolicies<Policy extends SelectablePolicy>(
	selection: Selection,
	policies: readonly Policy[],
): Policy[] {
	const years = selectedYears(selection, policies);
	return policies.filter(
		(policy) =>
			isInPlace(selection, policy) &&
			includesAny(selection.divisions, policy.divisions) &&
			includesAny(
				selection.progressGrades,
				gradesIn(policy, years).map(({ progressGrade }) => progressGrade),
			) &&
			includesAny(
				selection.reviewGrades,
				gradesIn(policy, years).map(({ reviewGrade }) => reviewGrade),
			) &&
			includesAny(
				selection.paces,
				years.flatMap((year) => policy.indicators.map((series) => paceIn(series, year))),
			),
	);
}

function isInPlace({ chapters, sections }: Selection, policy: SelectablePolicy): boolean {
	if (chapters.length === 0 && sections.length === 0) return true;
	return (
		chapters.includes(policy.chapter) ||
		sections.some(({ chapter, section }) => chapter === policy.chapter && section === policy.section)
	);
}

const gradesIn = ({ grades }: SelectablePolicy, years: readonly FiscalYear[]) =>
	grades.filter(({ fiscalYear }) => years.includes(fiscalYear));

/** Whether one of `found` is chosen; where nothing is, everything is. */
function includesAny<T>(chosen: readonly T[], found: readonly (T | null)[]): boolean {
	return chosen.length === 0 || found.some((one) => one !== null && chosen.includes(one));
}

/** The parts of a summary that were chosen, in its order; all of them where none was. */
export function selectedParts({ parts }: Pick<Selection, "parts">): SummaryPart[] {
	return SUMMARY_PARTS.filter((part) => parts.length === 0 || parts.includes(part));
}
