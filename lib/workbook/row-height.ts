import type { CellRole, MadeCell, MadeColumn } from "@/lib/domain/workbook/made-cells";

/** In points, as all of these. */
const LINE = 16;
const PADDING = 4;
/** Of rows that have a heading. */
const HEADINGS: Partial<Record<CellRole, number>> = { title: 26, section: 30 };
/** Excel's own limit. */
const HIGHEST = 409;

/**
 * A row's height for its texts: spreadsheets make a row higher while one types, but not for what is there when the file is
 * opened.
 */
export function rowHeight(row: readonly (MadeCell | null)[], columns: readonly MadeColumn[]): number {
	const heading = row.map((cell) => cell && HEADINGS[cell.role]).find((height) => height);
	if (heading) return heading;
	const lines = row.map((cell, column) => {
		const { hidden } = columns[column] ?? {};
		if (cell === null || hidden || !("text" in cell) || cell.role === "line") return 1;
		return countLines(cell.text, widthFrom(column, cell.span ?? 1, columns));
	});
	return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + PADDING);
}

function widthFrom(column: number, span: number, columns: readonly MadeColumn[]): number {
	return columns.slice(column, column + span).reduce((sum, { width }) => sum + width, 0);
}

function countLines(text: string, width: number): number {
	const room = Math.max(1, width - 1);
	return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** In characters of half width. */
function widthOf(line: string): number {
	return [...line].reduce((width, character) => width + (character > "\u02ff" ? 2 : 1), 0);
}
