import { type Cell, cellsOf, keysOf, type Table } from "./table";

/** A row as JSON has it: the same keys as the CSV's header, numbers as strings of plain digits. */
export type DataRecord = Record<string, Cell>;

/** A table as plain objects. Numbers stay strings, so that 0.90 keeps its zero and no reader rounds a long one. */
export function toRecords<Row>({ columns, rows }: Table<Row>): DataRecord[] {
	const keys = keysOf(columns);
	return rows.map((row) => toRecord(keys, cellsOf(columns, row)));
}

/** A row of cells under the names of their columns. */
export function toRecord(keys: readonly string[], cells: readonly Cell[]): DataRecord {
	return Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? null]));
}
