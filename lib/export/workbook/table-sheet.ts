import type { MadeCell, MadeHighlight, MadeSheet, Tone } from "@/lib/domain/workbook/made-cells";
import { columnWidth } from "./column-width";
import type { SummarySource } from "./source";

export type SheetColumn<Row> = {
	head: string;
	/** In characters of half width. */
	width: number;
	cell: (row: Row) => MadeCell;
	/** Words of the column that get a colour. */
	tones?: readonly { word: string; tone: Tone }[];
};

type TableSheet<Item, Row> = {
	name: string;
	title: string;
	/** A line that says what the table holds. */
	about: string;
	columns: readonly SheetColumn<Row>[];
	/** What the rows are made of, a few of them of each. */
	items: readonly Item[];
	rowsOf: (item: Item) => readonly Row[];
	/** Said where there is no row. */
	empty: string;
	/** How many columns stay in sight; the heads always do. */
	frozenColumns: number;
};

/** So many items are made into rows before others get their turn. */
const ITEMS_AT_ONCE = 5;

const HEAD_ROW = 2;
const FIRST_ROW = HEAD_ROW + 1;

/** A sheet with the line that says what it holds, for the overview to repeat. */
export type ToldSheet = MadeSheet & { about: string };

/** A sheet of one table for people: title and explanation above it, heads that can be filtered by, as wide as a page. */
export async function tableSheet<Item, Row>(
	table: TableSheet<Item, Row>,
	pause: SummarySource["pause"],
): Promise<ToldSheet> {
	const { name, title, about, columns, items, rowsOf, empty, frozenColumns } = table;
	const heading: MadeCell[][] = [[{ role: "title", text: title }], [{ role: "line", text: about }]];
	const body: MadeCell[][] = [];
	for (const [i, item] of items.entries()) {
		if (i % ITEMS_AT_ONCE === 0) await pause();
		body.push(...rowsOf(item).map((row) => columns.map(({ cell }) => cell(row))));
	}
	if (body.length === 0) {
		return {
			name,
			about,
			columns: columns.map(({ width }) => ({ width })),
			rows: [...heading, [{ role: "line", text: empty }]],
			pages: { wide: 1 },
			isOpen: true,
		};
	}
	const heads = columns.map(({ head }): MadeCell => ({ role: "head", text: head }));
	return {
		name,
		about,
		columns: columns.map(({ width }, column) => ({
			width: columnWidth(
				width,
				[heads, ...body].map((row) => row[column]),
			),
		})),
		rows: [...heading, heads, ...body],
		highlights: highlights(columns, FIRST_ROW + body.length - 1),
		filterRow: HEAD_ROW,
		frozen: { rows: FIRST_ROW, columns: frozenColumns },
		pages: { wide: 1 },
		isOpen: true,
	};
}

function highlights<Row>(columns: readonly SheetColumn<Row>[], lastRow: number): MadeHighlight[] {
	return columns.flatMap(({ tones = [] }, column) =>
		tones.map(({ word, tone }) => ({ column, firstRow: FIRST_ROW, lastRow, word, tone })),
	);
}
