import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/domain/localized";
import { WHOLE_PLAN } from "@/lib/domain/selection";
import type { Cell } from "@/lib/export/pdf/blocks";
import type { BookContent } from "@/lib/export/pdf/book-content";
import { type BookData, bookData } from "@/lib/export/pdf/book-data";
import { sheetData } from "@/lib/export/pdf/sheet-data";
import { bookContent, manyPolicies } from "../../support/book-sample";
import { SAMPLE_POLICY } from "../../support/sheet-sample";

/** A book with the sheets that belong into it. */
function bookOf(content: BookContent): BookData {
	const { site, words, portalUrl, policies, years } = content;
	const sheets = policies.flatMap((policy) =>
		policy.evaluations
			.filter(({ fiscalYear }) => years.includes(fiscalYear))
			.map((evaluation) => ({
				code: policy.code,
				fiscalYear: evaluation.fiscalYear,
				data: sheetData({ site, policy, evaluation, words, portalUrl }).data,
			})),
	);
	return bookData(content, sheets);
}

const ids = ({ parts }: BookData) => parts.map(({ id }) => id);

function partOf({ parts }: BookData, id: string) {
	const part = parts.find((one) => one.id === id);
	if (part === undefined || !("blocks" in part)) throw new Error(`the book has no part ${id}`);
	return part;
}

const textOf = (cell: Cell) => ("pagesOf" in cell ? cell.pagesOf.join() : cell.text);

/** The rows of a part's tables as texts. */
const rowsOf = (book: BookData, id: string) =>
	partOf(book, id).blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => row.map(textOf)) : []));

const headingsOf = (book: BookData, id: string) =>
	partOf(book, id).blocks.flatMap((block) => (block.kind === "heading" ? [block.text.text] : []));

const saidIn = (book: BookData, id: string) => JSON.stringify(partOf(book, id).blocks);

describe("parts", () => {
	test("are all there where none is chosen, what it is made from at the end", () => {
		expect(ids(bookOf(bookContent("ja")))).toEqual([
			"guide",
			"summary",
			"comparison",
			"missed",
			"sheets",
			"index",
			"colophon",
		]);
	});

	test("are those chosen, in the book's order", () => {
		const selection = { ...WHOLE_PLAN, parts: ["index", "summary"] as const };
		expect(ids(bookData(bookContent("ja", undefined, { selection }), []))).toEqual(["summary", "index", "colophon"]);
	});
});

test.each(LOCALES)("in %s the cover says the town, what was chosen and up to when", (locale) => {
	const { cover, lang, title, date } = bookOf(bookContent(locale));
	expect(lang).toBe(locale);
	expect(title).toContain(cover.town.text);
	expect(cover.chosen[0]?.values).toEqual([{ text: locale === "ja" ? "R7（2025年度）" : "FY2025 (R7)", lang: locale }]);
	// Published on the evening of 31 August by universal time: in Japan it is September.
	expect(date).toEqual({ year: 2026, month: 9, day: 1 });
	expect(cover.asOf).toContain(locale === "ja" ? "2026年9月1日" : "September 1, 2026");
});

describe("the table of all", () => {
	test("has a row a policy and year, with grades, paces and the sheet's page", () => {
		const book = bookOf(bookContent("ja", undefined, { years: [2024, 2025] }));
		expect(rowsOf(book, "summary")).toEqual([
			["7-1-1 効果的な行政運営", "R6", "A", "Ⅱ", "順調 1、データなし 1", "sheet-7-1-1-2024"],
			["7-1-1 効果的な行政運営", "R7", "A", "Ⅱ", "目標達成 1、後退 1", "sheet-7-1-1-2025"],
		]);
	});

	test("names a policy that has not published any of the years", () => {
		const silent = { ...SAMPLE_POLICY, code: "7-1-2", evaluations: [] };
		const book = bookOf(bookContent("ja", [SAMPLE_POLICY, silent]));
		expect(rowsOf(book, "summary")[1]).toEqual([
			"7-1-2 効果的な行政運営",
			"－",
			"－",
			"－",
			"まだ公表されていません",
			"",
		]);
		const sheets = book.parts.find(({ id }) => id === "sheets");
		expect(JSON.stringify(sheets && "after" in sheets && sheets.after)).toContain("7-1-2 効果的な行政運営");
	});

	test("has a chapter's own indicators under it", () => {
		const [series] = SAMPLE_POLICY.indicators;
		if (!series) throw new Error("the sample has indicators");
		const chapters = [{ ...SAMPLE_POLICY.chapter, indicators: [{ ...series, code: "7-1" }] }];
		const book = bookOf(bookContent("ja", undefined, { chapters }));
		expect(rowsOf(book, "summary")[1]).toEqual(["7-1 窓口の満足度", "R7", "75.0%", "74.0%", "82.0%", "後退"]);
		expect(rowsOf(book, "index")[0]).toEqual(["7-1", "窓口の満足度", "chapter-7"]);
		expect(headingsOf(book, "missed")).toContain("この章の指標");
	});
});

