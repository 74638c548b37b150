// @ts-check
import { parentPort, workerData } from "node:worker_threads";
import { readXlsx } from "hucre/xlsx";
import { LIMITS } from "./limits.mjs";
import { pack } from "./pack.mjs";
import { Refusal } from "./refusal.mjs";
import { unpack } from "./unpack.mjs";

/**
 * Reads one workbook in a thread of its own, and answers with its cells or with why it can't be read. Plain JavaScript
 * because lib/workbook/read-workbook.ts starts it by its path, outside the build.
 *
 * @typedef {import("../domain/workbook/read-cells").ReadCell} ReadCell
 * @typedef {import("../domain/workbook/read-cells").ReadSheet} ReadSheet
 * @typedef {import("../domain/workbook/read-cells").ReadWorkbook} ReadWorkbook
 */

const RANGE = `A1:${LIMITS.lastColumn}${LIMITS.rows}`;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** A reading in kana above a text. Where a text stands in its cell the library would take it for a part of the text. */
const READINGS = /<((?:\w+:)?rPh)\b[^>]*>.*?<\/\1>/gs;
/** The row of a cell that is not empty. */
const FILLED_CELL = /<(?:\w+:)?c\b[^>]*?\br="[A-Z]+(\d+)"[^>]*>\s*<(?:\w+:)?(?:v|is|f)\b/g;
const PERCENT = /%(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** @param {Buffer} file @returns {Promise<ReadWorkbook>} */
async function read(file) {
	const parts = await unpack(file).catch(damaged);
	const names = [...parts.keys()];
	if (!parts.has("[Content_Types].xml") || !names.some((name) => SHEET.test(name))) throw new Refusal("notAWorkbook");
	// The format has no document types; entities have no business here.
	if ([...parts.values()].some((part) => part.includes("<!DOCTYPE"))) throw new Refusal("damaged");
	let goesOn = false;
	for (const name of names.filter((name) => SHEET.test(name))) {
		const text = String(parts.get(name));
		goesOn ||= hasCellsBelow(text);
		if (text.includes("rPh")) parts.set(name, Buffer.from(text.replace(READINGS, "")));
	}
	const { sheets } = await readXlsx(pack(parts), { range: RANGE, readStyles: true }).catch(damaged);
	if (sheets.length > LIMITS.sheets) throw new Refusal("tooMuch");
	return { sheets: sheets.map(toSheet), goesOn };
}

/** @param {string} text of a sheet's part */
function hasCellsBelow(text) {
	for (const [, row] of text.matchAll(FILLED_CELL)) if (Number(row) > LIMITS.rows) return true;
	return false;
}

/** @param {unknown} error @returns {never} */
function damaged(error) {
	throw error instanceof Refusal ? error : new Refusal("damaged");
}

/** @param {import("hucre/xlsx").Sheet} sheet @returns {ReadSheet} */
function toSheet({ name, rows, cells, merges = [] }) {
	return {
		name,
		rows: rows.map((row, r) => row.map((value, c) => toCell(value, cells?.get(`${r},${c}`)))),
		merged: merges.slice(0, LIMITS.merged).map(({ startRow, endRow, startCol, endCol }) => ({
			firstRow: startRow,
			lastRow: endRow,
			firstColumn: startCol,
			lastColumn: endCol,
		})),
	};
}

/**
 * @param {import("hucre/xlsx").CellValue} value
 * @param {import("hucre/xlsx").Cell | undefined} details
 * @returns {ReadCell | null}
 */
function toCell(value, details) {
	if (details?.formula !== undefined) return { kind: "formula", text: `=${details.formula}` };
	if (details?.type === "error") return { kind: "error", text: String(value) };
	if (value === null || value === "") return null;
	if (value instanceof Date) return { kind: "date", text: Number.isNaN(value.getTime()) ? "" : value.toISOString() };
	if (typeof value === "boolean") return { kind: "boolean", text: String(value).toUpperCase() };
	if (typeof value === "string") return { kind: "text", text: value };
	return { kind: "number", text: asShown(value), percent: PERCENT.test(details?.style?.numFmt ?? "") };
}

/**
 * Excel counts in fifteen digits: what it shows as 0.3 may be stored as 0.30000000000000004.
 * @param {number} value
 */
function asShown(value) {
	return String(Number(value.toPrecision(15)));
}

parentPort?.postMessage(
	await read(Buffer.from(workerData)).then(
		(workbook) => ({ workbook }),
		(error) => {
			if (error instanceof Refusal) return { unreadable: error.reason };
			throw error;
		},
	),
);
