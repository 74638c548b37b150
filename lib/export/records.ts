import type { Cell, Table } from "./table";

/** A table as plain objects for JSON: the same keys as the CSV's header, numbers as strings of plain digits. */
export function toRecords<Row>({ columns, rows }: Table<Row>): Record<string, Cell>[] {
	return rows.map((row) => Object.fromEntries(columns.map(({ key, cell }) => [key, cell(row)])));
}
