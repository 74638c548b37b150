import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { MadeCell, MadeChoices, MadeSheet, MadeWorkbook } from "@/lib/domain/workbook/made-cells";
import { columnLetters } from "@/lib/domain/workbook/read-cells";
import { DEFAULT_FONT, LOOKS } from "./looks";
import { rowHeight } from "./row-height";

/**
 * A workbook as an .xlsx file. Sheets are protected, without a password, so that only inputs can be typed into; an open
 * one is not.
 */
export async function writeWorkbook({ title, author, madeAt, sheets }: MadeWorkbook): Promise<Buffer> {
	const options = [...new Set(sheets.flatMap(({ choices = [] }) => choices.map(keyOf)))];
	const file = await writeXlsx({
		sheets: [...sheets.map((sheet) => toWriteSheet(sheet, options)), ...optionsSheet(options)],
		properties: { title, creator: author, created: madeAt, modified: madeAt },
		defaultFont: DEFAULT_FONT,
		workbookProtection: { lockStructure: true },
	});
	return Buffer.from(file);
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
		for (const [row, option] of key.split(SEPARATOR).entries()) cells.set(`${row},${column}`, textCell(option));
	}
	return [{ name: OPTIONS_SHEET, veryHidden: true, cells, protection: { sheet: true } }];
}

function toWriteSheet(sheet: MadeSheet, options: readonly string[]): WriteSheet {
	const { name, hidden, columns, rows, hiddenRows = [], choices = [], frozen, pages, isOpen } = sheet;
	const cells = new Map<string, Partial<Cell>>();
	for (const [r, row] of rows.entries()) {
		for (const [c, cell] of row.entries()) if (cell !== null) cells.set(`${r},${c}`, toCell(cell));
	}
	return {
		name,
		veryHidden: hidden,
		columns: columns.map(({ width, hidden: isHidden }) => ({ width, hidden: isHidden })),
		cells,
		rowDefs: new Map(
			rows.map((row, r) => [r, hiddenRows.includes(r) ? { hidden: true } : { height: rowHeight(row, columns) }]),
		),
		dataValidations: choices.map((choice) => toValidation(choice, options.indexOf(keyOf(choice)))),
		...(!isOpen && { protection: { sheet: true, formatColumns: true, formatRows: true } }),
		pageSetup: {
			paperSize: "a4",
			orientation: "landscape",
			fitToPage: true,
			fitToWidth: pages.wide,
			fitToHeight: pages.high ?? 0,
			margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
			...(frozen && {
				printTitlesRow: `$1:$${frozen.rows}`,
				printTitlesColumn: `$A:$${columnLetters(frozen.columns - 1)}`,
			}),
		},
		headerFooter: { oddFooter: "&L&A&R&P / &N" },
		...(frozen && { freezePane: frozen }),
	};
}

function toValidation({ column, firstRow, lastRow, options }: MadeChoices, listed: number) {
	const letters = columnLetters(column);
	const list = columnLetters(listed);
	return {
		type: "list",
		formula1: `${OPTIONS_SHEET}!$${list}$1:$${list}$${options.length}`,
		range: `${letters}${firstRow + 1}:${letters}${lastRow + 1}`,
		allowBlank: true,
		showErrorMessage: true,
	} as const;
}

function toCell(cell: MadeCell): Partial<Cell> {
	const look = LOOKS[cell.role];
	if ("number" in cell) {
		const style = { ...look, ...NUMBER_LOOK, numFmt: numberFormat(cell.places) };
		return isExact(cell.number) ? { value: Number(cell.number), style } : { ...textCell(cell.number), style };
	}
	if ("text" in cell) return { ...textCell(cell.text), style: { ...look, numFmt: "@" } };
	const isNumber = cell.places !== undefined;
	return {
		style: isNumber ? { ...look, ...NUMBER_LOOK, numFmt: numberFormat(cell.places ?? 0) } : { ...look, numFmt: "@" },
	};
}

const NUMBER_LOOK: CellStyle = { alignment: { horizontal: "right", vertical: "top" } };

/**
 * As the indicator is published, with up to six places where there are more, lest a value look like another; a whole
 * number has no such format, since it would end in a point.
 */
function numberFormat(places: number): string {
	return places === 0 ? "#,##0" : `#,##0.${"0".repeat(places).padEnd(6, "#")}`;
}

const EXACT_DIGITS = 15;

/** Whether a spreadsheet, which counts in fifteen digits, keeps a number as it is. */
function isExact(number: string): boolean {
	return number.replace(/\D/g, "").replace(/^0+/, "").length <= EXACT_DIGITS;
}

const ERROR = /^#[A-Z/0!?_]+[!?]?$/;
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as it is. Left to itself, the library makes an error of a text such as #N/A, and spreadsheets read _x0041_ as A.
 */
function textCell(text: string): Partial<Cell> {
	const value = text.replace(ESCAPE, "_x005F_");
	return ERROR.test(text) ? { value, richText: [{ text: value }] } : { value };
}
