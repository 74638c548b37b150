import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import type { MadeCell, MadeWorkbook } from "@/lib/domain/workbook/made-cells";
import { makeWorkbook } from "@/lib/domain/workbook/make-workbook";
import { readEntries } from "@/lib/domain/workbook/read-entries";
import { readFacts } from "@/lib/domain/workbook/read-facts";
import type { Facts } from "@/lib/domain/workbook/template";
import { readWorkbook } from "@/lib/workbook/read-workbook";
import { writeWorkbook } from "@/lib/workbook/write-workbook";
import { EMPTY, MADE, SHEETS, SOURCE, sheetOf, WORDS, workbook } from "./sample";

type Written = Awaited<ReturnType<typeof readXlsx>>;
let written: Written;
const sheet = (name: string) =>
	written.sheets.find((candidate) => candidate.name === name) as Written["sheets"][number];

beforeAll(async () => {
	written = await readXlsx(await writeWorkbook(workbook()), { readStyles: true });
});

/** A sheet of one column, written to a file and read from it. */
async function throughFile(cells: MadeCell[]) {
	const made: MadeWorkbook = {
		title: "題",
		author: "誰か",
		madeAt: MADE.at,
		sheets: [{ name: "表", columns: [{ width: 10 }], rows: cells.map((cell) => [cell]), pages: { wide: 1 } }],
	};
	const read = await readWorkbook(await writeWorkbook(made));
	if ("unreadable" in read) throw new Error(read.unreadable);
	return read.workbook.sheets[0]?.rows.map(([cell]) => cell);
}

test("what is written is what is read: an untouched file asks for nothing", async () => {
	const read = await readWorkbook(await writeWorkbook(workbook()));
	if ("unreadable" in read) throw new Error(read.unreadable);
	const facts = readFacts(read.workbook);
	expect(facts).toEqual({
		template: "shirube-values",
		version: "1",
		municipality: "08443",
		plan: "ami-7-1",
		fiscalYear: "2025",
		actuals: "実績値",
		texts: "記述",
	});
	const sheets = new Map(SHEETS.map((one) => [one.revisionId, one]));
	const entries = readEntries(read.workbook, facts as Facts, { fiscalYear: 2025, wordings: SOURCE.wordings, sheets });
	expect(entries).toEqual({ proposals: [], problems: [], problemCount: 0 });
});

describe("the sheets", () => {
	test("are a guide, values and texts; what the portal needs is hidden, and the structure is protected", () => {
		expect(written.sheets.map(({ name, veryHidden }) => [name, veryHidden ?? false])).toEqual([
			["はじめに", false],
			["実績値", false],
			["記述", false],
			["_shirube", true],
			["_options", true],
		]);
		expect(written.workbookProtection?.lockStructure).toBe(true);
		expect(written.sheets.every(({ protection }) => protection?.sheet)).toBe(true);
	});

	test("say that blank means no change", () => {
		expect(
			[...sheet("はじめに").rows, ...sheet("実績値").rows, ...sheet("記述").rows]
				.flat()
				.filter((cell) => cell === "空欄は変更なし"),
		).toHaveLength(3);
	});

	test("have a row an indicator, and a row a policy", () => {
		expect(
			sheet("実績値")
				.rows.slice(4)
				.map((row) => row[3]),
		).toEqual(["7-1", ...["7-1-1-1", "7-1-1-2", "7-1-1-3"], ...["7-1-2-1", "7-1-2-2", "7-1-2-3"]]);
		expect(
			sheet("記述")
				.rows.slice(4)
				.map((row) => row[2]),
		).toEqual(["7-1-1", "7-1-2"]);
	});

	test("are printed on A4 across, heads on every page, and keep their heads in sight", () => {
		for (const name of ["実績値", "記述"]) {
			expect(sheet(name)).toMatchObject({
				pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, printTitlesRow: "$1:$4" },
				freezePane: { rows: 4 },
			});
			expect(sheet(name).rowDefs?.get(2)).toMatchObject({ hidden: true });
		}
	});

	test("show last year's texts beside the empty ones, never in them", () => {
		const [, , keys, , row] = sheet("記述").rows;
		const at = (key: string) => row?.[keys?.indexOf(key) ?? -1] ?? null;
		expect([at("info.last.reviewGrade"), at("reviewGrade"), at("info.last.outcome")]).toEqual(["Ⅱ", null, null]);
		expect([at("info.last.situation"), at("situation")]).toEqual(["昨年の現状", "=現状\n二行目"]);
	});

	test("hold no formula", () => {
		const cells = written.sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]);
		expect(cells.length).toBeGreaterThan(100);
		expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
	});

	test("have drop-downs that take their options from a hidden sheet", () => {
		expect(sheet("実績値").dataValidations?.map(({ formula1, range }) => [formula1, range])).toEqual([
			["_options!$A$1:$A$5", "M5:M11"],
		]);
		expect(sheet("記述").dataValidations?.map(({ formula1 }) => formula1)).toEqual([
			"_options!$B$1:$B$5",
			"_options!$C$1:$C$5",
		]);
		expect(sheet("_options").rows.at(-1)).toEqual(["削除", "削除", "削除"]);
	});
});

