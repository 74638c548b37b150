import { describe, expect, test } from "vitest";
import type { ReadCell, ReadWorkbook } from "@/lib/domain/workbook/read-cells";
import { readEntries } from "@/lib/domain/workbook/read-entries";
import { checkFacts, readFacts } from "@/lib/domain/workbook/read-facts";
import { FACTS_SHEET } from "@/lib/domain/workbook/template";
import { asRead, changed, KEY_ROW, number, rowsOf, SHEETS, SOURCE, sheetNamed, text, workbook } from "./sample";

/** Of 実績値: 7-1, then 7-1-1-1 to 3, then the submitted 7-1-2-1 to 3; of 記述: 7-1-1, 7-1-2. */
const [CHAPTER, FIRST, SECOND, THIRD, SUBMITTED] = [0, 1, 2, 3, 4] as const;

function read(book: ReadWorkbook, sheets = SHEETS) {
	const facts = readFacts(book);
	if (facts === null) throw new Error("not ours");
	return readEntries(book, facts, {
		fiscalYear: 2025,
		wordings: SOURCE.wordings,
		sheets: new Map(sheets.map((sheet) => [sheet.revisionId, sheet])),
	});
}

const messages = (book: ReadWorkbook, sheets = SHEETS) =>
	read(book, sheets).problems.map(({ message, place }) => [message, place?.sheet, place?.row, place?.column]);

test("an untouched workbook asks for nothing", () => {
	expect(read(asRead(workbook()))).toEqual({ proposals: [], problems: [], problemCount: 0 });
});

test("blank everywhere asks for nothing, too", () => {
	const inputs = ["value", "absence"].map((key) => ({ sheet: "実績値", row: FIRST, key, cell: null }) as const);
	const texts = ["situation", "progressGrade"].map((key) => ({ sheet: "記述", row: 0, key, cell: null }) as const);
	expect(read(changed([...inputs, ...texts]))).toEqual({ proposals: [], problems: [], problemCount: 0 });
});

test("every changed field, and no other, with what it held before and where it stands", () => {
	const book = changed([
		{ sheet: "実績値", row: CHAPTER, key: "value", cell: number("61.2") },
		{ sheet: "実績値", row: FIRST, key: "value", cell: text("削除") },
		{ sheet: "実績値", row: SECOND, key: "value", cell: number("79.5") },
		{ sheet: "実績値", row: THIRD, key: "absence", cell: text("未調査") },
		{ sheet: "記述", row: 0, key: "situation", cell: text("＝新しい現状") },
		{ sheet: "記述", row: 0, key: "progressGrade", cell: text("Ａ") },
		{ sheet: "記述", row: 0, key: "reviewGrade", cell: text("Ⅳ") },
	]);
	const { proposals, problems } = read(book);
	expect(problems).toEqual([]);
	expect(
		proposals.map(({ field, was, asked, place }) => [field, was, asked, `${place.sheet}${place.column}${place.row}`]),
	).toEqual([
		["actual:7-1", "", "61.2", "実績値L5"],
		["actual:7-1-1-1", "0.88", "", "実績値L6"],
		["actual:7-1-1-2", "pending", "79.5", "実績値L7"],
		["actual:7-1-1-3", "", "notSurveyed", "実績値M8"],
		["situation", "=現状\n二行目", "＝新しい現状", "記述G5"],
		["progressGrade", "B", "A", "記述I5"],
		["reviewGrade", "", "4", "記述Q5"],
	]);
	expect(proposals[0]).toMatchObject({ revisionId: 10, version: 3 });
});

test("columns are found by their keys, wherever they were moved", () => {
	const book = changed([{ sheet: "実績値", row: FIRST, key: "value", cell: number("0.9") }]);
	for (const row of rowsOf(book, "実績値")) row.reverse();
	expect(read(book).proposals).toMatchObject([{ field: "actual:7-1-1-1", was: "0.88", asked: "0.9" }]);
});

