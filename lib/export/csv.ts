import { stringify } from "csv-stringify/sync";
import type { Column, Table } from "./table";

/** A spreadsheet takes text that begins so for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * A table as CSV for Japanese Excel as well as for programs: UTF-8 with a byte order mark, CRLF (RFC 4180), a header
 * row, no line breaks inside a record. Text that a spreadsheet would run as a formula is preceded by an apostrophe;
 * numbers, negative ones too, stay as they are.
 */
export function toCsv<Row>({ columns, rows }: Table<Row>): string {
	return headerOf(columns) + recordsOf(columns, rows);
}

/** The same bit by bit, for more rows than should be held at once. */
export async function* toCsvChunks<Row>(
	columns: readonly Column<Row>[],
	batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
	yield headerOf(columns);
	for await (const rows of batches) yield recordsOf(columns, rows);
}

const headerOf = <Row>(columns: readonly Column<Row>[]) =>
	stringify([columns.map(({ key }) => key)], { bom: true, record_delimiter: "windows" });

function recordsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
	const records = rows.map((row) =>
		columns.map(({ cell, isNumber }) => {
			const value = cell(row);
			if (value === null) return "";
			return isNumber ? value : neutralize(value.replace(/\s*[\r\n]+\s*/g, " "));
		}),
	);
	return stringify(records, { record_delimiter: "windows" });
}

function neutralize(text: string): string {
	return FORMULA_START.test(text) ? `'${text}` : text;
}
