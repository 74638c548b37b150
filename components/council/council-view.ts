import type { OutlinedPolicy } from "@/lib/data/public/selection";
import type { PublicSite } from "@/lib/data/public/site";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Selection } from "@/lib/domain/selection";
import type { SelectionParameter } from "@/lib/domain/selection-query";

/** What the council page shows: the plan to choose from, what was chosen, and what that holds. */
export type CouncilView = {
	site: PublicSite;
	/** Every policy of the plan, in its order. */
	policies: readonly OutlinedPolicy[];
	/** What could be read of the address. */
	selection: Selection;
	/** What could not. */
	unreadable: readonly SelectionParameter[];
	chosen: Chosen;
};

/** How many pages a book has, or about how many. */
export type PageCount = { pages: number; exact: boolean };

/** What a selection holds. */
type Chosen = {
	policies: readonly OutlinedPolicy[];
	/** The chosen years, ascending. */
	years: readonly FiscalYear[];
	/** Compared with the newest of them; null where there is none. */
	comparedYear: FiscalYear | null;
	/** Evaluation sheets in the book. */
	sheets: number;
	/** Of the book; null where there can be none: nothing is chosen, or too much. */
	pages: PageCount | null;
	/** More sheets than this are not put into one book. */
	mostSheets: number;
	/** The page's own absolute address with the whole selection. */
	address: string;
};
