import { PROGRESS_GRADES, REVIEW_GRADES } from "../grades";
import { ABSENCE_REASONS, DIRECTIONS } from "../indicator";
import { SOURCE_FIELDS } from "../source-notes";
import type { MadeCell, MadeChoices, MadeSheet, MadeWorkbook } from "../workbook/made-cells";
import {
	type AnyRow,
	type ColumnKind,
	columnsOf,
	PLAN_TABLE_NAMES,
	type PlanCell,
	type PlanTable,
	type PlanTables,
} from "./tables";

/** The words of a plan's workbook, in the language of whoever downloads it. */
export type PlanWords = {
	title: string;
	table: (table: PlanTable) => string;
	column: (column: string) => string;
};

/** As many rows as a sheet may have to be read again; a larger plan goes by JSON. */
const MOST_SHEET_ROWS = 2_900;
/** Empty rows below each table whose cells keep what is typed: Excel takes 7-1-1 for a date otherwise. */
const FREE_ROWS = 100;
const HEAD_ROWS = 2;

/** Whether a table of so many rows fits onto a sheet. */
export function fitsSheet(rows: number): boolean {
	return rows + FREE_ROWS + HEAD_ROWS <= MOST_SHEET_ROWS;
}

/** Whether every table fits onto a sheet. */
export function fitsWorkbook(tables: PlanTables): boolean {
	return PLAN_TABLE_NAMES.every((table) => fitsSheet(tables[table].length));
}

/** A sheet's name: what it holds for people, and in brackets for whoever reads it back. */
function sheetName(table: PlanTable, words: PlanWords): string {
	return `${words.table(table)} (${table})`;
}

/** A plan as a workbook: a sheet for each table, keys in the first row and their names in the second. */
export function makePlanWorkbook(tables: PlanTables, words: PlanWords, made: { at: Date; by: string }): MadeWorkbook {
	return {
		title: words.title,
		author: made.by,
		madeAt: made.at,
		sheets: PLAN_TABLE_NAMES.map((table) => makeSheet(table, tables[table], words)),
	};
}

function makeSheet(table: PlanTable, rows: readonly AnyRow[], words: PlanWords): MadeSheet {
	const columns = columnsOf(table);
	const free = Array.from({ length: FREE_ROWS }, () => columns.map((): MadeCell => ({ role: "input", blank: true })));
	return {
		name: sheetName(table, words),
		columns: columns.map(([name, kind]) => ({ width: WIDE.has(name) ? 60 : WIDTHS[kind] })),
		rows: [
			columns.map(([name]): MadeCell => ({ role: "head", text: name })),
			columns.map(([name]): MadeCell => ({ role: "head", text: words.column(name) })),
			...rows.map((row) => columns.map(([name]) => toCell(row[name] ?? null))),
			...free,
		],
		choices: columns.flatMap(([name, kind], column): MadeChoices[] => {
			const options = kind === "flag" ? FLAGS : CHOICES[name];
			return options
				? [{ column, firstRow: HEAD_ROWS, lastRow: HEAD_ROWS + rows.length + FREE_ROWS - 1, options }]
				: [];
		}),
		frozen: { rows: HEAD_ROWS, columns: 1 },
		pages: { wide: 1 },
		isOpen: true,
	};
}

const FLAGS = ["TRUE", "FALSE"];

/** Columns in which only some words mean anything. */
const CHOICES: Record<string, readonly string[]> = {
	kind: ["progress", "review"],
	direction: DIRECTIONS,
	baselineAbsence: ABSENCE_REASONS,
	targetAbsence: ABSENCE_REASONS,
	absence: ABSENCE_REASONS,
	progressGrade: PROGRESS_GRADES,
	reviewGrade: REVIEW_GRADES.map(String),
	field: SOURCE_FIELDS,
};

const WIDTHS: Record<ColumnKind, number> = {
	text: 28,
	"text?": 24,
	integer: 12,
	"integer?": 12,
	"decimal?": 14,
	flag: 12,
	list: 20,
};

const WIDE = new Set([
	"vision",
	"description",
	"intendedResult",
	"situation",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"futureDirection",
	"printed",
	"reason",
]);

/** Numbers too are written as the text that they are: a year is no 2,024, and 0.88 stays that. */
function toCell(cell: PlanCell): MadeCell {
	if (cell === null || cell === "") return { role: "input", blank: true };
	if (typeof cell === "boolean") return { role: "input", text: cell ? "TRUE" : "FALSE" };
	return { role: "input", text: String(cell) };
}
