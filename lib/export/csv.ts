import { stringify } from "csv-stringify/sync";
import { type Cell, type Column, cellsOf, keysOf, type Table } from "./table";

/** By which Excel knows that a file is UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/**
 * What a spreadsheet takes for a formula: its first sign, also in full width, and whatever importers strip before it
 * (spaces, tabs, marks without width).
 */
const FORMULA_START = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|\t)/u;
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?$/;

/**
 * A table as CSV for Japanese Excel as well as for programs: UTF-8 with a byte order mark, CRLF (RFC 4180), a header
 * row, a space for every line break inside a cell. Text that a spreadsheet would run as a formula is preceded by an
 * apostrophe; numbers, negative ones too, stay as they are.
 */
export function toCsv<Row>({ columns, rows }: Table<Row>): string {
	return BYTE_ORDER_MARK + csvRecords([keysOf(columns)]) + csvRecords(rows.map((row) => cellsOf(columns, row)));
}

/** The same bit by bit, for more rows than should be held at once. */
export async function* toCsvChunks<Row>(
	columns: readonly Column<Row>[],
	batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
	yield BYTE_ORDER_MARK + csvRecords([keysOf(columns)]);
	for await (const rows of batches) yield csvRecords(rows.map((row) => cellsOf(columns, row)));
}

/** Records of CSV without a byte order mark, of cells as `cellsOf` gives them. */
export function csvRecords(records: readonly (readonly Cell[])[]): string {
	return stringify(
		records.map((cells) => cells.map((cell) => (cell === null ? "" : csvCell(cell)))),
		{ record_delimiter: "windows" },
	);
}

/** A cell's text as a record holds it, before it is quoted. */
export function csvCell(text: string): string {
	const line = text.replace(/\s*[\r\n]+\s*/g, " ");
	return FORMULA_START.test(line) && !NEGATIVE_NUMBER.test(line) ? `'${line}` : line;
}
