import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { DATA_FORMATS, readDataFileName } from "@/lib/documents/data-file-name";
import { DATA_TABLE_NAMES, dataTableOf } from "@/lib/export/tables/registry";
import { readCsvRecords } from "../../support/csv-reader";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";
import { unzip } from "../../support/zip";
import { addRevision } from "../data/revisions";
import { bytesOf, openFile, pick, recordsOf } from "./data-files";

const { prisma } = await createTestDatabase();

beforeAll(() => loadPlan(prisma, richPlan(), new Date("2026-10-01T00:00:00Z")));

describe("the other files", () => {
	test("the archive holds every table twice, the dictionary, the codes and a text to begin with", async () => {
		const files = await unzip(await bytesOf("all.zip"));
		const expected = DATA_TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.json`]);
		expect([...files.keys()]).toEqual(["README.txt", ...expected, "dictionary.csv", "codes.csv"]);
		for (const name of DATA_TABLE_NAMES) {
			expect(files.get(`${name}.csv`)).toEqual(await bytesOf(`${name}.csv`));
			expect(JSON.parse(files.get(`${name}.json`)?.toString("utf8") ?? "")).toMatchObject({ table: name });
		}
		expect(files.get("dictionary.csv")).toEqual(await bytesOf("dictionary.csv"));
		expect(files.get("codes.csv")).toEqual(await bytesOf("codes.csv"));
		const readme = files.get("README.txt")?.toString("utf8") ?? "";
		expect(readme.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
		for (const name of expected) expect(readme).toContain(name);
		expect(readme).toContain("町の利用規約（https://example.jp/terms?v=2&lang=ja）");
		expect(readme).toContain("Terms of the Town (https://example.jp/terms?v=2&lang=ja)");
	});

	test("the dictionary says of every column what it means and how it looks", async () => {
		const records = readCsvRecords((await bytesOf("dictionary.csv")).toString("utf8").slice(1));
		const columns = DATA_TABLE_NAMES.flatMap((name) => dataTableOf(name).columns.map(({ key }) => `${name} ${key}`));
		expect(pick(records, "table", "column")).toEqual(columns);
		expect(records.filter(({ meaning, meaning_en }) => !meaning || !meaning_en)).toEqual([]);
		expect(records.find(({ table, column }) => table === "indicator-values" && column === "value")).toMatchObject({
			type: "decimal",
			unit: "unit",
			example: "1.5",
		});
	});

	test("the codes are in words in both languages, grades in the town's", async () => {
		const records = readCsvRecords((await bytesOf("codes.csv")).toString("utf8").slice(1));
		expect(records.filter(({ label }) => !label)).toEqual([]);
		expect(records.filter(({ list, label_en }) => !/_grade$/.test(list ?? "") && !label_en)).toEqual([]);
		const grades = records.filter(({ list }) => list === "review_grade");
		expect(pick(grades, "code", "number", "symbol", "label")).toEqual([
			"1 1 Ⅰ 名前",
			"2 2 Ⅰ 名前",
			"3 3 Ⅰ 名前",
			"4 4 Ⅰ 名前",
		]);
	});

	test("XLSX is a workbook of one sheet", async () => {
		for (const name of DATA_TABLE_NAMES) {
			const files = await unzip(await bytesOf(`${name}.xlsx`));
			expect(
				[...files.keys()].filter((file) => file.includes("worksheets/")),
				name,
			).toEqual(["xl/worksheets/sheet1.xml"]);
		}
	});

	test("names of files that there are not", () => {
		for (const name of [
			"x.csv",
			".csv",
			"policies",
			"policies.pdf",
			"all.csv",
			"codes.json",
			"__proto__",
			"policies.csv.csv",
		]) {
			expect(readDataFileName(name), name).toBeNull();
		}
		expect(DATA_FORMATS.map((format) => readDataFileName(`sdgs.${format}`)?.kind)).toEqual(["table", "table", "table"]);
	});
});

describe("Shift_JIS", () => {
	test("is the same table, if it holds every character", async () => {
		const bytes = await bytesOf("measures.csv", "encoding=shift_jis");
		const text = new TextDecoder("shift_jis", { fatal: true }).decode(bytes);
		expect(readCsvRecords(text)).toEqual(await recordsOf("measures"));
	});

	test("is refused before the first byte where it does not, with the place of each character", async () => {
		await addRevision(prisma, { policy: "7-1-2", fiscalYear: 2027 }, "published", { situation: "絵文字😀と𠮷" });
		const { refusal } = await openFile("evaluations.csv", "encoding=Shift_JIS&year=2027");
		if (refusal?.reason !== "outside") throw new Error("not refused");
		const { table, found } = refusal;
		expect([table, found.map(({ character, column, row }) => [character, column, row])]).toEqual([
			"evaluations",
			[
				["😀", "situation", 1],
				["𠮷", "situation", 1],
			],
		]);
	});
});
