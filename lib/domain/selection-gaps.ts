import type { FiscalYear } from "./fiscal-year";
import { publishedYears, type SelectablePolicy, type Selection } from "./selection";

/** What a selection names that the plan does not have, or has not published. */
export type SelectionGaps = {
	/** Chosen, or to be compared with. */
	years: FiscalYear[];
	chapters: number[];
	sections: Selection["sections"];
	/** Slugs. */
	divisions: string[];
};

/** Finds what of a selection can't be had: it matches nothing, and silence would look like a result. */
export function selectionGaps(selection: Selection, policies: readonly SelectablePolicy[]): SelectionGaps {
	const published = publishedYears(policies);
	const chapters = new Set(policies.map(({ chapter }) => chapter));
	const sections = new Set(policies.map(({ chapter, section }) => `${chapter}-${section}`));
	const divisions = new Set(policies.flatMap((policy) => policy.divisions));
	const { comparedWith } = selection;
	const years = [...selection.years, ...(comparedWith === null ? [] : [comparedWith])];
	return {
		years: [...new Set(years)].filter((year) => !published.includes(year)),
		chapters: selection.chapters.filter((chapter) => !chapters.has(chapter)),
		sections: selection.sections.filter(({ chapter, section }) => !sections.has(`${chapter}-${section}`)),
		divisions: selection.divisions.filter((slug) => !divisions.has(slug)),
	};
}
