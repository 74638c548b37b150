import { columnLetters, type ReadCell, type ReadSheet, type ReadWorkbook } from "../workbook/read-cells";
import type { TransferProblem } from "./problems";
import {
	type AnyRow,
	type ColumnKind,
	columnsOf,
	PLAN_TABLE_NAMES,
	type PlanCell,
	type PlanTable,
	type TypedTables,
} from "./tables";

/** A workbook's sheets as tables. */
export type ReadPlan = {
	tables: TypedTables;
	/** Of each table the row of the sheet, as Excel counts it, in which each of its rows stands. */
	sheetRows: Readonly<Record<PlanTable, readonly number[]>>;
	problems: TransferProblem[];
};

/** Keys in the first row, their names in the second. */
const HEAD_ROWS = 2;

/** Finds each table by the name in its sheet's brackets and its columns by their keys, wherever they were moved. */
export function readPlanWorkbook({ sheets, goesOn }: ReadWorkbook): ReadPlan {
	const tables = {} as Record<PlanTable, AnyRow[]>;
	const sheetRows = {} as Record<PlanTable, number[]>;
	const problems: TransferProblem[] = goesOn ? [problem("tooManyRows", {}, null)] : [];
	for (const table of PLAN_TABLE_NAMES) {
		tables[table] = [];
		sheetRows[table] = [];
		const sheet = sheets.find(({ name }) => name.trim().endsWith(`(${table})`));
		if (!sheet) problems.push(problem("sheetMissing", { sheet: table }, null));
		else readSheet(table, sheet, { rows: tables[table], sheetRows: sheetRows[table], problems });
	}
	return { tables, sheetRows, problems };
}

type Sink = { rows: AnyRow[]; sheetRows: number[]; problems: TransferProblem[] };

function readSheet(table: PlanTable, sheet: ReadSheet, { rows, sheetRows, problems }: Sink): void {
	const columns = findColumns(table, sheet, problems);
	if (columns === null) return;
	for (const { firstRow, lastRow } of sheet.merged) {
		if (lastRow >= HEAD_ROWS) problems.push(problem("merged", {}, { table, row: firstRow + 1 }));
	}
	for (const [index, cells] of sheet.rows.entries()) {
		if (index < HEAD_ROWS || cells.every((cell) => cell === null || cell.text.trim() === "")) continue;
		const place = { table, row: index + 1 };
		const read = columns.map(({ name, kind, at }): [string, PlanCell] => {
			const cell = cells[at] ?? null;
			const unfit = cell && unfitKind(cell);
			if (unfit) problems.push(problem(unfit, { column: columnLetters(at) }, place));
			return [name, readCell(unfit ? null : cell, kind)];
		});
		rows.push(Object.fromEntries(read));
		sheetRows.push(index + 1);
	}
}

type Column = { name: string; kind: ColumnKind; at: number };

/** Null where the table can't be read for want of a column. */
function findColumns(table: PlanTable, { rows }: ReadSheet, problems: TransferProblem[]): Column[] | null {
	const keys = (rows[0] ?? []).map((cell) => cell?.text.trim() ?? "");
	const known = columnsOf(table);
	const place = { table, row: 1 };
	for (const [at, key] of keys.entries()) {
		if (key === "") continue;
		const column = columnLetters(at);
		if (!known.some(([name]) => name === key)) problems.push(problem("unknownColumn", { column }, place));
		else if (keys.indexOf(key) !== at) problems.push(problem("columnTwice", { column, key }, place));
	}
	const columns = known.map(([name, kind]) => ({ name, kind, at: keys.indexOf(name) }));
	const missing = columns.filter(({ at }) => at < 0);
	for (const { name } of missing) problems.push(problem("columnMissing", { key: name }, place));
	return missing.length > 0 ? null : columns;
}

/** What no cell of a plan holds. A code that Excel took for a date can't be told from it any more. */
function unfitKind(cell: ReadCell): string | null {
	if (cell.kind === "formula" || cell.kind === "error" || cell.kind === "date") return `${cell.kind}Cell`;
	return cell.kind === "number" && cell.percent ? "percentCell" : null;
}

/** A cell that is not what it should be stays as it is typed, for the schema to find. */
function readCell(cell: ReadCell | null, kind: ColumnKind): PlanCell {
	const text = cell?.text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").trim() ?? "";
	if (kind === "list")
		return text
			.normalize("NFKC")
			.split(/[,、;\s]+/)
			.filter(Boolean)
			.join(",");
	if (kind === "flag") return readFlag(text);
	if (text === "") return null;
	if (kind === "text" || kind === "text?") return text;
	const digits = text.normalize("NFKC").replaceAll(/[,\s]/g, "");
	if (kind === "decimal?") return digits;
	return /^-?\d{1,9}$/.test(digits) ? Number(digits) : text;
}

function readFlag(text: string): PlanCell {
	if (text === "" || /^false$/i.test(text)) return false;
	return /^true$/i.test(text) ? true : text;
}

function problem(kind: string, values: TransferProblem["values"], cell: TransferProblem["cell"]): TransferProblem {
	return { kind, values, place: [], cell };
}
