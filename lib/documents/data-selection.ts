import "server-only";
import { getPublicChapterData, type PublicChapterData } from "@/lib/data/public/chapter-data";
import { getPolicyCodes } from "@/lib/data/public/keys";
import { getOutlinedPolicies } from "@/lib/data/public/selection";
import { type SelectablePolicy, type Selection, selectPolicies } from "@/lib/domain/selection";

/** As many as there are: the database counts in four bytes. */
const ALL = 2 ** 31 - 1;

/** The codes of the policies whose data is asked for, in the plan's order. Without a year, every year counts. */
export async function selectedPolicyCodes(selection: Selection): Promise<string[]> {
	const { chapters, sections, divisions, paces, progressGrades, reviewGrades } = selection;
	const asksForResults = paces.length + progressGrades.length + reviewGrades.length > 0;
	if (!asksForResults) {
		return getPolicyCodes({ chapters, sections, divisions, policies: [] }, { after: null, take: ALL });
	}
	return selectInAnyYear(selection, await getOutlinedPolicies()).map(({ code }) => code);
}

/**
 * The chapters whose own indicators, goals and notes are asked for: a chapter has neither division nor grade nor section,
 * so a selection by one of them leaves all chapters out.
 */
export async function selectedChapters(selection: Selection): Promise<PublicChapterData[]> {
	const chapters = (await getPublicChapterData()).map((chapter) => ({ ...asSelectable(chapter), data: chapter }));
	return selectInAnyYear(selection, chapters).map(({ data }) => data);
}

const asSelectable = ({ number, indicators, publications }: PublicChapterData): SelectablePolicy => ({
	code: String(number),
	chapter: number,
	section: 0,
	divisions: [],
	indicators,
	grades: publications.map(({ fiscalYear }) => ({ fiscalYear, progressGrade: null, reviewGrade: null })),
});

/** Data are of all published years where none is chosen; a document is then of the newest. */
function selectInAnyYear<Item extends SelectablePolicy>(selection: Selection, items: readonly Item[]): Item[] {
	const published = items.flatMap(({ grades }) => grades.map(({ fiscalYear }) => fiscalYear));
	return selectPolicies({ ...selection, years: selection.years.length > 0 ? selection.years : published }, items);
}
