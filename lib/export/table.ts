import { holdableText } from "./holdable-text";

/** What a cell holds: text, a decimal as plain digits, or nothing. */
export type Cell = string | null;

/**
 * What the cells of a column hold, all of them as strings:
 * - `text`: what people wrote, or a name;
 * - `code`: one of a list, or a key; never to be calculated with, even where it is digits (`08443`);
 * - `integer`, `decimal`: plain digits without unit or thousands separator, `-` for less than zero;
 * - `boolean`: `true` or `false`;
 * - `date`: `2026-06-30`; `datetime`: a moment with its offset from UTC (ISO 8601).
 */
export type ColumnType = "text" | "code" | "integer" | "decimal" | "boolean" | "date" | "datetime";

/** One column of an export. `key` is its stable name in every format. */
export type Column<Row> = { key: string; type: ColumnType; cell: (row: Row) => Cell };

/** A table as every format gets it, so that CSV, JSON and what follows cannot disagree. */
export type Table<Row> = { columns: readonly Column<Row>[]; rows: readonly Row[] };

/** A row's cells, with nothing in them that one of the formats could not hold. */
export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): Cell[] {
	return columns.map(({ cell }) => {
		const value = cell(row);
		return value === null ? null : holdableText(value);
	});
}

/** The names of a table's columns, in their order. */
export const keysOf = (columns: readonly { key: string }[]): string[] => columns.map(({ key }) => key);
