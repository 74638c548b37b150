import type { OutlinedPolicy } from "@/lib/data/public/selection";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import type { Selection } from "@/lib/domain/selection";

export type ChapterChoice = {
	number: number;
	title: Localized;
	/** Those that have a policy; none where there are too many to show at once. */
	sections: { number: number; title: Localized }[];
};

/** More check boxes than this help nobody: sections are shown then of chosen chapters alone. */
const MOST_SECTIONS = 100;

/** The chapters that have policies, with their sections, in the plan's order. */
export function chapterChoices(policies: readonly OutlinedPolicy[], selection: Selection): ChapterChoice[] {
	const outlines = [...new Set(policies.map(({ chapterOutline }) => chapterOutline))];
	const chapters = outlines.map(({ number, title, sections }) => ({
		number,
		title,
		sections: sections.filter((section) => section.policies.length > 0),
	}));
	const count = chapters.reduce((sum, { sections }) => sum + sections.length, 0);
	const isShown = (chapter: number) =>
		count <= MOST_SECTIONS ||
		selection.chapters.includes(chapter) ||
		selection.sections.some((section) => section.chapter === chapter);
	return chapters.map((chapter) => ({ ...chapter, sections: isShown(chapter.number) ? chapter.sections : [] }));
}

/** The divisions that have policies, in the order in which the plan names them, by their names in a year. */
export function divisionChoices(
	policies: readonly OutlinedPolicy[],
	year: FiscalYear,
): { slug: string; name: Localized }[] {
	const divisions = policies.flatMap(({ summary: { divisions } }) => [
		...(divisions.lead ? [divisions.lead] : []),
		...divisions.related,
	]);
	const names = new Map(divisions.map(({ slug, names }) => [slug, names]));
	return [...names].map(([slug, dated]) => ({ slug, name: nameIn(dated, year) }));
}
