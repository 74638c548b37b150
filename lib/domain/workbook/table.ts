import type { MadeCell, MadeChoices, MadeSheet } from "./made-cells";

/** A column of one of the two sheets: its key, its head, and what stands in it for one row. */
export type TableColumn<Row> = {
	key: string;
	/** Hidden columns have none. */
	head: string | null;
	width: number;
	cell: (row: Row) => MadeCell | null;
	/** What an input of the column may hold, where it is a drop-down. */
	options?: readonly string[];
};

type Table<Row> = {
	name: string;
	title: string;
	note: string;
	columns: readonly TableColumn<Row>[];
	rows: readonly Row[];
	/** How many columns stay in sight. */
	frozen: number;
	pages: MadeSheet["pages"];
};

/** Above the heads: the title, a note, and the hidden row of keys. */
const KEY_ROW = 2;
const HEAD_ROWS = 4;

/** A table as a sheet. Title and note stand in the first column that is shown. */
export function toSheet<Row>({ name, title, note, columns, rows, frozen, pages }: Table<Row>): MadeSheet {
	const indent = Array<null>(columns.findIndex(({ head }) => head !== null)).fill(null);
	return {
		name,
		columns: columns.map(({ width, head }) => ({ width, hidden: head === null })),
		rows: [
			[...indent, { role: "title", text: title }],
			[...indent, { role: "line", text: note }],
			columns.map(({ key }) => ({ role: "given", text: key })),
			columns.map(({ head }) => ({ role: "head", text: head ?? "" })),
			...rows.map((row) => columns.map(({ cell }) => cell(row))),
		],
		hiddenRows: [KEY_ROW],
		choices: columns.flatMap(({ options }, column) => (options ? [choicesOf(column, options, rows.length)] : [])),
		frozen: { rows: HEAD_ROWS, columns: frozen },
		pages,
	};
}

function choicesOf(column: number, options: readonly string[], rows: number): MadeChoices {
	return { column, options, firstRow: HEAD_ROWS, lastRow: HEAD_ROWS + Math.max(rows, 1) - 1 };
}

/** A column that the portal reads back and people don't see. */
export function hiddenColumn<Row>(key: string, text: (row: Row) => string): TableColumn<Row> {
	return { key, head: null, width: 8, cell: (row) => given(text(row)) };
}

/** What is given; an empty text leaves the cell empty. */
export function given(text: string): MadeCell {
	return text === "" ? { role: "given", blank: true } : { role: "given", text };
}
