/** An uploaded workbook as plain cells, and where things stand in it. What reads the file is lib/workbook. */

/**
 * What a cell holds; null in a row stands for an empty one. `number` is plain digits, or what JavaScript makes of a number
 * too long for them; `percent` says that the cell shows it times a hundred. Of the others the text is for people.
 */
export type ReadCell =
	| { kind: "text"; text: string }
	| { kind: "number"; text: string; percent: boolean }
	| { kind: "date" | "boolean" | "error" | "formula"; text: string };

/** Cells that were made one. Rows and columns count from 0; both ends belong to it. */
type MergedCells = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number };

export type ReadSheet = {
	name: string;
	/** Rows from the sheet's first, each from its first column. */
	rows: readonly (readonly (ReadCell | null)[])[];
	merged: readonly MergedCells[];
};

export type ReadWorkbook = {
	sheets: readonly ReadSheet[];
	/** Whether some sheet holds something below the last row that is read. */
	goesOn: boolean;
};

/** Where something stands: a sheet's name, a row counted from 1 and a column's letters, as Excel shows them. */
export type Place = { sheet: string; row: number | null; column: string | null };

const LETTERS = 26;

/** A column's letters by its number from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
	const last = String.fromCharCode("A".charCodeAt(0) + (column % LETTERS));
	return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last;
}
