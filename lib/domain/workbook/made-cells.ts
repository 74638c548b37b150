import type { DecimalString } from "../indicator";

/** A workbook to be made, as plain cells. What writes the file is lib/workbook. */

/**
 * How a cell looks and whether it may be typed into: the sheet's title, the head of a part of it, a line that runs on over
 * its neighbours, a paragraph, a column's head, what is given in a table, what stands in the place of something that is not
 * there, or what is asked for.
 */
export type CellRole = "title" | "section" | "line" | "paragraph" | "head" | "given" | "absent" | "input";

/** A number is shown with so many places; it stays a number in the sheet as long as it survives that exactly. */
export type MadeCell = {
	role: CellRole;
	/** An address, or `#` and a place in the workbook: `#'指標'!A1`. */
	link?: string;
	/** Over how many columns it reaches; those beside it are left empty. */
	span?: number;
	isCentred?: boolean;
} & (
	| { text: string }
	| { number: DecimalString; places: number }
	/** Empty; a number typed into it is shown with so many places. */
	| { blank: true; places?: number }
);

export type MadeColumn = {
	/** In characters of half width. */
	width: number;
	hidden?: boolean;
};

/** A drop-down for a stretch of a column. Other values can't be typed in. */
export type MadeChoices = { column: number; firstRow: number; lastRow: number; options: readonly string[] };

/** What a word in a table means to its reader: told by a colour as well. */
export type Tone = "best" | "good" | "fair" | "poor" | "bad" | "none";

/** Cells of a column that are exactly this word get a colour, also after somebody edits them. */
export type MadeHighlight = { column: number; firstRow: number; lastRow: number; word: string; tone: Tone };

/** Rows and columns count from 0. */
export type MadeSheet = {
	name: string;
	/** Hidden sheets hold what the portal needs to know the workbook again. */
	hidden?: boolean;
	columns: readonly MadeColumn[];
	rows: readonly (readonly (MadeCell | null)[])[];
	hiddenRows?: readonly number[];
	choices?: readonly MadeChoices[];
	highlights?: readonly MadeHighlight[];
	/** The row of heads by which the rows below, up to the last, can be filtered. */
	filterRow?: number;
	/** How many rows and columns stay in sight, and are printed on every page. */
	frozen?: { rows: number; columns: number };
	/** Over how many pages the sheet is printed; without `high`, over as many as it needs. */
	pages: { wide: number; high?: number };
	/** Rows may be put in and taken out: nothing on the sheet is locked. */
	isOpen?: boolean;
};

export type MadeWorkbook = {
	title: string;
	author: string;
	madeAt: Date;
	sheets: readonly MadeSheet[];
	/** Sheets may be moved, renamed and taken out. */
	isOpen?: boolean;
};
