import type { MadeCell, MadeColumn } from "@/lib/domain/workbook/made-cells";

/** In points, as all of these. */
const LINE = 16;
const PADDING = 4;
const TITLE = 26;
/** Excel's own limit. */
const HIGHEST = 409;

/**
 * A row's height for its texts: spreadsheets make a row higher while one types, but not for what is there when the file is
 * opened.
 */
export function rowHeight(row: readonly (MadeCell | null)[], columns: readonly MadeColumn[]): number {
	const lines = row.map((cell, column) => {
		const { width, hidden } = columns[column] ?? { width: 1 };
		return cell === null || hidden || !("text" in cell) || cell.role === "line" ? 1 : countLines(cell.text, width);
	});
	if (row.some((cell) => cell?.role === "title")) return TITLE;
	return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + PADDING);
}

function countLines(text: string, width: number): number {
	const room = Math.max(1, width - 1);
	return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** In characters of half width. */
function widthOf(line: string): number {
	return [...line].reduce((width, character) => width + (character > "\u02ff" ? 2 : 1), 0);
}
