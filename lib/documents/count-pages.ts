import "server-only";
import type { Locale } from "@/lib/domain/localized";
import { type Selection, selectedParts } from "@/lib/domain/selection";
import { books, lengthOf, MOST_SHEETS } from "./book";
import { type Chosen, readChosen, sheetsIn } from "./chosen";

/** How many pages a book has, or about how many. */
export type PageCount = { pages: number; exact: boolean };

/** What a page of each kind holds: rows of tables with space around their headings, and texts as towns write them. */
const SHEET_PAGES = 3;
const ROWS_A_PAGE = 30;
const MISSED_A_PAGE = 4;
const COVER_AND_END = 3;

/**
 * How many pages a book of a selection has: exactly if it was made already, else by what it holds, since making it to
 * look at a number would take longer than anybody looks. Null where there is no such book.
 */
export async function countBookPages(selection: Selection, locale: Locale): Promise<PageCount | null> {
	const standing = books.standing(books.order(selection, locale));
	if (standing.state === "made") {
		const { document } = standing.result;
		return document && { pages: document.pages, exact: true };
	}
	const chosen = await readChosen(selection);
	if (chosen === null || chosen.policies.length === 0 || lengthOf(selection, chosen) > MOST_SHEETS) return null;
	return { pages: expectedPages(selection, chosen), exact: false };
}

function expectedPages(selection: Selection, chosen: Chosen): number {
	const { policies, years } = chosen;
	const indicators = policies.reduce((sum, policy) => sum + policy.indicators.length, 0);
	const sheets = sheetsIn(selection, chosen);
	const pagesOf = (rows: number, aPage: number) => Math.max(1, Math.ceil(rows / aPage));
	const pages = {
		guide: 2,
		summary: pagesOf(policies.length * years.length, ROWS_A_PAGE),
		comparison: pagesOf(indicators, ROWS_A_PAGE),
		missed: pagesOf(policies.length, MISSED_A_PAGE),
		sheets: sheets * SHEET_PAGES,
		index: pagesOf(indicators, ROWS_A_PAGE),
	};
	const contents = pagesOf(sheets, ROWS_A_PAGE);
	return selectedParts(selection).reduce((sum, part) => sum + pages[part], COVER_AND_END - 1 + contents);
}
