import { describe, expect, test } from "vitest";
import { sheetData } from "@/lib/export/pdf/sheet-data";
import type { SheetInput } from "@/lib/export/pdf/sheet-input";
import { SAMPLE_POLICY, sheetInput } from "../../support/sheet-sample";

const of = (changes?: Partial<SheetInput>) => sheetData(sheetInput("ja", changes));
const english = (changes?: Partial<SheetInput>) => sheetData(sheetInput("en", changes));
const firstYear = { evaluation: SAMPLE_POLICY.evaluations[0] ?? null };

describe("a sheet in Japanese", () => {
	const { data, images } = of();

	test("is named by its policy and year, and dated by Japan's day of publication", () => {
		expect(data.title).toBe("7-1-1 効果的な行政運営 R7（2025年度）");
		expect(data.author).toBe("見本町");
		expect(data.date).toEqual({ year: 2026, month: 9, day: 1 });
		expect(data.address).toBe("https://portal.example.jp/ja/policies/7-1-1/2025");
	});

	test("says where the policy stands and who answers for it", () => {
		expect(data.place).toBe("第7章 第1節 第1施策");
		expect(data.parents.map(({ name }) => name.text)).toEqual(["未来のまち", "行政力"]);
		expect(data.divisions.lead?.text).toBe("政策企画課");
		expect(data.divisions.related.map(({ text }) => text)).toEqual(["人事課"]);
		expect(data.sdgs.items.map(({ text }) => text)).toEqual([
			"11 住み続けられるまちづくりを",
			"17 パートナーシップで目標を達成しよう",
		]);
	});

	test("keeps the paragraphs that the town wrote", () => {
		expect(data.situation?.text).toEqual({
			paragraphs: ["2025年度の現状と課題の一段落目。", "2025年度の現状と課題の二段落目。"],
			lang: "ja",
		});
	});

	test("prints an indicator's values as the town's table does, with its marks", () => {
		const [satisfaction] = data.figures.indicators;
		expect(satisfaction?.columns.map(({ head, year }) => `${head}${year ?? ""}`)).toEqual([
			"単位",
			"基準値R4",
			"実績R6",
			"実績R7",
			"実績R8",
			"実績R9",
			"実績R10",
			"目標値R10",
			"方向性",
		]);
		expect(satisfaction?.cells.map(({ text }) => text.text)).toEqual([
			"%",
			"75.0",
			"78.9",
			"74.0",
			"－",
			"－",
			"－",
			"82.0",
			"↗ 増やす",
		]);
		expect(satisfaction?.cells.map(({ mark }) => mark !== null)).toEqual([true, ...Array(8).fill(false)]);
	});

	test("computes the numbers and says how", () => {
		const rows = data.figures.indicators[0]?.numbers.rows ?? [];
		expect(rows.map(({ label, result }) => [label, result])).toEqual([
			["ペース", "後退"],
			["達成率", "90.2%"],
			["進捗率", "−14.3%"],
			["R7の目安（道筋の値）", "78.5%"],
		]);
		expect(rows[1]?.calculation).toBe("実績値 74.0 ÷ 目標値 82.0 × 100 ＝ 90.2%");
	});

	test("has words where there is no value", () => {
		const [, trainees] = data.figures.indicators;
		expect(trainees?.cells.map(({ text }) => text.text)).toEqual([
			"記載なし",
			"記載なし",
			"集計中",
			"1,200",
			"－",
			"－",
			"－",
			"80",
			"↗ 増やす",
		]);
		expect(trainees?.numbers.rows[2]?.result).toBe("算出できません：基準値がありません");
	});

	test("has a chart for every indicator, under names that no other year's sheet has", () => {
		const names = data.figures.indicators.map(({ chart }) => chart.image);
		expect(Object.keys(images)).toEqual(names);
		expect(Object.values(images).every((svg) => svg.startsWith("<svg "))).toBe(true);
		expect(Object.keys(of(firstYear).images).filter((name) => names.includes(name))).toEqual([]);
	});

	test("tells what changed about an indicator", () => {
		expect(data.figures.indicators[1]?.history).toBeNull();
		expect(data.figures.indicators[0]?.history?.items.map(({ from, target }) => `${from} ${target}`)).toEqual([
			"R4から 目標値 (R10) 80.0%",
			"R7から 目標などの変更 目標値 (R10) 82.0%",
		]);
	});

	test("gives the grades with their wording and scale, and where they differ from the numbers", () => {
		expect([data.progress?.symbol, data.progress?.wording.text]).toEqual(["A", "進捗Aの文"]);
		expect([data.review?.symbol, data.review?.wording.text]).toEqual(["Ⅱ", "評価2の文"]);
		expect(data.review?.scale.map(({ symbol, isGiven }) => `${symbol}${isGiven ? "!" : ""}`)).toEqual([
			"Ⅰ",
			"Ⅱ!",
			"Ⅲ",
			"Ⅳ",
		]);
		expect(data.differences?.items.map((phrases) => phrases.map(({ text }) => text).join(""))).toEqual([
			"進捗の評価はAですが、次の指標は目標への道筋に届いていません。 窓口の満足度（後退）",
		]);
		expect(data.differences?.explanation?.text.paragraphs).toHaveLength(2);
	});

	test("prints the outcome of every year up to its own", () => {
		expect(data.outcomes?.years.map(({ label, mark }) => [label, mark])).toEqual([
			["R6（2024年度）", "（確認中）"],
			["R7（2025年度）", null],
		]);
	});

	test("says what in the source is in doubt", () => {
		expect(data.about.doubts.items.map(({ place }) => place.map(({ text }) => text).join(""))).toEqual([
			"窓口の満足度 単位",
			"事業の成果 R6",
		]);
		expect(data.about.doubts.items[0]?.printed.paragraphs).toEqual(["%", "96"]);
	});
});

