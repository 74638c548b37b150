import { setImmediate } from "node:timers/promises";
import { type CellValue, type ColumnDef, writeXlsxStream } from "hucre/xlsx";
import { isExact } from "./cell-number";
import { cellText, fittingText } from "./cell-text";

type StreamedType = "text" | "code" | "integer" | "decimal" | "boolean" | "date" | "datetime";

export type StreamedColumn = {
	/** Stands in row 1. */
	key: string;
	type: StreamedType;
	/** In characters of half width; without one, as its type usually needs. */
	width?: number;
};

export type StreamedTable = {
	/** 31 characters at most, none of []:*?/\, as Excel asks; another name throws. */
	sheetName: string;
	columns: readonly StreamedColumn[];
	/** A cell for each column, plain text as in the other formats. Null leaves it empty. */
	batches: AsyncIterable<readonly (readonly (string | null)[])[]>;
	/** Ends a text that is longer than a cell can hold: it says where to find the whole of it. */
	cutMark: string;
};

/**
 * One table as an .xlsx file that is made while it is taken, in memory that does not grow with it: keys in row 1, which
 * stays in sight, nothing merged. Numbers are numbers as long as a spreadsheet keeps their digits, else text; dates are
 * dates; moments stay ISO 8601 texts, since cells know no time zone. Texts are texts, never formulas, also after somebody
 * edits the cell. Rows past Excel's last go on a further sheet, under the same head. An error of `batches` ends the
 * stream with it.
 */
export function streamTable({ sheetName, columns, batches, cutMark }: StreamedTable): ReadableStream<Uint8Array> {
	const types = columns.map(({ type }) => type);
	return writeXlsxStream(toRows(types, batches, cutMark), {
		name: sheetName,
		columns: columns.map(toColumn),
		freezePane: { rows: 1 },
	});
}

const WIDTHS: Record<StreamedType, number> = {
	text: 32,
	code: 12,
	integer: 12,
	decimal: 14,
	boolean: 10,
	date: 12,
	datetime: 26,
};

/** Typed into a cell that is not formatted as text, 08443 loses its zero and =1+1 is run. */
const TEXT_FORMAT = "@";
const FORMATS: Partial<Record<StreamedType, string>> = {
	text: TEXT_FORMAT,
	code: TEXT_FORMAT,
	datetime: TEXT_FORMAT,
	date: "yyyy-mm-dd",
};

function toColumn({ key, type, width }: StreamedColumn): ColumnDef {
	const numFmt = FORMATS[type];
	return {
		header: cellText(key),
		width: width ?? Math.max(WIDTHS[type], key.length + 2),
		...(numFmt && { numFmt }),
	};
}

/** So many rows are made before others get their turn. */
const ROWS_AT_ONCE = 200;

async function* toRows(
	types: readonly StreamedType[],
	batches: StreamedTable["batches"],
	cutMark: string,
): AsyncGenerator<CellValue[]> {
	let made = 0;
	for await (const rows of batches) {
		for (const row of rows) {
			if (++made % ROWS_AT_ONCE === 0) await setImmediate();
			yield types.map((type, column) => toValue(type, row[column] ?? null, cutMark));
		}
	}
}

function toValue(type: StreamedType, text: string | null, cutMark: string): CellValue {
	if (text === null) return null;
	return READ[type]?.(text) ?? cellText(fittingText(text, cutMark));
}

const number = (text: string) => (isExact(text) ? Number(text) : null);

/** What is more than text; null where a cell does not hold what its column promises. */
const READ: Partial<Record<StreamedType, (text: string) => CellValue>> = {
	integer: number,
	decimal: number,
	boolean: (text) => (text === "true" ? true : text === "false" ? false : null),
	date: readDate,
};

/** Spreadsheets disagree about the days before, since one of them takes 1900 for a leap year. */
const FIRST_COMMON_DAY = Date.UTC(1900, 2, 1);

function readDate(text: string): Date | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
	const date = new Date(`${text}T00:00:00Z`);
	const isSame = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	return isSame && date.getTime() >= FIRST_COMMON_DAY ? date : null;
}
