import { describe, expect, it } from "vitest";
import { fitsWorkbook, makePlanWorkbook, type PlanWords } from "@/lib/domain/plan-transfer/made-plan";
import { PLAN_TABLE_NAMES } from "@/lib/domain/plan-transfer/tables";
import { toTables } from "@/lib/domain/plan-transfer/to-tables";
import type { ReadCell, ReadWorkbook } from "@/lib/domain/workbook/read-cells";
import { checkPlanWorkbook } from "@/lib/schemas/plan-transfer-workbook";
import { readWorkbook } from "@/lib/workbook/read-workbook";
import { writeWorkbook } from "@/lib/workbook/write-workbook";
import { readAmiSeed } from "@/tests/support/ami-seed";
import { readMessages } from "@/tests/support/messages";
import { withOtherChapters } from "@/tests/support/other-chapters";
import { richPlan } from "@/tests/support/rich-plan";

const messages = readMessages("ja");
const WORDS: PlanWords = {
	title: "計画",
	table: (table) => messages.get(`transfer.tables.${table}`) ?? "",
	column: (column) => messages.get(`transfer.fields.${column}`) ?? "",
};
const MADE = { at: new Date("2026-11-01T00:00:00Z"), by: "管理者" };

async function throughExcel(tables: ReturnType<typeof toTables>): Promise<ReadWorkbook> {
	const read = await readWorkbook(await writeWorkbook(makePlanWorkbook(tables, WORDS, MADE)));
	if ("unreadable" in read) throw new Error(read.unreadable);
	return read.workbook;
}

it("every table and every column has a name", () => {
	const { sheets } = makePlanWorkbook(toTables(richPlan()), WORDS, MADE);
	expect(sheets.map(({ name }) => name).filter((name) => name.startsWith(" "))).toEqual([]);
	const heads = sheets.flatMap(({ rows }) => rows[1] ?? []);
	expect(heads.filter((head) => head && "text" in head && head.text === "")).toEqual([]);
});

it.each([
	["Ami's", readAmiSeed()],
	["a rich one", richPlan()],
	["seven chapters", withOtherChapters(readAmiSeed())],
])(
	"%s plan comes back from a workbook",
	async (_, plan) => {
		const tables = toTables(plan);
		expect(fitsWorkbook(tables)).toBe(true);
		expect(checkPlanWorkbook(await throughExcel(tables))).toEqual({ tables });
	},
	20_000,
);

it("a plan with more rows than a sheet takes is known", () => {
	expect(fitsWorkbook(toTables(withOtherChapters(readAmiSeed(), { sections: 20, policiesASection: 10 })))).toBe(false);
});

describe("a workbook that was changed", () => {
	const text = (content: string): ReadCell => ({ kind: "text", text: content });
	const made = throughExcel(toTables(richPlan()));
	type Cells = (ReadCell | null)[][];

	/** What is said after a change of one sheet's cells: kind, row and what it names. */
	async function problemsAfter(table: string, change: (rows: Cells) => unknown): Promise<string[]> {
		const workbook = await made;
		const sheets = workbook.sheets.map((sheet) => {
			if (!sheet.name.endsWith(`(${table})`)) return sheet;
			const rows = sheet.rows.map((row) => [...row]);
			change(rows);
			return { ...sheet, rows };
		});
		const checked = checkPlanWorkbook({ ...workbook, sheets });
		if (!("problems" in checked)) return [];
		return checked.problems.map(({ kind, cell, values }) =>
			[kind, cell && `${cell.table} ${cell.row}`, ...Object.values(values)].filter((part) => part !== null).join(" | "),
		);
	}
	const column = (rows: Cells, key: string) => rows[0]?.findIndex((cell) => cell?.text === key) ?? -1;
	const put = (key: string, row: number, cell: ReadCell | null) => (rows: Cells) => {
		(rows[row - 1] as Cells[number])[column(rows, key)] = cell;
	};

	it.each<[string, string, (rows: Cells) => unknown, string[]]>([
		["full-width digits and spaces", "definitions", put("precision", 3, text(" １ ")), []],
		["a number where text was", "values", put("value", 3, { kind: "number", text: "-0.5", percent: false }), []],
		["columns in another order", "sections", (rows) => rows.map((row) => row.reverse()), []],
		["blank rows in between", "policies", (rows) => rows.splice(3, 0, [], [text("　")]), []],
		["a list with Japanese commas", "policies", put("related", 3, text("finance、 planning")), []],
		[
			"a code that Excel made a date",
			"policies",
			put("code", 4, { kind: "date", text: "2007-01-02" }),
			["dateCell | policies 4 | A"],
		],
		["a formula", "values", put("value", 3, { kind: "formula", text: "=1+1" }), ["formulaCell | values 3 | C"]],
		[
			"a percentage",
			"values",
			put("value", 3, { kind: "number", text: "0.5", percent: true }),
			["percentCell | values 3 | C"],
		],
		["a year in words", "sections", put("number", 4, text("十二")), ["notANumber | sections 4"]],
		["a required cell cleared", "policies", put("vision", 3, null), ["missing | policies 3"]],
		["a value and a reason", "values", put("absence", 3, text("pending")), ["notAValue | values 3"]],
		["a key taken out", "sections", put("title", 1, null), ["columnMissing | sections 1 | title"]],
		["a column of one's own", "sections", (rows) => rows[0]?.push(text("memo")), ["unknownColumn | sections 1 | E"]],
	])("%s", async (_, table, change, problems) => {
		const said = await problemsAfter(table, change);
		if (problems.length === 0) expect(said).toEqual([]);
		else expect(said).toContain(problems[0]);
	});

	it("a sheet taken out is said alone", async () => {
		const workbook = await made;
		const sheets = workbook.sheets.filter(({ name }) => !name.endsWith("(policies)"));
		const checked = checkPlanWorkbook({ ...workbook, sheets });
		expect(checked).toMatchObject({ problems: [{ kind: "sheetMissing", values: { sheet: "policies" } }] });
	});

	it("merged cells are named", async () => {
		const workbook = await made;
		const merged = [{ firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0 }];
		const sheets = workbook.sheets.map((sheet) => (sheet.name.endsWith("(policies)") ? { ...sheet, merged } : sheet));
		expect(checkPlanWorkbook({ ...workbook, sheets })).toMatchObject({
			problems: [{ kind: "merged", cell: { table: "policies", row: 4 } }],
		});
	});
});

it("a workbook of something else has none of the sheets", () => {
	const checked = checkPlanWorkbook({ sheets: [{ name: "Sheet1", rows: [], merged: [] }], goesOn: false });
	expect("problems" in checked && checked.problems.map(({ kind }) => kind)).toEqual(
		PLAN_TABLE_NAMES.map(() => "sheetMissing"),
	);
});
