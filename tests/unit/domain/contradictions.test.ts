import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { IndicatorPace } from "@/lib/domain/contradictions";
import { findContradictions } from "@/lib/domain/contradictions";
import type { ProgressGrade } from "@/lib/domain/grades";
import type { Pace } from "@/lib/domain/progress";
import { PACES } from "@/lib/domain/progress";

const SHEETS = readFileSync(new URL("../../fixtures/ami-sheets-r6.txt", import.meta.url), "utf8");

const indicator = (pace: Pace, name = "利用者数", code = "1-1-1-1"): IndicatorPace => ({
	code,
	name,
	direction: "increase",
	pace,
});

/** One indicator a pace, numbered in order. */
const indicatorsAt = (...paces: Pace[]) =>
	paces.map((pace, i) => indicator(pace, `第${i + 1}の指標`, `1-1-1-${i + 1}`));

/** What is found without a grade. */
const inTexts = (texts: readonly (string | null)[], indicators: readonly IndicatorPace[]) =>
	findContradictions({ fiscalYear: 2024, progressGrade: null, indicators, texts });

/** What is found without texts. */
const inGrade = (progressGrade: ProgressGrade | null, indicators: readonly IndicatorPace[]) =>
	findContradictions({ fiscalYear: 2024, progressGrade, indicators, texts: [] });

describe("the sheets of Ami Town for R6", () => {
	const goals = { code: "7-1-1-1", name: "施策の目標達成率", direction: "increase", pace: "regressed" } as const;
	const counters = {
		code: "7-1-1-2",
		name: "窓口対応がスムーズだと回答した町民の割合",
		direction: "increase",
		pace: "onTrack",
	} as const;
	const strength = { code: "7-1-2-1", name: "財政力指数", direction: "increase", pace: "regressed" } as const;
	const donations = {
		code: "7-1-2-2",
		name: "本町への寄附金額 (一般)",
		direction: "increase",
		pace: "regressed",
	} as const;
	const cyclists = {
		code: "7-1-5-1",
		name: "つくば霞ヶ浦りんりんロードの利用者数",
		direction: "increase",
		pace: "achieved",
	} as const;

	/** The text of a sheet that holds `phrase`, as the fixture has it. */
	function sheetText(phrase: string): string {
		const found = SHEETS.split("\n").find((line) => line.includes(phrase));
		if (found === undefined) throw new Error(`the fixture lacks ${phrase}`);
		return found;
	}

	it("施策1: grade and text are above the numbers of the indicator the text names, and of no other", () => {
		const claim = "施策の目標達成率がR6時点の目標を上回っており、概ね順調である。";
		const found = findContradictions({
			fiscalYear: 2024,
			progressGrade: "B",
			indicators: [goals, counters],
			texts: [sheetText(claim)],
		});
		expect(found).toEqual([
			{ kind: "gradeAboveNumbers", grade: "B", indicators: [goals] },
			{ kind: "claimAboveNumbers", sentence: claim, indicators: [goals] },
		]);
	});

	it("施策2: a text that says the target was missed agrees with numbers that fell back", () => {
		const text = sheetText("ふるさと納税の寄附金額が目標値を大幅に下回った。");
		expect(inTexts([text], [strength, donations])).toEqual([]);
	});

	it("施策2: the text is about 自主財源の確保, which no indicator measures, so that it contradicts none", () => {
		const text = sheetText("ふるさと納税の寄附金額が目標値を大幅に下回った。");
		const achieved = [strength, donations].map((each) => ({ ...each, pace: "achieved" as const }));
		expect(inTexts([text], achieved)).toEqual([]);
	});

	it("施策3: texts without a claim contradict nothing", () => {
		const text = sheetText("シティプロモーション戦略基本方針・実施計画に基づき、土台作り");
		expect(inTexts([text], indicatorsAt("notYet", "regressed"))).toEqual([]);
	});

	it("施策4: the wording of grade B is an aim, not a claim", () => {
		const text = sheetText("B 概ね目標達成に向けて進捗している");
		expect(inTexts([text], indicatorsAt("regressed"))).toEqual([]);
		expect(inTexts([text], indicatorsAt("achieved"))).toEqual([]);
	});

	it("施策5: a text that says the target was exceeded agrees with a number that achieved it", () => {
		const text = sheetText("既に目標値を上回る結果となった。");
		expect(findContradictions({ fiscalYear: 2024, progressGrade: "B", indicators: [cyclists], texts: [text] })).toEqual(
			[],
		);
	});

	it("施策5: the same text would contradict a number that fell back, and names it although the scan broke its name", () => {
		const regressed = { ...cyclists, pace: "regressed" } as const;
		const found = inTexts([sheetText("既に目標値を上回る結果となった。")], [regressed, ...indicatorsAt("achieved")]);
		expect(found).toMatchObject([{ kind: "claimAboveNumbers", indicators: [regressed] }]);
	});

	it("hold two claims about their indicators, both that a target was reached", () => {
		const found = (pace: Pace) =>
			inTexts(
				[SHEETS],
				[goals, counters, strength, donations, cyclists].map((each) => ({ ...each, pace })),
			).map((each) => "sentence" in each && [each.sentence, each.indicators.map(({ code }) => code)]);
		expect(found("regressed")).toEqual([
			[expect.stringContaining("R6時点の目標を上回っており"), ["7-1-1-1"]],
			[expect.stringContaining("既に目標値を上回る結果となった"), ["7-1-5-1"]],
		]);
		expect(found("achieved")).toEqual([]);
	});
});