test("rows are found by their ids, in whatever order, and with rows put in above", () => {
	const book = changed([{ sheet: "記述", row: 0, key: "outcome", cell: text("成果") }]);
	const rows = rowsOf(book, "記述");
	rows.push(...rows.splice(KEY_ROW + 2).reverse());
	rows.unshift([], [text("連絡欄")]);
	expect(read(book)).toMatchObject({ proposals: [{ revisionId: 1, field: "outcome" }], problems: [] });
});

describe("what is wrong is said with its place", () => {
	test("cells of kinds that no input takes", () => {
		const kinds = ["formula", "error", "date", "boolean"] as const;
		const cells = kinds.map(
			(kind, row) => ({ sheet: "実績値", row, key: "value", cell: { kind, text: "x" } }) as const,
		);
		expect(
			messages(changed([...cells, { sheet: "記述", row: 0, key: "outcome", cell: { kind: "formula", text: "=A1" } }])),
		).toEqual([
			["workbooks.formula", "実績値", 5, "L"],
			["workbooks.error", "実績値", 6, "L"],
			["workbooks.date", "実績値", 7, "L"],
			["workbooks.boolean", "実績値", 8, "L"],
			["workbooks.formula", "記述", 5, "M"],
		]);
	});

	test("a row of a sheet that was submitted", () => {
		const book = changed([{ sheet: "実績値", row: SUBMITTED, key: "value", cell: number("1") }]);
		expect(read(book).problems).toEqual([
			{
				message: "workbooks.notEditable",
				values: { state: "submitted" },
				place: { sheet: "実績値", row: 9, column: null },
			},
		]);
	});

	test("rows that are not the reader's, if something was changed in them", () => {
		const untouched = asRead(workbook());
		expect(messages(untouched, [])).toEqual([]);
		const book = changed([
			{ sheet: "実績値", row: FIRST, key: "value", cell: number("1") },
			{ sheet: "記述", row: 0, key: "outcome", cell: text("成果") },
		]);
		expect(messages(book, [])).toEqual([
			["workbooks.unknownRow", "実績値", 6, null],
			["workbooks.unknownRow", "記述", 5, null],
		]);
	});

	test("an indicator that the sheet does not have, and texts for a chapter", () => {
		const book = changed([
			{ sheet: "実績値", row: FIRST, key: "indicator", cell: text("7-1-1-9") },
			{ sheet: "実績値", row: FIRST, key: "value", cell: number("1") },
			{ sheet: "記述", row: 0, key: "revision", cell: text("10") },
			{ sheet: "記述", row: 0, key: "outcome", cell: text("成果") },
		]);
		expect(messages(book)).toEqual([
			["workbooks.unknownRow", "実績値", 6, null],
			["workbooks.unknownRow", "記述", 5, null],
		]);
	});

	test.each<[string, ReadCell | null]>([
		["none", null],
		["words", text("いち")],
		["zero", text("0")],
		["a fraction", number("1.5")],
		["a formula", { kind: "formula", text: "=1" }],
		["__proto__", text("__proto__")],
	])("a row whose id is %s", (_, cell) => {
		const book = changed([
			{ sheet: "実績値", row: FIRST, key: "revision", cell },
			{ sheet: "実績値", row: FIRST, key: "value", cell: number("1") },
		]);
		expect(messages(book)).toEqual([["workbooks.rowWithoutId", "実績値", 6, null]]);
	});

	test("a row that is there twice", () => {
		const book = changed([{ sheet: "実績値", row: FIRST, key: "value", cell: number("1") }]);
		const rows = rowsOf(book, "実績値");
		rows.push([...(rows[KEY_ROW + 2 + FIRST] ?? [])]);
		expect(read(book).problems).toEqual([
			{ message: "workbooks.rowTwice", values: { first: "6" }, place: { sheet: "実績値", row: 12, column: null } },
		]);
	});

	test("thousands of extra rows: all counted, two hundred kept", () => {
		const book = asRead(workbook());
		const rows = rowsOf(book, "実績値");
		const column = rows[KEY_ROW]?.findIndex((cell) => cell?.text === "value") ?? 0;
		for (let i = 0; i < 3000; i++) rows.push(Object.assign(Array(column).fill(null), { [column]: number("1") }));
		const { problems, problemCount } = read(book);
		expect([problems.length, problemCount]).toEqual([200, 3000]);
	});

	test("more rows than are read", () => {
		expect(messages({ ...asRead(workbook()), goesOn: true })).toEqual([
			["workbooks.tooManyRows", undefined, undefined, undefined],
		]);
	});

	test("a sheet that was renamed", () => {
		const book = asRead(workbook());
		Object.assign(sheetNamed(book, "記述"), { name: "記述 (2)" });
		expect(read(book).problems).toEqual([
			{ message: "workbooks.sheetMissing", values: { sheet: "記述" }, place: null },
		]);
	});

	test("a hidden row of keys that is gone", () => {
		const book = asRead(workbook());
		rowsOf(book, "実績値").splice(KEY_ROW, 1);
		expect(messages(book)).toEqual([["workbooks.keysMissing", "実績値", null, null]]);
	});

	test("columns that are missing, doubled or unknown, also by names of JavaScript's own", () => {
		const book = asRead(workbook());
		const keys = rowsOf(book, "実績値")[KEY_ROW] as ReadCell[];
		const column = (key: string) => keys.findIndex((cell) => cell.text === key);
		keys[column("absence")] = text("__proto__");
		keys[column("info.state")] = text("constructor");
		keys[column("info.unit")] = text("value");
		expect(read(book).problems.map(({ message, values, place }) => [message, values ?? place?.column])).toEqual([
			["workbooks.columnTwice", "L"],
			["workbooks.unknownColumn", "M"],
			["workbooks.unknownColumn", "N"],
			["workbooks.columnMissing", { column: "absence" }],
		]);
		expect(read(book).proposals).toEqual([]);
	});

	test("inputs that were merged, but no other cells", () => {
		const book = asRead(workbook());
		const merge = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({
			firstRow,
			lastRow,
			firstColumn,
			lastColumn,
		});
		Object.assign(sheetNamed(book, "実績値"), {
			merged: [merge(0, 1, 0, 30), merge(5, 6, 2, 3), merge(5, 6, 11, 11), merge(4, 1_048_575, 0, 16_383)],
		});
		expect(read(book).problems.map(({ message, values }) => [message, values?.range])).toEqual([
			["workbooks.merged", "L6:L7"],
			["workbooks.merged", "A5:XFD1048576"],
		]);
	});
});

