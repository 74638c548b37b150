import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import type { MadeSheet, MadeWorkbook } from "@/lib/domain/workbook/made-cells";
import { writeWorkbookApart } from "@/lib/workbook/write-apart";
import { writeWorkbook } from "@/lib/workbook/write-workbook";
import { unzip } from "../../support/zip";

const PAGE = "https://example.jp/ja/policies/7-1-1/2024";

const sheet: MadeSheet = {
	name: "表",
	columns: [{ width: 10 }, { width: 20 }],
	rows: [
		[{ role: "title", text: "題" }],
		[
			{ role: "head", text: "番号" },
			{ role: "head", text: "ペース" },
		],
		[
			{ role: "given", text: "7-1-1", link: PAGE },
			{ role: "given", text: "順調", isCentred: true },
		],
		[
			{ role: "given", text: "概要へ", link: "#'表'!A1" },
			{ role: "absent", text: "－" },
		],
		[{ role: "paragraph", text: "長".repeat(40), span: 2 }],
	],
	highlights: [{ column: 1, firstRow: 2, lastRow: 3, word: '順"調', tone: "good" }],
	filterRow: 1,
	frozen: { rows: 2, columns: 0 },
	pages: { wide: 1 },
	isOpen: true,
};

const workbook = (changes: Partial<MadeSheet> = {}, isOpen = true): MadeWorkbook => ({
	title: "題",
	author: "町",
	madeAt: new Date("2026-09-30T00:00:00Z"),
	sheets: [{ ...sheet, ...changes }],
	isOpen,
});

async function written(made: MadeWorkbook) {
	const { sheets, workbookProtection } = await readXlsx(await writeWorkbook(made), { readStyles: true });
	const [first] = sheets;
	if (!first) throw new Error("there is no sheet");
	return { ...first, workbookProtection };
}

describe("a sheet for people", () => {
	test("links to pages and inside itself, and shows that it does", async () => {
		const { cells } = await written(workbook());
		expect(cells?.get("2,0")?.hyperlink).toMatchObject({ target: PAGE });
		expect(cells?.get("2,0")?.style?.font).toMatchObject({ underline: true, color: { rgb: "0017C1" } });
		expect(cells?.get("3,0")?.hyperlink).toMatchObject({ location: "'表'!A1" });
	});

	test("leaves out a link that is longer than Excel takes, not its text", async () => {
		const link = `https://example.jp/?${"a".repeat(2000)}`;
		const { cells, rows } = await written(workbook({ rows: [[{ role: "given", text: "条件", link }]] }));
		expect(cells?.get("0,0")?.hyperlink).toBeUndefined();
		expect(rows).toEqual([["条件"]]);
	});

	test("colours words by a rule, which quotes them", async () => {
		const { conditionalRules } = await written(workbook());
		expect(conditionalRules).toMatchObject([
			{ type: "cellIs", operator: "equal", formula: '"順""調"', range: "B3:B4" },
		]);
	});

	test("filters by its heads, keeps them in sight, and prints them on every page", async () => {
		const { autoFilter, freezePane, pageSetup } = await written(workbook());
		expect(autoFilter?.range).toBe("A2:B5");
		expect(freezePane).toMatchObject({ rows: 2 });
		expect(pageSetup).toMatchObject({ orientation: "landscape", printTitlesRow: "$1:$2" });
		expect(pageSetup?.printTitlesColumn).toBeUndefined();
	});

	test("has cells over several columns, in rows that are high enough for both together", async () => {
		const { merges, rowDefs } = await written(workbook());
		expect(merges).toEqual([{ startRow: 4, endRow: 4, startCol: 0, endCol: 1 }]);
		// 80 characters of half width in 30 columns.
		expect(rowDefs?.get(4)?.height).toBe(3 * 16 + 4);
	});

	test("is locked only where that is asked for", async () => {
		const { protection, workbookProtection } = await written(workbook());
		expect([protection, workbookProtection]).toEqual([undefined, undefined]);
		expect((await written(workbook({ isOpen: false }, false))).protection?.sheet).toBe(true);
		expect((await written(workbook({ isOpen: false }, false))).workbookProtection?.lockStructure).toBe(true);
	});

	test("cuts a text that no cell can hold where one can see it", async () => {
		const { rows } = await written(workbook({ rows: [[{ role: "given", text: "長".repeat(40_000) }]] }));
		expect(rows).toEqual([[`${"長".repeat(32_766)}…`]]);
	});
});

describe("in a thread of its own", () => {
	test("the same file is written", async () => {
		const rows = Array.from({ length: 120 }, (_, i) => [{ role: "given" as const, text: `行${i}` }]);
		const made = workbook({ rows, highlights: [] });
		const [here, apart] = await Promise.all([writeWorkbook(made), writeWorkbookApart(made)]);
		expect(await unzip(apart)).toEqual(await unzip(here));
	});

	test("what goes wrong there is told here", async () => {
		await expect(writeWorkbookApart(workbook({ name: "名前[" }))).rejects.toThrow(/\[/);
	});
});
