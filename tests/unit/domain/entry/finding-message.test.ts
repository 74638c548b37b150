import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { expect, it, test } from "vitest";
import { checkEntry, type EntryCheckInput } from "@/lib/domain/entry/entry-checks";
import { ERROR_KINDS, WARNING_KINDS } from "@/lib/domain/entry/entry-finding";
import { NUMBER_PROBLEMS } from "@/lib/domain/entry/entry-number";
import { findingMessage } from "@/lib/domain/entry/finding-message";
import { LOCALES, type Locale } from "@/lib/domain/localized";
import { readMessages } from "@/tests/support/messages";
import { definition, series } from "../../charts/series";
import { actuals, sheet } from "./sheets";

function translator(locale: Locale) {
	const file = new URL(`../../../../messages/${locale}.json`, import.meta.url);
	const onError = (error: Error) => {
		throw error;
	};
	return createTranslator({
		locale,
		messages: JSON.parse(readFileSync(file, "utf8")),
		namespace: "entryChecks",
		onError,
	}) as (key: string, values: Record<string, string | number>) => string;
}
const translators = { ja: translator("ja"), en: translator("en") };

const share = series([definition("75", "80", { name: { ja: "窓口の満足度", en: "Satisfaction" } })], { 2024: "78.9" });
const people = { unit: { ja: "人", en: "people" }, precision: 0, name: { ja: "登録者数", en: null } };
const subscribers = series([definition("11363", "20000", people)], {}, { code: "7-1-3-2" });
const text = "各施設の運営と維持管理のほか、個別計画に基づき改修工事を行った。";

const base: EntryCheckInput = {
	year: 2025,
	planYears: { baselineYear: 2022, firstYear: 2024, targetYear: 2028 },
	asked: [],
	content: sheet(),
	indicators: [share, subscribers],
	lastYear: null,
};
const values = (...given: [string | null, (string | null)?]) => ({
	content: sheet({ actuals: actuals({ "7-1-1-1": given[0], "7-1-3-2": given[1] ?? null }) }),
});

/** What one can meet in the form, one for every kind of finding. */
const CASES: Record<string, [Partial<EntryCheckInput>, string]> = {
	yearOutsidePlan: [{ year: 2030 }, "R12は計画の期間に含まれません。"],
	indicatorEnded: [{ ...values("79"), indicators: [{ ...share, endedYear: 2024 }] }, "この指標はR6で終了しました。"],
	required: [{ asked: ["situation"] }, "入力してください。"],
	textTooLong: [{ content: sheet({ outcome: "成".repeat(4321) }) }, "4,321字あります。4,000字以内に"],
	controlCharacter: [{ content: sheet({ outcome: "市制\u0007" }) }, "「市制」のあとに、目に見えない文字"],
	unitSlip: [values("0.789"), "R6の78.9%に対して0.789%です。単位を取り違えていないか（正しくは78.9%ではないか）"],
	jump: [values("789"), "R6の78.9%に対して789.0%です。桁数や小数点の位置をご確認ください。"],
	zero: [values("0"), "R6の78.9%に対して0.0%です。値が分からない場合は、欄を空にして理由を"],
	outsidePercent: [values("100.5"), "100.5%は0%から100%までの範囲にありません。"],
	negativeCount: [values(null, "-12000"), "−12,000人とマイナスになっています。"],
	fractionOfCount: [values(null, "12000.5"), "12,000.5人と小数になっています。"],
	tooPrecise: [values("78.55"), "この指標は小数第1位まで公表しているため、78.55%は78.6%と表示されます。"],
	sameAsOther: [{ ...values("79.4"), ...valuesOfTwoShares("79.4") }, "「7-1-1-1 窓口の満足度」と同じ値（79.4%）です。"],
	sameAsLastYear: [values("78.9"), "R6とまったく同じ値（78.9%）です。"],
	sameText: [
		{ content: sheet({ outcome: text }), lastYear: sheet({ outcome: text }) },
		"前年度とまったく同じ文章です。",
	],
	namedYearOutsidePlan: [{ content: sheet({ outcome: "令和60年度" }) }, "「令和60年度」は計画の期間に"],
	namedYearAhead: [{ content: sheet({ outcome: "令和8年度" }) }, "「令和8年度」は評価する年度より後の年です。"],
	placeholder: [{ content: sheet({ outcome: "○○を行った。" }) }, "「○○」が残っています。"],
	gradeAboveNumbers: [
		{ content: sheet({ progressGrade: "A", actuals: actuals({ "7-1-1-1": "70" }) }) },
		"進捗の評価は「A」ですが、7-1-1-1 窓口の満足度は目標への道筋に届いていません。",
	],
	gradeBelowNumbers: [
		{ content: sheet({ progressGrade: "D", actuals: actuals({ "7-1-1-1": "81", "7-1-3-2": "20001" }) }) },
		"進捗の評価は「D」ですが、7-1-1-1 窓口の満足度、7-1-3-2 登録者数は目標への道筋に達しています。",
	],
	claimAboveNumbers: [
		{ content: sheet({ situation: "目標を達成した。", actuals: actuals({ "7-1-1-1": "70" }) }) },
		"本文に「目標を達成した。」とありますが、7-1-1-1 窓口の満足度の数値はそうなっていません。",
	],
	claimBelowNumbers: [
		{ content: sheet({ situation: "目標を達成できなかった。", actuals: actuals({ "7-1-1-1": "81" }) }) },
		"本文に「目標を達成できなかった。」とありますが、7-1-1-1 窓口の満足度の数値は目標値に達しています。",
	],
};