describe("a workbook says what it is", () => {
	const here = { ...SOURCE, isOpen: true };
	const facts = (row: string, value: string) => {
		const book = asRead(workbook());
		const told = rowsOf(book, FACTS_SHEET).find(([name]) => name?.text === row);
		if (told) told[1] = text(value);
		return checkFacts(readFacts(book), here);
	};

	test("one that is for here and now is taken", () => {
		expect(checkFacts(readFacts(asRead(workbook())), here)).toMatchObject({ facts: { fiscalYear: "2025" } });
	});

	test.each([
		["template", "another", "workbooks.notOurs"],
		["fiscalYear", "R7", "workbooks.notOurs"],
		["version", "0", "workbooks.otherVersion"],
		["municipality", "08444", "workbooks.otherTown"],
		["plan", "next", "workbooks.otherPlan"],
	])("another %s is not", (row, value, message) => {
		expect(facts(row, value)).toEqual({ problem: { message, place: null } });
	});

	test("nor one of a year that is not open", () => {
		const book = asRead(workbook());
		expect(checkFacts(readFacts(book), { ...here, isOpen: false })).toMatchObject({
			problem: { message: "workbooks.yearNotOpen", values: { year: "2025" } },
		});
	});

	test.each<[string, ReadWorkbook]>([
		["without sheets", { sheets: [], goesOn: false }],
		[
			"with other sheets",
			{ sheets: [{ name: "Sheet1", rows: [[text("template"), text("shirube-values")]], merged: [] }], goesOn: false },
		],
		[
			"with names of JavaScript's own",
			{ sheets: [{ name: FACTS_SHEET, rows: [[text("__proto__"), text("x")]], merged: [] }], goesOn: false },
		],
	])("one %s is none of ours", (_, book) => {
		expect(readFacts(book)).toBeNull();
	});
});
