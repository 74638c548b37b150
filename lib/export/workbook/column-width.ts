import type { MadeCell } from "@/lib/domain/workbook/made-cells";

/** Wider than this no word makes a column: whoever reads it sees where it was broken. */
const LONGEST_WORD = 12;
const LATIN_WORD = /[A-Za-z]+/g;
const DIGITS_IN_GROUP = 3;
/** What stands free beside a word, which may be bold, or a number. */
const MARGIN = 1.5;

/**
 * A column's width, in characters of half width, that keeps every number whole, since one that does not fit is shown as
 * a row of number signs, and breaks no Latin word. Japanese can be broken anywhere.
 */
export function columnWidth(least: number, cells: Iterable<MadeCell | null | undefined>): number {
	let width = least;
	for (const cell of cells) width = Math.max(width, neededWidth(cell, width));
	return width;
}

function neededWidth(cell: MadeCell | null | undefined, width: number): number {
	if (!cell || "blank" in cell) return 0;
	if ("number" in cell) {
		const [whole = ""] = cell.number.split(".");
		return cell.number.length + Math.floor(whole.length / DIGITS_IN_GROUP) + MARGIN;
	}
	if (width > LONGEST_WORD) return 0;
	const words = cell.text.match(LATIN_WORD) ?? [];
	return Math.max(0, ...words.map((word) => Math.min(word.length, LONGEST_WORD))) + MARGIN;
}
