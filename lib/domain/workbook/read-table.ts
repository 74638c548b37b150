import type { WorkbookProblem } from "./problems";
import { columnLetters, type Place, type ReadCell, type ReadSheet, type ReadWorkbook } from "./read-cells";
import { ID_COLUMNS, INFO } from "./template";

/** A row below the heads, its cells by their columns' keys. */
export type ReadRow<Key extends string> = {
	cell: (key: Key) => ReadCell | null;
	/** Where a cell stands; without a key, the row. */
	place: (key?: Key) => Place;
};

type ReadTable<Key extends string> = { rows: ReadRow<Key>[]; problems: WorkbookProblem[] };

/** The keys stand in one of the first rows, wherever rows were put in above. */
const ROWS_TO_SEARCH = 20;
/** The keys, and the heads below them. */
const HEAD_ROWS = 2;

/**
 * Finds a table by its sheet's name and its hidden keys, wherever its columns were moved. A table that lacks a column has
 * no rows to be read. `inputs` are the keys of the columns that people fill in: they must not be merged with others.
 */
export function readTable<Key extends string>(
	{ sheets }: ReadWorkbook,
	name: string,
	{ keys, inputs }: { keys: readonly Key[]; inputs: readonly Key[] },
): ReadTable<Key> {
	const sheet = sheets.find((candidate) => candidate.name === name);
	if (!sheet)
		return { rows: [], problems: [{ message: "workbooks.sheetMissing", values: { sheet: name }, place: null }] };
	const place = (row: number | null, column: number | undefined): Place => ({
		sheet: name,
		row: row === null ? null : row + 1,
		column: column === undefined ? null : columnLetters(column),
	});
	const keyRow = sheet.rows.slice(0, ROWS_TO_SEARCH).findIndex((row) => ID_COLUMNS.every((key) => row.some(says(key))));
	if (keyRow < 0) return { rows: [], problems: [{ message: "workbooks.keysMissing", place: place(null, undefined) }] };
	const { columns, problems } = findColumns(sheet.rows[keyRow] ?? [], keys, (column) => place(keyRow, column));
	if (columns.size < keys.length) return { rows: [], problems };
	const firstRow = keyRow + HEAD_ROWS;
	const rows = sheet.rows.slice(firstRow).map((cells, index) => ({
		cell: (key: Key) => cells[columns.get(key) as number] ?? null,
		place: (key?: Key) => place(firstRow + index, key === undefined ? undefined : columns.get(key)),
	}));
	const inputColumns = inputs.map((key) => columns.get(key) as number);
	return { rows, problems: [...problems, ...mergedInputs(sheet, keyRow, inputColumns)] };
}

const says = (text: string) => (cell: ReadCell | null | undefined) => cell?.kind === "text" && cell.text === text;

function findColumns<Key extends string>(
	row: readonly (ReadCell | null)[],
	keys: readonly Key[],
	place: (column?: number) => Place,
): { columns: Map<Key, number>; problems: WorkbookProblem[] } {
	const columns = new Map<Key, number>();
	const problems: WorkbookProblem[] = [];
	for (const [column, cell] of row.entries()) {
		if (cell === null || cell.text.startsWith(`${INFO}.`)) continue;
		const key = keys.find((known) => says(known)(cell));
		if (key === undefined) problems.push({ message: "workbooks.unknownColumn", place: place(column) });
		else if (columns.has(key)) problems.push({ message: "workbooks.columnTwice", place: place(column) });
		else columns.set(key, column);
	}
	for (const key of keys) {
		if (columns.has(key)) continue;
		problems.push({ message: "workbooks.columnMissing", values: { column: key }, place: place() });
	}
	return { columns, problems };
}

/** Of merged cells only the first keeps what was typed: what stood in the others is lost without a word. */
function mergedInputs({ name, merged }: ReadSheet, keyRow: number, inputs: readonly number[]): WorkbookProblem[] {
	return merged
		.filter(({ lastRow }) => lastRow > keyRow)
		.filter((range) => inputs.some((column) => range.firstColumn <= column && column <= range.lastColumn))
		.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
			message: "workbooks.merged",
			values: {
				range: `${columnLetters(firstColumn)}${firstRow + 1}:${columnLetters(lastColumn)}${lastRow + 1}`,
			},
			place: { sheet: name, row: firstRow + 1, column: columnLetters(firstColumn) },
		}));
}