function valuesOfTwoShares(value: string): Partial<EntryCheckInput> {
	return {
		indicators: [share, { ...share, code: "7-1-1-2" }],
		content: sheet({ actuals: actuals({ "7-1-1-1": value, "7-1-1-2": value }) }),
	};
}

test.each(Object.entries(CASES))("%s says what is the matter", (key, [given, expected]) => {
	const input = { ...base, ...given };
	const messages = checkEntry(input).map((finding) => findingMessage(finding, input, "ja"));
	expect(messages.map((message) => message.key)).toEqual([key]);
	expect(messages.map((message) => translators.ja(message.key, message.values))[0]).toContain(expected);
});

test.each(LOCALES)("every finding has its words in %s, and no words are left over", (locale) => {
	const kinds = [...ERROR_KINDS, ...WARNING_KINDS].filter((kind) => kind !== "contradiction");
	const ofContradictions = ["gradeAboveNumbers", "gradeBelowNumbers", "claimAboveNumbers", "claimBelowNumbers"];
	const below = (prefix: string) =>
		[...readMessages(locale).keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
	expect(below("entryChecks.").sort()).toEqual([...kinds, ...ofContradictions].sort());
	expect(Object.keys(CASES).sort()).toEqual([...kinds, ...ofContradictions].sort());
	expect(below("problems.entry.")).toEqual(expect.arrayContaining([...NUMBER_PROBLEMS]));
	for (const [given] of Object.values(CASES)) {
		const input = { ...base, ...given };
		for (const finding of checkEntry(input)) {
			const message = findingMessage(finding, input, locale);
			expect(translators[locale](message.key, message.values)).not.toMatch(/[{}]|undefined|null|NaN/);
		}
	}
});

it("asks for a value, a grade or a text in its own words, and speaks of the baseline where that is all there is", () => {
	const words = (given: Partial<EntryCheckInput>) => {
		const input = { ...base, indicators: [series([definition("75", null)])], ...given };
		return checkEntry(input).map((finding) => {
			const { key, values: named } = findingMessage(finding, input, "ja");
			return translators.ja(key, named);
		});
	};
	expect(words({ asked: ["actuals", "reviewGrade"] })).toEqual([
		"値を入力してください。値がない場合は、その理由を選んでください。",
		"評価を選んでください。",
	]);
	expect(words(values("750"))[0]).toMatch(/^基準値の75\.0%に対して750\.0%です。/);
	expect(words({ content: sheet({ outcome: "\u0007" }) })[0]).toMatch(/^文章の先頭に、目に見えない/);
});