describe("a grade above the numbers", () => {
	it.each<{ grade: ProgressGrade; paces: Pace[]; against: Pace[] }>([
		{ grade: "A", paces: ["achieved", "onTrack"], against: [] },
		{ grade: "A", paces: ["onTrack", "behind"], against: ["behind"] },
		{ grade: "A", paces: ["regressed", "achieved", "belowTarget"], against: ["regressed", "belowTarget"] },
		{ grade: "A", paces: ["notYet", "noData"], against: [] },
		{ grade: "A", paces: [], against: [] },
		{ grade: "B", paces: ["achieved", "onTrack"], against: [] },
		{ grade: "B", paces: ["behind", "behind"], against: [] },
		{ grade: "B", paces: ["belowTarget", "notYet", "noData"], against: [] },
		{ grade: "B", paces: ["regressed", "behind", "achieved"], against: ["regressed"] },
		{ grade: "B", paces: ["regressed", "regressed"], against: ["regressed", "regressed"] },
		{ grade: "C", paces: ["regressed", "behind"], against: [] },
		{ grade: "D", paces: ["regressed", "behind"], against: [] },
	])("$grade with $paces is contradicted by $against", ({ grade, paces, against }) => {
		const found = inGrade(grade, indicatorsAt(...paces));
		expect(found.map(({ kind, indicators }) => ({ kind, paces: indicators.map(({ pace }) => pace) }))).toEqual(
			against.length > 0 ? [{ kind: "gradeAboveNumbers", paces: against }] : [],
		);
	});
});

describe("a grade below the numbers", () => {
	it.each<{ grade: ProgressGrade; paces: Pace[]; against: Pace[] }>([
		{ grade: "C", paces: ["achieved", "onTrack"], against: ["achieved", "onTrack"] },
		{ grade: "D", paces: ["onTrack"], against: ["onTrack"] },
		{ grade: "C", paces: ["onTrack", "notYet", "noData"], against: ["onTrack"] },
		{ grade: "C", paces: ["achieved", "behind"], against: [] },
		{ grade: "D", paces: ["achieved", "regressed"], against: [] },
		{ grade: "D", paces: ["achieved", "belowTarget"], against: [] },
		{ grade: "C", paces: ["notYet", "noData"], against: [] },
		{ grade: "D", paces: [], against: [] },
	])("$grade with $paces is contradicted by $against", ({ grade, paces, against }) => {
		const found = inGrade(grade, indicatorsAt(...paces));
		expect(found.map(({ kind, indicators }) => ({ kind, paces: indicators.map(({ pace }) => pace) }))).toEqual(
			against.length > 0 ? [{ kind: "gradeBelowNumbers", paces: against }] : [],
		);
	});

	it("is never found without a grade", () => {
		expect(inGrade(null, indicatorsAt(...PACES))).toEqual([]);
	});
});

