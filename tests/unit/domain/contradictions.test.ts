import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { IndicatorPace } from "@/lib/domain/contradictions";
import { findContradictions, sentencesOf } from "@/lib/domain/contradictions";
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
	findContradictions({ progressGrade: null, indicators, texts });

/** What is found without texts. */
const inGrade = (progressGrade: ProgressGrade | null, indicators: readonly IndicatorPace[]) =>
	findContradictions({ progressGrade, indicators, texts: [] });

/** What a sentence is taken to claim: one that claims nothing contradicts no pace. */
function claimRead(sentence: string): "reached" | "missed" | "nothing" {
	const kindAgainst = (pace: Pace) => inTexts([sentence], [indicator(pace)])[0]?.kind;
	if (kindAgainst("regressed") === "claimAboveNumbers") return "reached";
	return kindAgainst("achieved") === "claimBelowNumbers" ? "missed" : "nothing";
}

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

	it("施策2: the same text would contradict numbers that all reach their targets", () => {
		const text = sheetText("ふるさと納税の寄附金額が目標値を大幅に下回った。");
		const achieved = [strength, donations].map((each) => ({ ...each, pace: "achieved" as const }));
		expect(inTexts([text], achieved)).toMatchObject([{ kind: "claimBelowNumbers", indicators: achieved }]);
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
		expect(findContradictions({ progressGrade: "B", indicators: [cyclists], texts: [text] })).toEqual([]);
	});

	it("施策5: the same text would contradict a number that fell back, and names it although the scan broke its name", () => {
		const regressed = { ...cyclists, pace: "regressed" } as const;
		const found = inTexts([sheetText("既に目標値を上回る結果となった。")], [regressed, ...indicatorsAt("achieved")]);
		expect(found).toMatchObject([{ kind: "claimAboveNumbers", indicators: [regressed] }]);
	});

	it("hold three claims in all: two of a target reached, one of a target missed", () => {
		const found = (pace: Pace) =>
			inTexts([SHEETS], [indicator(pace)]).map((each) => "sentence" in each && each.sentence);
		expect(found("regressed")).toEqual([
			expect.stringContaining("R6時点の目標を上回っており"),
			expect.stringContaining("既に目標値を上回る結果となった"),
		]);
		expect(found("achieved")).toEqual([expect.stringContaining("目標値を大幅に下回った")]);
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

describe("what a sentence claims", () => {
	it.each([
		"目標を上回った。",
		"目標値を上回った。",
		"目標を上回りました。",
		"目標を上回っている。",
		"目標を上回っています。",
		"目標を上回っており、概ね順調である。",
		"目標を上回っておりますが、課題もある。",
		"既に目標値を上回る結果となった。",
		"目標値を上回る実績となっている。",
		"目標値を上回る成果となりました。",
		"目標値を上回る結果となったが、維持に努める。",
		"目標値を大幅に上回った。",
		"目標値を大きく上回っている。",
		"目標値をやや上回った。",
		"目標値をすでに上回っている。",
		"目標値を1.3ポイント上回った。",
		"目標値を１，０００人上回った。",
		"目標値を約5％上回った。",
		"目標を達成した。",
		"目標を達成しました。",
		"目標を達成している。",
		"目標を達成しています。",
		"目標を達成しており、順調である。",
		"目標を既に達成している。",
		"目標を達成できた。",
		"目標を達成できました。",
		"目標を達成できている。",
		"目標を達成することができた。",
		"目標が達成された。",
		"目標は達成した。",
		"目標値に達した。",
		"目標値には達している。",
		"目標値を超えた。",
		"目標値を超えている。",
		"目標値を超える結果となった。",
		"目標を達成したが、引き続き取組を推進する。",
		"目標を達成したものの、引き続き努力する。",
		"目標を達成したため、見直しを検討する。",
		"目標を達成したので、事業を終える。",
		"目標を達成したことにより、次の段階に進む。",
		"目標を達成したことから、次の段階に進む。",
		"目標を上回った",
		"前年度より増加し、目標を上回った。",
		"前年度を上回り，目標を達成した。",
		"概ね順調であり、目標を上回っている。",
		"参加者が増え、目標を上回った。",
	])("%s: that the target was reached", (sentence) => {
		expect(claimRead(sentence)).toBe("reached");
	});

	it.each([
		"目標を下回った。",
		"ふるさと納税の寄附金額が目標値を大幅に下回った。",
		"目標値を下回りました。",
		"目標値を下回っている。",
		"目標値を下回っており、対策が必要である。",
		"目標値を下回る結果となった。",
		"目標値を3件下回った。",
		"目標値をわずかに下回った。",
		"目標値を若干下回っています。",
		"目標を達成できなかった。",
		"目標を達成できませんでした。",
		"目標を達成できていない。",
		"目標を達成することができなかった。",
		"目標を達成していない。",
		"目標を達成していません。",
		"目標を達成しておらず、対策が必要である。",
		"目標が達成されなかった。",
		"目標は達成できなかったが、増加している。",
		"目標値に達しなかった。",
		"目標値に達していない。",
		"目標値には達しておらず、周知が必要である。",
		"目標に届かなかった。",
		"目標値には届いていない。",
		"目標を上回らなかった。",
		"目標を上回っていない。",
		"目標を上回りませんでした。",
		"目標を上回ることができなかった。",
		"目標を達成していないため、改善する。",
	])("%s: that the target was missed", (sentence) => {
		expect(claimRead(sentence)).toBe("missed");
	});

	it.each([
		// aims
		"目標を上回るよう努める。",
		"目標値を上回ることを目指す。",
		"目標値を上回る結果となるよう努める。",
		"目標値を上回る結果を目指す。",
		"目標を上回る必要がある。",
		"目標を上回り、さらなる向上を目指す。",
		"目標を上回り続けるよう努める。",
		"目標を達成できるよう、取り組む。",
		"目標を達成するため、取り組む。",
		"目標を達成するために必要である。",
		"目標を達成したい。",
		"目標を達成し、持続可能な運営を実現する。",
		"目標を達成している必要がある。",
		"目標を達成しなければならない。",
		"概ね目標達成に向けて進捗している。",
		"目標達成率の向上に努める。",
		"目標値を下回らないよう努める。",
		"目標値を下回ることのないよう努める。",
		"目標を超えるよう努める。",
		"目標に達するよう努める。",
		// forecasts
		"目標を上回る見込みである。",
		"目標を達成する見込みである。",
		"目標値を下回る見込みである。",
		"目標値を下回るおそれがある。",
		"目標値を下回る可能性がある。",
		"目標を達成できない可能性がある。",
		// conditions
		"目標を上回れば、見直す。",
		"目標を達成した場合は、見直す。",
		"目標を達成したら、見直す。",
		"目標を達成したとしても、継続する。",
		"目標値を下回った場合は、見直す。",
		"目標を達成できなければ、見直す。",
		"目標を達成できなかった場合は、見直す。",
		// questions
		"目標を上回ったか。",
		"目標を上回ったか検証する。",
		"目標を上回っているかどうかを確認する。",
		"目標を達成したか？",
		"目標を達成したのか、検証する。",
		"目標を達成したのでしょうか。",
		"目標を上回った？",
		"目標値を下回っていないか確認する。",
		"目標を達成できていないのはなぜか。",
		// double negatives and hedges
		"目標値を下回っていない。",
		"目標値を下回らなかった。",
		"目標を達成したとは言えない。",
		"目標を上回っているとは言い難い。",
		"目標を達成したわけではない。",
		"目標を達成したのではない。",
		"目標を達成できなかったわけではない。",
		"目標を達成していないとは言えない。",
		"目標を達成していないわけではない。",
		"目標を達成したと見なすことはできない。",
		// not wholly, or something else
		"概ね目標を達成した。",
		"目標を概ね達成した。",
		"おおむね目標を達成した。",
		"ほぼ目標を達成している。",
		"一部の事業で目標を達成した。",
		"目標を80％達成した。",
		"目標の80％を達成した。",
		"目標を8割達成した。",
		"目標を立て、前年の数を上回った。",
		"目標を掲げ前年度を上回った。",
		"目標を達成した事業を参考にする。",
		"県の目標を上回った。",
		"国の目標値を下回った。",
		// another year
		"前年度は目標を上回ったが、今年度は下回った。",
		"昨年度は、目標を達成した。",
		"前年度は目標を下回ったが、回復した。",
		"前年度の目標を上回った。",
		"前回の調査では目標を下回った。",
		"過去に目標を達成した。",
		// nothing about a target
		"前年度を上回った。",
		"利用者数が増加した。",
	])("%s: nothing", (sentence) => {
		expect(claimRead(sentence)).toBe("nothing");
	});

	it("is nothing when one sentence says both", () => {
		const sentence = "第1の指標は目標を上回ったが、第2の指標は目標を下回った。";
		expect(inTexts([sentence], indicatorsAt("regressed", "achieved"))).toEqual([]);
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

	it("is not read from a neighbouring sentence", () => {
		const indicators = [indicator("regressed", "相談件数"), indicator("achieved", "会員数")];
		expect(named(["相談件数を数えた。目標を上回った。"], indicators)).toEqual([]);
	});
});

describe("the texts of a year", () => {
	it("are all searched, absent ones passed over, and the grade reported first", () => {
		const indicators = indicatorsAt("regressed");
		const found = findContradictions({
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

describe("the sentences of a text", () => {
	it.each([
		{ name: "end with their full stops", text: "一つ目。二つ目。", expected: ["一つ目。", "二つ目。"] },
		{ name: "may lack a full stop at the end", text: "一つ目。二つ目", expected: ["一つ目。", "二つ目"] },
		{ name: "end with their lines", text: "一つ目\n二つ目。\r\n三つ目", expected: ["一つ目", "二つ目。", "三つ目"] },
		{ name: "are trimmed, also of wide spaces", text: "　一つ目。 二つ目。 ", expected: ["一つ目。", "二つ目。"] },
		{ name: "keep the spaces within them", text: "SDG s の推進。", expected: ["SDG s の推進。"] },
		{ name: "leave out blank lines and stray full stops", text: "\n\n　\n。一つ目。。\n", expected: ["一つ目。"] },
		{ name: "are none in an empty text", text: "", expected: [] },
		{ name: "are none in blanks", text: " \n　", expected: [] },
	])("$name", ({ text, expected }) => {
		expect(sentencesOf(text)).toEqual(expected);
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
