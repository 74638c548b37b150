import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/domain/localized";
import { briefData } from "@/lib/export/pdf/brief-data";
import { briefContent, manyPolicies } from "../../support/book-sample";
import { SAMPLE_POLICY } from "../../support/sheet-sample";

const LONG = "長い名前の".repeat(2000);

/** The lines of a brief that take room on its page. */
function linesOf({ table, changes, missed }: ReturnType<typeof briefData>) {
	return {
		rows: table?.rows.length ?? 0,
		changes: (changes?.lists ?? []).map(({ lines }) => lines.length),
		missed: missed?.lines.length ?? 0,
	};
}

test("one policy is counted by its grades and paces", () => {
	const { table, head, missed, changes } = briefData(briefContent("ja"));
	expect(head.scope.text).toBe("計画の全体：1施策（うち公表済み 1施策）");
	expect(table?.groups.map(({ heads }) => heads)).toEqual([
		[""],
		["A", "B", "C", "D", "－"],
		["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "－"],
		["目標達成", "順調", "遅れ", "後退", "未達成", "目標未満", "データなし"],
	]);
	const numbers = ["1", ..."10000", ..."01000", ..."1001000"];
	expect(table?.rows).toEqual([
		{ name: { text: "第7章 未来のまち", lang: "ja" }, numbers, isTotal: false },
		{ name: { text: "合計", lang: "ja" }, numbers, isTotal: true },
	]);
	expect(missed?.lines.map(({ name, says }) => `${name.text}：${says.text}`)).toEqual([
		"7-1-1-1 窓口の満足度：後退（実績 74.0%・目標 82.0%）",
	]);
	expect(changes?.lists.map(({ title }) => title)).toEqual(["上がった・改善した（0件）", "下がった・悪化した（1件）"]);
});

describe.each(LOCALES)("in %s", (locale) => {
	test.each([1, 53, 5_300])("%i policies have no more lines than the page", (count) => {
		const brief = briefData(briefContent(locale, manyPolicies(count)));
		const { rows, changes, missed } = linesOf(brief);
		expect(rows).toBeLessThanOrEqual(12);
		expect(Math.max(...changes)).toBeLessThanOrEqual(6);
		expect(missed).toBeLessThanOrEqual(10 + Math.floor((12 - rows) * 1.3));
		const total = brief.table?.rows.at(-1);
		expect(total).toMatchObject({ isTotal: true });
		expect(total?.numbers[0]).toBe(String(count));
		expect(Boolean(brief.missed?.more)).toBe(count > 10);
	});

	test("nothing published is said, and nothing counted", () => {
		const silent = [{ ...SAMPLE_POLICY, evaluations: [] }];
		const brief = briefData(briefContent(locale, silent, { year: null, comparedYear: null }));
		expect(brief).toMatchObject({ table: null, changes: null, missed: null, date: null });
		expect(brief.nothing).not.toBeNull();
	});
});

test("a year without one before it says so in the place of changes", () => {
	const { changes } = briefData(briefContent("ja", undefined, { comparedYear: null }));
	expect(changes).toMatchObject({ lists: [], nothing: "比べられる前の年度の評価は、まだ公表されていません。" });
});

test("who has not published the year counts among those without a grade", () => {
	const [before] = SAMPLE_POLICY.evaluations;
	const late = { ...SAMPLE_POLICY, code: "7-1-2", evaluations: before ? [before] : [], indicators: [] };
	const { table, head } = briefData(briefContent("ja", [SAMPLE_POLICY, late]));
	expect(table?.rows[0]?.numbers.slice(0, 6)).toEqual(["2", "1", "0", "0", "0", "1"]);
	expect(head.scope.text).toBe("計画の全体：2施策（うち公表済み 1施策）");
});

test("the furthest falls stand first, and what fell back comes after what was graded", () => {
	const [before, after] = SAMPLE_POLICY.evaluations;
	if (!before || !after) throw new Error("the sample has two years");
	const [first, second] = manyPolicies(2).map((policy, index) => ({
		...policy,
		evaluations: [before, { ...after, progressGrade: index === 0 ? ("B" as const) : ("D" as const) }],
	}));
	if (!first || !second) throw new Error("two policies were made");
	const worse = briefData(briefContent("ja", [first, second])).changes?.lists[1];
	expect(worse?.lines.map(({ says }) => says.text)).toEqual([
		"進捗 A → D",
		"進捗 A → B",
		"78.9% → 74.0%",
		"78.9% → 74.0%",
	]);
});

test("a name as long as a sheet is cut to what may fit a line, whole characters at a time", () => {
	const title = { ja: `${"𠮷".repeat(300)}${LONG}`, en: null };
	const { table } = briefData(briefContent("ja", [{ ...SAMPLE_POLICY, chapter: { number: 7, title } }]));
	const name = table?.rows[0]?.name.text ?? "";
	expect(Array.from(name).length).toBeLessThanOrEqual(121);
	expect(name.isWellFormed()).toBe(true);
	expect(name.endsWith("…")).toBe(true);
});