describe("a claim that a target was reached", () => {
	const claim = "目標を上回った。";

	it.each<{ paces: Pace[]; against: Pace[] }>([
		{ paces: ["regressed"], against: ["regressed"] },
		{ paces: ["behind"], against: ["behind"] },
		{ paces: ["belowTarget"], against: ["belowTarget"] },
		{ paces: ["notYet"], against: ["notYet"] },
		{ paces: ["behind", "noData", "regressed"], against: ["behind", "regressed"] },
		{ paces: ["onTrack"], against: [] },
		{ paces: ["achieved"], against: [] },
		{ paces: ["regressed", "onTrack"], against: [] },
		{ paces: ["noData"], against: [] },
		{ paces: [], against: [] },
	])("with $paces is contradicted by $against", ({ paces, against }) => {
		const indicators = indicatorsAt(...paces);
		const meant = indicators.filter(({ pace }) => against.includes(pace));
		expect(inTexts([claim], indicators)).toEqual(
			meant.length > 0 ? [{ kind: "claimAboveNumbers", sentence: claim, indicators: meant }] : [],
		);
	});
});

describe("a claim about an interim target", () => {
	const INTERIM = ["単年度の目標を達成した。", "中間目標を達成した。", "R6時点の目標を達成した。"];

	it.each(INTERIM)("%s is contradicted by numbers that fell back, and by no others", (claim) => {
		const against = PACES.filter((pace) => inTexts([claim], [indicator(pace)]).length > 0);
		expect(against).toEqual(["regressed"]);
	});

	it("is not contradicted while one of those it may mean did not fall back", () => {
		expect(inTexts(INTERIM, indicatorsAt("regressed", "behind"))).toEqual([]);
	});

	it("that it was missed is not contradicted at all, since the plan's target may be lower", () => {
		expect(inTexts(["単年度の目標を達成できなかった。"], [indicator("achieved")])).toEqual([]);
	});
});

describe("a claim about another year", () => {
	const claim = "令和5年度は目標を達成した。";
	const on = (fiscalYear: number) =>
		findContradictions({ fiscalYear, progressGrade: null, indicators: [indicator("behind")], texts: [claim] });

	it("is not compared with the evaluated year's numbers", () => expect(on(2024)).toEqual([]));
	it("is, where that year is evaluated", () => expect(on(2023)).toMatchObject([{ kind: "claimAboveNumbers" }]));
});

describe("a claim that a target was missed", () => {
	const claim = "目標を下回った。";

	it.each<{ paces: Pace[]; against: Pace[] }>([
		{ paces: ["achieved"], against: ["achieved"] },
		{ paces: ["achieved", "noData", "achieved"], against: ["achieved", "achieved"] },
		{ paces: ["onTrack"], against: [] },
		{ paces: ["achieved", "onTrack"], against: [] },
		{ paces: ["achieved", "notYet"], against: [] },
		{ paces: ["achieved", "regressed"], against: [] },
		{ paces: ["behind"], against: [] },
		{ paces: ["belowTarget"], against: [] },
		{ paces: ["noData"], against: [] },
		{ paces: [], against: [] },
	])("with $paces is contradicted by $against", ({ paces, against }) => {
		const indicators = indicatorsAt(...paces);
		const meant = indicators.filter(({ pace }) => against.includes(pace));
		expect(inTexts([claim], indicators)).toEqual(
			meant.length > 0 ? [{ kind: "claimBelowNumbers", sentence: claim, indicators: meant }] : [],
		);
	});
});