describe("what is absent", () => {
	const bare = {
		...SAMPLE_POLICY,
		sdgs: [],
		relatedPlans: [],
		indicators: [],
		measures: [],
		divisions: { lead: null, related: [] },
		sourceNotes: [],
	};

	test("is said in the page's words", () => {
		const { data } = of({ policy: bare });
		expect([data.sdgs.none, data.relatedPlans.none, data.divisions.none]).toEqual(Array(3).fill("記載なし"));
		expect([data.figures.none, data.measures.none]).toEqual([
			"この施策に指標はありません。",
			"個別施策の記載はありません。",
		]);
		expect(data.about.doubts.intro).toBe("確認中の箇所はありません。");
	});

	test("is being checked where its reading is in doubt", () => {
		const note = { id: 3, indicator: null, fiscalYear: null, printed: "", reason: { ja: "", en: null } };
		const { data } = of({
			policy: {
				...bare,
				sourceNotes: [
					{ ...note, field: "sdgs" },
					{ ...note, id: 4, field: "progressGrade" },
				],
			},
			evaluation: {
				...sheetInput("ja").evaluation,
				progressGrade: null,
				reviewGrade: null,
			} as SheetInput["evaluation"],
		});
		expect(data.sdgs).toMatchObject({ mark: "（確認中）", none: "原資料を確認中" });
		expect(data.relatedPlans).toMatchObject({ mark: null, none: "記載なし" });
		expect(data.progress).toMatchObject({ symbol: null, wording: { text: "原資料を確認中" } });
		expect(data.review).toMatchObject({ symbol: null, wording: { text: "評価の記載がありません" } });
	});

	test("is a text, not an empty one", () => {
		const { data } = of({
			evaluation: { ...sheetInput("ja").evaluation, nextSteps: null } as SheetInput["evaluation"],
		});
		expect(data.nextSteps?.text.paragraphs).toEqual(["記載がありません。"]);
	});

	test("is the whole evaluation before the first publication", () => {
		const { data } = of({ evaluation: null, policy: { ...SAMPLE_POLICY, evaluations: [] } });
		expect(data.notEvaluated).toBe("この施策の評価は、まだ公表されていません。");
		expect([data.date, data.year, data.progress, data.outcomes, data.futureDirection]).toEqual(Array(5).fill(null));
		expect(data.address).toBe("https://portal.example.jp/ja/policies/7-1-1");
		expect(data.measures.rows).toHaveLength(2);
	});
});

describe("an earlier year's sheet", () => {
	const { data } = of(firstYear);

	test("has nothing of what came later", () => {
		expect(JSON.stringify(data)).not.toMatch(/2025年度|R7から|74\.0|82\.0/);
	});

	test("names its own address and year", () => {
		expect(data.address).toBe("https://portal.example.jp/ja/policies/7-1-1/2024");
		expect(data.about.items.map(({ link }) => link)).toContain(data.address);
	});
});

describe("a corrected sheet", () => {
	const correction = {
		...sheetInput("ja").evaluation,
		number: 2,
		correction: "値の誤り。",
	} as SheetInput["evaluation"];
	const items = of({ evaluation: correction }).data.about.items;

	test("says why, which revision it is, and where the differences stand", () => {
		const [corrections] = items;
		expect(corrections?.paragraphs).toEqual([[{ text: "値の誤り。", lang: "ja" }]]);
		expect(corrections?.link).toBe("https://portal.example.jp/ja/policies/7-1-1/history");
		expect(JSON.stringify(items)).toContain("2026年9月1日 （第2版）");
	});
});

describe("a sheet in English", () => {
	const { data } = english();

	test("speaks English and marks what exists in Japanese only", () => {
		expect(data.lang).toBe("en");
		expect(data.name.name).toEqual({ text: "Effective administration", lang: "en" });
		expect(data.parents.map(({ name }) => name)).toEqual([
			{ text: "Town of the future", lang: "en" },
			{ text: "行政力", lang: "ja" },
		]);
		expect(data.vision.text).toEqual({ paragraphs: ["目指す姿の文。"], lang: "ja" });
		expect(data.measures.rows[1]?.title).toEqual({ text: "Source being checked", lang: "en" });
	});

	test("has English words and addresses only", () => {
		const { address, place, progress, figures } = data;
		const { history, ...indicator } = figures.indicators[0] ?? {};
		expect(history).not.toBeNull();
		expect(JSON.stringify([address, place, progress, indicator])).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
	});

	test("marks the town's own words in its sentences", () => {
		const claim = { ...sheetInput("en").evaluation, progressGrade: null, outcome: "窓口の満足度は目標を達成した。" };
		const { data } = english({ evaluation: claim as SheetInput["evaluation"] });
		expect(data.differences?.items[0]?.filter(({ lang }) => lang === "ja")).toEqual([
			{ text: "「窓口の満足度は目標を達成した。」", lang: "ja" },
		]);
	});
});