test("only the inputs of sheets that may be filled in can be typed into", () => {
	const unlocked = ["実績値", "記述"].flatMap((name) => {
		const { rows, cells } = sheet(name);
		const keys = rows[2] ?? [];
		return [...(cells ?? [])].flatMap(([at, { style }]) => {
			const [row, column] = at.split(",").map(Number) as [number, number];
			return style?.protection?.locked === false ? [`${rows[row]?.[name === "実績値" ? 3 : 2]} ${keys[column]}`] : [];
		});
	});
	const texts = [
		"situation",
		"progressGrade",
		"nextSteps",
		"outcome",
		"foreseenIssues",
		"reviewGrade",
		"futureDirection",
		"explanation",
	];
	expect(unlocked.sort()).toEqual(
		[
			...["7-1", "7-1-1-1", "7-1-1-2", "7-1-1-3"].flatMap((code) => [`${code} value`, `${code} absence`]),
			...texts.map((field) => `7-1-1 ${field}`),
		].sort(),
	);
});

test("a text that no cell can hold is locked, and says so", async () => {
	const content = { ...EMPTY, outcome: "長".repeat(32_768), situation: "長".repeat(32_767) };
	const made = makeWorkbook({ ...SOURCE, sheets: [sheetOf(1, { content })] }, WORDS, MADE);
	const texts = made.sheets.find(({ name }) => name === "記述");
	const cells = texts?.rows.at(-1) ?? [];
	expect(cells.filter((cell) => cell && "text" in cell && cell.text === WORDS.tooLong)).toEqual([
		{ role: "given", text: WORDS.tooLong },
		{ role: "given", text: WORDS.tooLong },
	]);
	expect(cells).toContainEqual({ role: "input", text: content.situation });
});

describe("a cell keeps what it is given", () => {
	const text = (words: string): MadeCell => ({ role: "input", text: words });

	test.each([
		"=1+1",
		"+81",
		"-5ポイント",
		"@名前",
		"#N/A",
		"#DIV/0!",
		"_x0041_",
		"001",
		"2026/3/4",
		" 前後の空白 ",
		"一行目\n二行目\tタブ",
		"<b>&amp;",
		"𠮷野家と絵文字👍",
		"__proto__",
	])("%j", async (words) => {
		expect(await throughFile([text(words)])).toEqual([{ kind: "text", text: words }]);
	});

	test("the longest text that a cell can hold", async () => {
		const words = "長".repeat(32_767);
		expect(await throughFile([text(words)])).toEqual([{ kind: "text", text: words }]);
	});

	test.each([
		["0.88", 2, "number"],
		["0", 0, "number"],
		["-40.5", 1, "number"],
		["123456789012345", 0, "number"],
		["99999999.123456", 2, "number"],
		["1234567890123456", 0, "text"],
		["12345678901234.123456", 6, "text"],
	] as const)("%s with %d places as a %s", async (digits, places, kind) => {
		const [cell] = (await throughFile([{ role: "input", number: digits, places }])) ?? [];
		expect(cell).toMatchObject({ kind, text: digits });
	});
});