describe("which indicators a claim is about", () => {
	const named = (texts: string[], indicators: IndicatorPace[]) =>
		inTexts(texts, indicators).flatMap((found) => found.indicators.map(({ name }) => name));

	it("is the one its sentence names, though others are on their path", () => {
		expect(
			named(["相談件数は目標を上回った。"], [indicator("behind", "相談件数"), indicator("onTrack", "会員数")]),
		).toEqual(["相談件数"]);
	});

	it("is every one its sentence names", () => {
		const indicators = [indicator("behind", "相談件数"), indicator("regressed", "会員数"), indicator("behind", "面積")];
		expect(named(["会員数と相談件数は目標を上回った。"], indicators)).toEqual(["相談件数", "会員数"]);
	});

	it("is none when the one it names has no data", () => {
		expect(
			named(["相談件数は目標を上回った。"], [indicator("noData", "相談件数"), indicator("behind", "会員数")]),
		).toEqual([]);
	});

	it("is not one named only after the claim", () => {
		const indicators = [indicator("onTrack", "相談件数"), indicator("regressed", "会員数")];
		expect(named(["目標を上回ったが、会員数は減少した。"], indicators)).toEqual([]);
		expect(named(["相談件数は目標を上回ったが、会員数は減少した。"], indicators)).toEqual([]);
	});

	it("is not one whose name is only a part of the name that is meant", () => {
		const indicators = [indicator("regressed", "利用者数"), indicator("behind", "図書館の利用者数")];
		expect(named(["図書館の利用者数は目標を上回った。"], indicators)).toEqual(["図書館の利用者数"]);
	});

	it("is each of several that bear one name", () => {
		const indicators = [
			indicator("regressed", "会員数(男)", "1-1-1-1"),
			indicator("behind", "会員数（男）", "1-1-1-2"),
		];
		expect(named(["会員数（男）は目標を上回った。"], indicators)).toEqual(["会員数(男)", "会員数（男）"]);
	});

	it("is found although spaces or the width of characters differ", () => {
		const indicators = [indicator("regressed", "寄附金額 (一般)"), indicator("achieved", "財政力指数")];
		expect(named(["寄附金額（一般）は目標を上回った。"], indicators)).toEqual(["寄附金額 (一般)"]);
	});

	it.each([
		"研修の受講者数は目標を達成した。",
		"研修の受講者数については、目標を達成した。",
		"研修の受講者数に関しては目標を達成した。",
		"研修の受講者数が目標を達成した。",
		"会員数は増加し、研修の受講者数は目標を達成した。",
	])("is none when its topic is no indicator's: %s", (sentence) => {
		expect(named([sentence], [indicator("behind", "会員数")])).toEqual([]);
	});

	it("is the one whose name its topic shortens", () => {
		const indicators = [indicator("behind", "町公式LINEの登録者数"), indicator("onTrack", "面積")];
		expect(named(["登録者数は目標を達成した。"], indicators)).toEqual(["町公式LINEの登録者数"]);
	});

	it("is the one named after a wider topic", () => {
		const indicators = [indicator("behind", "会員数"), indicator("onTrack", "面積")];
		expect(named(["協働については、会員数が伸び、目標を達成した。"], indicators)).toEqual(["会員数"]);
	});

	it("is any when its topic leaves that open", () => {
		expect(named(["令和6年度は、いずれの指標も目標を達成した。"], [indicator("behind", "会員数")])).toEqual(["会員数"]);
	});

	it("is not read from a neighbouring sentence", () => {
		const indicators = [indicator("regressed", "相談件数"), indicator("achieved", "会員数")];
		expect(named(["相談件数を数えた。目標を上回った。"], indicators)).toEqual([]);
	});
});

describe("the texts of a year", () => {
	it("are all searched, absent ones passed over, and the grade reported first", () => {
		const indicators = indicatorsAt("regressed");
		const found = findContradictions({
			fiscalYear: 2024,
			progressGrade: "A",
			indicators,
			texts: [null, "目標を上回った。", "", "準備を進めた。目標を達成した。"],
		});
		expect(found).toEqual([
			{ kind: "gradeAboveNumbers", grade: "A", indicators },
			{ kind: "claimAboveNumbers", sentence: "目標を上回った。", indicators },
			{ kind: "claimAboveNumbers", sentence: "目標を達成した。", indicators },
		]);
	});

	it("are quoted as written, whatever the width of their characters", () => {
		const sentence = "目標値を１．３％ 上回った。";
		expect(inTexts([sentence], [indicator("behind")])).toMatchObject([{ sentence }]);
	});
});

describe("indicators that shall decrease", () => {
	const waste = (pace: Pace): IndicatorPace => ({ ...indicator(pace, "ごみ排出量"), direction: "decrease" });

	it("takes 下回った and 上回った for no claim, since they say where a value lies and not whether that is good", () => {
		expect(inTexts(["ごみ排出量は目標値を下回った。"], [waste("achieved")])).toEqual([]);
		expect(inTexts(["ごみ排出量は目標値を上回った。"], [waste("regressed")])).toEqual([]);
	});

	it("still takes 達成した for one", () => {
		expect(inTexts(["ごみ排出量は目標値を達成した。"], [waste("regressed")])).toMatchObject([
			{ kind: "claimAboveNumbers" },
		]);
	});
});
