import { describe, expect, it, test } from "vitest";
import { checkTexts, MOST_CHARACTERS } from "@/lib/domain/entry/text-checks";
import { EVALUATION_TEXTS, type EvaluationContent } from "@/lib/domain/evaluation";
import { readAmiSeed } from "@/tests/support/ami-seed";
import { sheet } from "./sheets";

const planYears = { baselineYear: 2022, firstYear: 2024, targetYear: 2028 };

function found(content: Partial<EvaluationContent>, lastYear: Partial<EvaluationContent> | null = null) {
	return checkTexts({ year: 2025, planYears, content: sheet(content), lastYear: lastYear && sheet(lastYear) });
}
const kinds = (...of: Parameters<typeof found>) => found(...of).map(({ kind, field }) => `${kind} ${field}`);

it("finds nothing in the texts that the town published", () => {
	const doubted = readAmiSeed().policies.flatMap(({ evaluations }) =>
		evaluations.flatMap(({ fiscalYear, situation, nextSteps, outcome, foreseenIssues, futureDirection }) =>
			checkTexts({
				year: fiscalYear,
				planYears,
				content: sheet({ situation, nextSteps, outcome, foreseenIssues, futureDirection }),
				lastYear: null,
			}),
		),
	);
	expect(doubted).toEqual([]);
});

describe("length", () => {
	it("is counted in characters, not in halves of them", () => {
		expect(found({ outcome: "𠮷".repeat(MOST_CHARACTERS) })).toEqual([]);
		expect(found({ outcome: "𠮷".repeat(MOST_CHARACTERS + 1) })).toMatchObject([
			{ level: "error", kind: "textTooLong", field: "outcome", values: { length: 4001, limit: 4000 } },
		]);
	});

	it("is limited in measures too", () => {
		const measures = [{ title: null, intendedResult: "成".repeat(4001), projects: [] }];
		expect(kinds({ measures })).toEqual(["textTooLong measures"]);
	});
});

describe("characters that can't be seen", () => {
	test.each([
		["市制\u0007施行", "市制"],
		["\u0000", ""],
		["情報発信強化研修や広報紙を\u009f作成した。", "信強化研修や広報紙を"],
		["半分の\ud83d文字", "半分の"],
		["右から\u202e左へ", "右から"],
		["改行\r復帰", "改行"],
		["一\u0001二\u0002三", "一"],
	])("%j", (outcome, words) => {
		expect(found({ outcome })).toMatchObject([{ level: "error", kind: "controlCharacter", values: { words } }]);
	});

	it("line breaks, tabs and every character that there is are none of them", () => {
		expect(found({ outcome: "一行目\n二行目\t𠮷野家😀がぎぐ\u3000 e\u0301" })).toEqual([]);
	});
});

describe("placeholders", () => {
	test.each([
		["○○事業を実施した。", ["○○"]],
		["参加者は〇〇〇人、●●回。", ["〇〇〇", "●●"]],
		["△△公園と××通り", ["△△", "××"]],
		["参加者はXX人、ＸＸ回。", ["XX", "ＸＸ"]],
		["実績は（要確認）である。", ["要確認"]],
		["実績は【未記入】、【後日追記】", ["未記入", "後日追記"]],
		["参加者は？？人、？？人", ["？？"]],
	])("%s", (outcome, words) => {
		expect(found({ outcome })).toMatchObject(words.map((one) => ({ kind: "placeholder", values: { words: one } })));
	});

	test.each(["二〇〇〇年に開設", "○ ごみ処理", "●取組\n●課題", "XXXLサイズ", "本人確認中の手続", "なぜ？", "3×4"])(
		"%s has none",
		(outcome) => {
			expect(found({ outcome })).toEqual([]);
		},
	);
});

describe("the year before", () => {
	const text = "各施設の運営と維持管理のほか、個別計画に基づき改修工事を行った。";

	it("is noticed in a text that stayed the same, whatever its spaces and widths", () => {
		expect(kinds({ outcome: text }, { outcome: text })).toEqual(["sameText outcome"]);
		expect(kinds({ outcome: `${text}\n` }, { outcome: `\u3000${text}` })).toEqual(["sameText outcome"]);
		expect(kinds({ outcome: text }, { outcome: `${text}また、` })).toEqual([]);
		expect(kinds({ outcome: text }, { situation: text })).toEqual([]);
		expect(kinds({ outcome: text }, null)).toEqual([]);
	});

	it("may have said 特になし as well", () => {
		expect(kinds({ foreseenIssues: "特になし。" }, { foreseenIssues: "特になし。" })).toEqual([]);
	});

	it("is known by the text's digest, not by the field alone", () => {
		const keyOf = (of: string) => found({ outcome: of }, { outcome: of })[0]?.key;
		expect(keyOf(text)).toMatch(/^sameText:outcome:[0-9a-f]{16}$/);
		expect(keyOf(text)).not.toBe(keyOf(text.replace("改修", "補修")));
	});
});

describe("years that a text names", () => {
	const everywhere = EVALUATION_TEXTS.map((field) => `namedYearOutsidePlan ${field}`);

	test.each(["令和60年度に完成した。", "平成25年度から実施", "R11以降", "2204年度", "令和３年度まで"])(
		"outside the plan, in any text: %s",
		(words) => {
			const content = Object.fromEntries(EVALUATION_TEXTS.map((field) => [field, words]));
			expect(kinds(content)).toEqual(everywhere);
		},
	);

	test.each([
		["令和8年度に実施した。", "令和8年度", 2026],
		["Ｒ８に実施した。", "R8", 2026],
		["令和8年4月に開設した。", "令和8年4月", 2026],
		["2027年に開設した。", "2027年", 2027],
	])("results of R7 in a later year: %s", (outcome, words, year) => {
		expect(found({ outcome })).toMatchObject([{ kind: "namedYearAhead", values: { words, year } }]);
		expect(found({ outcome })[0]?.key).toBe(`namedYearAhead:outcome:${year}`);
		expect(found({ nextSteps: outcome })).toEqual([]);
	});

	test.each(["令和7年度に実施した。", "令和8年3月に開設した。", "令和8年に開設した。", "令和4年度から続けた。"])(
		"results of R7 within the year or before: %s",
		(outcome) => {
			expect(found({ outcome })).toEqual([]);
		},
	);

	it("are asked about once a year and field", () => {
		expect(kinds({ outcome: "令和60年度、R60、令和61年度" })).toEqual([
			"namedYearOutsidePlan outcome",
			"namedYearOutsidePlan outcome",
		]);
	});

	it("are known from the same text of the year before", () => {
		const words = "平成25年度に策定した方針に基づき、";
		expect(kinds({ situation: `${words}見直した。` }, { situation: `${words}進めた。` })).toEqual([]);
		expect(kinds({ situation: `${words}見直した。` }, { outcome: `${words}進めた。` })).toEqual([
			"namedYearOutsidePlan situation",
		]);
	});
});