describe("the comparison", () => {
	test("says what rose, fell and was revised", () => {
		const [before, after] = SAMPLE_POLICY.evaluations;
		if (!before || !after) throw new Error("the sample has two years");
		const evaluations = [before, { ...after, progressGrade: "C" as const, reviewGrade: 1 as const }];
		const rows = rowsOf(bookOf(bookContent("ja", [{ ...SAMPLE_POLICY, evaluations }])), "comparison");
		expect(rows).toContainEqual(["7-1-1 効果的な行政運営", "進捗", "A", "C", "下がった"]);
		expect(rows).toContainEqual(["7-1-1 効果的な行政運営", "評価", "Ⅱ", "Ⅰ", "上がった"]);
		expect(rows).toContainEqual(["7-1-1-1 窓口の満足度", "78.9%", "74.0%", "順調 → 後退"]);
		expect(rows).toContainEqual(["7-1-1-1 窓口の満足度", "目標値", "80.0%", "82.0%", "目標の見直し。"]);
	});

	test("says so where there is no earlier year", () => {
		const book = bookOf(bookContent("ja", undefined, { comparedYear: null }));
		expect(rowsOf(book, "comparison")).toEqual([]);
		expect(saidIn(book, "comparison")).toContain("まだ公表されていません");
	});
});

describe("what was missed", () => {
	test("stands with what the town says of it, in that order", () => {
		const book = bookOf(bookContent("ja"));
		expect(headingsOf(book, "missed")).toEqual([
			"第7章 未来のまち",
			"7-1-1 効果的な行政運営",
			"評価と数値の食い違いの説明",
			"施策の現状と課題",
			"今後発生が予測される課題",
		]);
		expect(rowsOf(book, "missed").map(([name, , , , pace]) => [name, pace])).toEqual([
			["7-1-1-1 窓口の満足度", "後退"],
		]);
		expect(saidIn(book, "missed")).toContain("2025年度の説明の一段落目。");
	});

	test("is nothing where nothing was", () => {
		const book = bookOf(bookContent("ja", [{ ...SAMPLE_POLICY, indicators: [] }]));
		expect(headingsOf(book, "missed")).toEqual([]);
		expect(saidIn(book, "missed")).toContain("届いていない指標はありません");
	});
});

test("the index leads to every sheet that shows an indicator, and nowhere without sheets", () => {
	const content = bookContent("ja", undefined, { years: [2024, 2025] });
	expect(rowsOf(bookOf(content), "index")[0]).toEqual([
		"7-1-1-1",
		"窓口の満足度",
		"chart-7-1-1-1-2024.svg,chart-7-1-1-1-2025.svg",
	]);
	const selection = { ...WHOLE_PLAN, parts: ["index"] as const };
	const alone = bookData({ ...content, selection }, []);
	expect(rowsOf(alone, "index")[0]).toEqual(["7-1-1-1", "窓口の満足度"]);
});

test("a policy's sheets are told apart by code, and by year if there are several", () => {
	const names = (years: number[]) => {
		const part = bookOf(bookContent("ja", undefined, { years })).parts.find(({ id }) => id === "sheets");
		return (
			part && "chapters" in part && part.chapters.flatMap(({ sheets }) => sheets.map(({ data }) => data.name.name.text))
		);
	};
	expect(names([2025])).toEqual(["7-1-1 効果的な行政運営"]);
	expect(names([2024, 2025])).toEqual(["7-1-1 効果的な行政運営 R6", "7-1-1 効果的な行政運営 R7"]);
});

test("the end says where each year stands for good, its revision and its day", () => {
	expect(rowsOf(bookOf(bookContent("ja")), "colophon")).toEqual([
		["7-1-1 効果的な行政運営", "R7", "第1版", "2026年9月1日", "https://portal.example.jp/ja/policies/7-1-1/2025"],
	]);
});

test("nothing published yet is said and fails nowhere", () => {
	const policies = manyPolicies(2).map((policy) => ({ ...policy, evaluations: [], indicators: [] }));
	const book = bookOf(bookContent("en", policies, { years: [], comparedYear: null }));
	expect(book.date).toBeNull();
	expect(book.cover.asOf).toContain("No evaluation has been published yet");
	expect(rowsOf(book, "colophon")).toEqual([]);
});
