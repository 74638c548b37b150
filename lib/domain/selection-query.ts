import { PROGRESS_GRADES, REVIEW_GRADES } from "./grades";
import { PACES } from "./progress";
import { type Selection, SUMMARY_PARTS, selectedParts } from "./selection";

/** The names in a query by which a selection is spoken of: in the address of a summary, and of any file of data. */
export const SELECTION_PARAMETERS = [
	"year",
	"chapter",
	"section",
	"division",
	"pace",
	"grade",
	"review",
	"part",
	"with",
] as const;
export type SelectionParameter = (typeof SELECTION_PARAMETERS)[number];

/**
 * A selection as the query of an address, without the question mark; empty for the whole plan. However it was asked
 * for, the same selection has the same query: in one order, nothing twice, nothing that something else includes.
 */
export function toQuery(selection: Selection): string {
	const parts = selectedParts(selection);
	const values: Record<SelectionParameter, readonly (string | number)[]> = {
		year: ascending(selection.years),
		chapter: ascending(selection.chapters),
		section: sectionsBesides(selection),
		division: [...selection.divisions].sort(),
		pace: PACES.filter((pace) => selection.paces.includes(pace)),
		grade: PROGRESS_GRADES.filter((grade) => selection.progressGrades.includes(grade)),
		review: REVIEW_GRADES.filter((grade) => selection.reviewGrades.includes(grade)),
		part: parts.length === SUMMARY_PARTS.length ? [] : parts,
		with: selection.comparedWith === null ? [] : [selection.comparedWith],
	};
	const pairs = SELECTION_PARAMETERS.flatMap((name) =>
		[...new Set(values[name])].map((value) => [name, String(value)]),
	);
	return new URLSearchParams(pairs).toString();
}

/** Sections of a chosen chapter are in it already. */
function sectionsBesides({ chapters, sections }: Pick<Selection, "chapters" | "sections">): string[] {
	return sections
		.filter(({ chapter }) => !chapters.includes(chapter))
		.toSorted((a, b) => a.chapter - b.chapter || a.section - b.section)
		.map(({ chapter, section }) => `${chapter}-${section}`);
}

const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
