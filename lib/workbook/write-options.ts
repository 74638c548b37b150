import type { Cell, ConditionalRule, WriteOptions, WriteSheet } from "hucre/xlsx";
import type { MadeCell, MadeChoices, MadeHighlight, MadeSheet, MadeWorkbook } from "@/lib/domain/workbook/made-cells";
import { columnLetters } from "@/lib/domain/workbook/read-cells";
import { cellText } from "./cell-text";
import { DEFAULT_FONT, TONES } from "./looks";
import { rowHeight } from "./row-height";
import { textValue, toCell } from "./to-cell";

/** A sheet's rows from one on, as the library takes them: plain data, which may be handed to another thread. */
export type WrittenRows = {
	cells: [place: string, cell: Partial<Cell>][];
	heights: [row: number, height: { height: number } | { hidden: true }][];
};

/** A made workbook as the library takes it. */
export function toWriteOptions(workbook: MadeWorkbook): WriteOptions {
	const frame = toFrame(workbook);
	for (const [i, sheet] of workbook.sheets.entries()) {
		const { cells, heights } = toRows(sheet, 0, sheet.rows.length);
		Object.assign(frame.sheets[i] ?? {}, { cells: new Map(cells), rowDefs: new Map(heights) });
	}
	return frame;
}

/** The same without the rows of the made sheets, which come first. */
export function toFrame({ title, author, madeAt, sheets, isOpen }: MadeWorkbook): WriteOptions {
	const options = [...new Set(sheets.flatMap(({ choices = [] }) => choices.map(keyOf)))];
	return {
		sheets: [...sheets.map((sheet) => toWriteSheet(sheet, options)), ...optionsSheet(options)],
		properties: { title: cellText(title), creator: cellText(author), created: madeAt, modified: madeAt },
		defaultFont: DEFAULT_FONT,
		...(!isOpen && { workbookProtection: { lockStructure: true } }),
	};
}

/** Rows of a made sheet, from one up to before another. */
export function toRows({ rows, columns, hiddenRows = [] }: MadeSheet, from: number, until: number): WrittenRows {
	const written = rows.slice(from, until).map((row, i) => ({ row, r: from + i }));
	return {
		cells: written.flatMap(({ row, r }) =>
			row.flatMap((cell, c): WrittenRows["cells"] => (cell === null ? [] : [[`${r},${c}`, toCell(cell)]])),
		),
		heights: written.map(({ row, r }) => [
			r,
			hiddenRows.includes(r) ? { hidden: true } : { height: rowHeight(row, columns) },
		]),
	};
}

/**
 * The options of all drop-downs stand on a hidden sheet, a column each: written into the drop-down itself they could have
 * no commas and 255 characters at most.
 */
const OPTIONS_SHEET = "_options";
const SEPARATOR = "\n";

const keyOf = ({ options }: MadeChoices) => options.join(SEPARATOR);

function optionsSheet(options: readonly string[]): WriteSheet[] {
	if (options.length === 0) return [];
	const cells = new Map<string, Partial<Cell>>();
	for (const [column, key] of options.entries()) {
		for (const [row, option] of key.split(SEPARATOR).entries()) cells.set(`${row},${column}`, textValue(option));
	}
	return [{ name: OPTIONS_SHEET, veryHidden: true, cells, protection: { sheet: true } }];
}

function toWriteSheet(sheet: MadeSheet, options: readonly string[]): WriteSheet {
	const { name, hidden, columns, rows, choices = [], highlights = [], filterRow, isOpen } = sheet;
	return {
		name,
		veryHidden: hidden,
		columns: columns.map(({ width, hidden: isHidden }) => ({ width, hidden: isHidden })),
		merges: rows.flatMap(toMerges),
		dataValidations: choices.map((choice) => toValidation(choice, options.indexOf(keyOf(choice)))),
		conditionalRules: highlights.map(toRule),
		...(filterRow !== undefined && {
			autoFilter: { range: `A${filterRow + 1}:${columnLetters(columns.length - 1)}${rows.length}` },
		}),
		...(!isOpen && { protection: { sheet: true, formatColumns: true, formatRows: true } }),
		...toPrinted(sheet),
	};
}

function toPrinted({ frozen, pages }: MadeSheet): Partial<WriteSheet> {
	return {
		pageSetup: {
			paperSize: "a4",
			orientation: "landscape",
			fitToPage: true,
			fitToWidth: pages.wide,
			fitToHeight: pages.high ?? 0,
			margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
			...(frozen && {
				printTitlesRow: `$1:$${frozen.rows}`,
				...(frozen.columns > 0 && { printTitlesColumn: `$A:$${columnLetters(frozen.columns - 1)}` }),
			}),
		},
		headerFooter: { oddFooter: "&L&A&R&P / &N" },
		...(frozen && { freezePane: frozen }),
	};
}

function toMerges(row: readonly (MadeCell | null)[], r: number) {
	return row.flatMap((cell, c) =>
		cell?.span === undefined || cell.span < 2
			? []
			: [{ startRow: r, endRow: r, startCol: c, endCol: c + cell.span - 1 }],
	);
}

function toValidation({ column, firstRow, lastRow, options }: MadeChoices, listed: number) {
	const list = columnLetters(listed);
	return {
		type: "list",
		formula1: `${OPTIONS_SHEET}!$${list}$1:$${list}$${options.length}`,
		range: rangeOf(column, firstRow, lastRow),
		allowBlank: true,
		showErrorMessage: true,
	} as const;
}

function toRule({ column, firstRow, lastRow, word, tone }: MadeHighlight, index: number): ConditionalRule {
	return {
		type: "cellIs",
		operator: "equal",
		formula: `"${cellText(word).replaceAll('"', '""')}"`,
		range: rangeOf(column, firstRow, lastRow),
		priority: index + 1,
		style: TONES[tone],
	};
}

function rangeOf(column: number, firstRow: number, lastRow: number): string {
	const letters = columnLetters(column);
	return `${letters}${firstRow + 1}:${letters}${lastRow + 1}`;
}
