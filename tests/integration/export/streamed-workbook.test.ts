import { buffer } from "node:stream/consumers";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { expect, test, vi } from "vitest";
import { LONGEST_CELL_TEXT } from "@/lib/domain/workbook/template";
import { type StreamedColumn, type StreamedTable, streamTable } from "@/lib/workbook/write-table";
import { OFFICE_PATIENCE_MS } from "../../support/libreoffice";
import { openWorkbook } from "../../support/opened-workbook";
import { unzip } from "../../support/zip";

vi.setConfig({ testTimeout: OFFICE_PATIENCE_MS });

const CUT = "…［全文はCSVとJSONにあります］";

type Batches = StreamedTable["batches"];

async function* batchesOf(...batches: (string | null)[][][]): AsyncGenerator<(string | null)[][]> {
	yield* batches;
}

const write = (columns: readonly StreamedColumn[], batches: Batches, sheetName = "施策") =>
	buffer(streamTable({ sheetName, columns, batches, cutMark: CUT }) as NodeStream);

/** One column, as LibreOffice opens it, without its head. */
async function opened(type: StreamedColumn["type"], values: (string | null)[]) {
	const [sheet] = await openWorkbook(await write([{ key: "key", type }], batchesOf(values.map((value) => [value]))));
	return sheet?.rows.slice(1).map(([cell]) => cell ?? null) ?? [];
}

test("keys stand in row 1 and stay in sight; rows of all batches follow; blanks are blank, and zeros are zeros", async () => {
	const file = await write(
		[
			{ key: "policy_code", type: "code" },
			{ key: "value", type: "decimal", width: 20 },
		],
		batchesOf([["7-1-1", "0.90"]], [], [["7-1-2", null]], [["7-1-3", "0"]]),
	);
	const [sheet, ...others] = await openWorkbook(file);
	expect(others).toEqual([]);
	expect(sheet?.name).toBe("施策");
	expect(sheet?.rows.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
		["policy_code", "value"],
		["7-1-1", "0.9"],
		["7-1-2"],
		["7-1-3", "0"],
	]);
	const xml = String((await unzip(file)).get("xl/worksheets/sheet1.xml"));
	expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
	expect(xml).toContain('<col min="2" max="2" width="20" customWidth="true"/>');
	expect(xml).not.toContain("mergeCell");
});

test("texts are texts: what looks like a formula, an error, an escape or markup, leading zeros, what no keyboard types", async () => {
	const texts = [
		"=1+1",
		"+81",
		"-5ポイント",
		"@名前",
		"#N/A",
		"_x0041_",
		"001",
		"2026/3/4",
		"  前後の空白  ",
		"一行目\n二行目",
		"<b>&amp;]]>",
		"𠮷野家と絵文字👍🏽",
		"外字\ue123",
		"\u202e右から左",
		"長".repeat(10_000),
		`${"長".repeat(LONGEST_CELL_TEXT - 2)}👍`,
	];
	const cells = await opened("text", texts);
	expect(cells.map((cell) => cell?.value)).toEqual(texts);
	expect(new Set(cells.map((cell) => `${cell?.kind} ${cell?.formula}`))).toEqual(new Set(["string null"]));
});

test("what no cell can hold is replaced or cut where one can see it", async () => {
	const cells = await opened("text", [
		"NUL\u0000、片割れ\ud800、非文字\ufffe\uffff",
		"改行\r\nと\r復帰",
		"長".repeat(LONGEST_CELL_TEXT + 1),
		`${"長".repeat(LONGEST_CELL_TEXT - CUT.length - 1)}👍${CUT}`,
	]);
	expect(cells.map((cell) => cell?.value)).toEqual([
		"NUL\ufffd、片割れ\ufffd、非文字\ufffd\ufffd",
		"改行\nと\n復帰",
		"長".repeat(LONGEST_CELL_TEXT - CUT.length) + CUT,
		"長".repeat(LONGEST_CELL_TEXT - CUT.length - 1) + CUT,
	]);
});

test("other control characters are kept, in Excel's own writing", async () => {
	const file = await write([{ key: "key", type: "text" }], batchesOf([["a\u0001b_x0001_\tc"]]));
	expect(String((await unzip(file)).get("xl/worksheets/sheet1.xml"))).toContain("a_x0001_b_x005F_x0001_\tc");
});

test("a number is one as long as a spreadsheet keeps its digits, whatever its sign and size", async () => {
	const numbers = ["0", "-0.5", "0.0000001", "123456789012345", "-99999999.1234567"];
	expect((await opened("decimal", numbers)).map((cell) => [cell?.kind, Number(cell?.value)])).toEqual(
		numbers.map((digits) => ["float", Number(digits)]),
	);
	const others = ["1234567890123456", "0.1234567890123456", "12,345", "1e5", "約100"];
	expect((await opened("decimal", others)).map((cell) => [cell?.kind, cell?.value])).toEqual(
		others.map((text) => ["string", text]),
	);
});

test("dates are dates where every spreadsheet agrees on them; moments keep their offset; truth is truth", async () => {
	expect((await opened("date", ["2026-06-30", "1900-03-01"])).map((cell) => [cell?.kind, cell?.value])).toEqual([
		["date", "2026-06-30"],
		["date", "1900-03-01"],
	]);
	const odd = ["1900-02-28", "2026-02-30", "令和8年"];
	expect((await opened("date", odd)).map((cell) => [cell?.kind, cell?.value])).toEqual(
		odd.map((text) => ["string", text]),
	);
	const moments = ["2026-06-30T09:00:00+09:00", "2026-06-30T00:00:00.000Z"];
	expect((await opened("datetime", moments)).map((cell) => cell?.value)).toEqual(moments);
	expect((await opened("boolean", ["true", "false", "はい"])).map((cell) => cell?.shown)).toEqual([
		"TRUE",
		"FALSE",
		"はい",
	]);
});

test("codes stay texts after somebody edits them: their cells are formatted as text", async () => {
	const parts = await unzip(await write([{ key: "code", type: "code" }], batchesOf([["08443"]])));
	const styles = String(parts.get("xl/styles.xml"));
	const style = /<c r="A2" t="inlineStr" s="(\d+)">/.exec(String(parts.get("xl/worksheets/sheet1.xml")))?.[1];
	const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"[^>]*applyNumberFormat/g)];
	expect(styles).toContain(`<numFmt numFmtId="${formats[Number(style) - 1]?.[1]}" formatCode="@"/>`);
});

test("an error of the source ends the stream with it, and a reader who leaves ends the source", async () => {
	async function* failing() {
		yield [["7-1-1"]];
		throw new Error("the database went away");
	}
	await expect(write([{ key: "code", type: "code" }], failing())).rejects.toThrow("the database went away");

	let isEnded = false;
	async function* endless() {
		try {
			for (;;) yield Array.from({ length: 1000 }, () => ["長い文".repeat(20)]);
		} finally {
			isEnded = true;
		}
	}
	const reader = streamTable({
		sheetName: "施策",
		columns: [{ key: "text", type: "text" }],
		batches: endless(),
		cutMark: CUT,
	}).getReader();
	// The head of the file comes before the source is asked.
	for (let chunk = 0; chunk < 3; chunk++) await reader.read();
	expect(isEnded).toBe(false);
	await reader.cancel();
	await expect.poll(() => isEnded).toBe(true);
});

test("a table without rows has its head", async () => {
	const [sheet] = await openWorkbook(await write([{ key: "policy_code", type: "code" }], batchesOf()));
	expect(sheet?.rows.map((row) => row.map((cell) => cell?.value))).toEqual([["policy_code"]]);
});
