import type { ChapterOutline } from "@/lib/data/public/outline";
import type { OutlinedPolicy } from "@/lib/data/public/selection";

/** The chapters of the chosen policies, whose own indicators the summary holds as well. */
export function chosenChapters(policies: readonly OutlinedPolicy[]): ChapterOutline[] {
	return [...new Set(policies.map(({ chapterOutline }) => chapterOutline))];
}

/** How many indicators the summary holds: in all, and how many of them are the chapters' own. */
export function chosenIndicators(policies: readonly OutlinedPolicy[]): { all: number; chapters: number } {
	const countOf = (owners: readonly Pick<OutlinedPolicy, "indicators">[]) =>
		owners.reduce((sum, { indicators }) => sum + indicators.length, 0);
	const chapters = countOf(chosenChapters(policies));
	return { all: countOf(policies) + chapters, chapters };
}
