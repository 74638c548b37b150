import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceText } from "@/lib/charts/labels";
import { chartSentence } from "@/lib/charts/sentence";
import { actualIn, definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import { progressIn } from "@/lib/domain/progress";
import { anyLocale, anySeries, anyYear, definition, series, translator } from "./series";

const say = { ja: translator("ja"), en: translator("en") };
const sentence = (of: IndicatorSeries, year = 2024) => sentenceText(say.ja, of, year, "ja");
const sentenceEn = (of: IndicatorSeries, year = 2024) => sentenceText(say.en, of, year, "en");

const people = { precision: 0, unit: { ja: "人", en: "people" } };
const index = { precision: 2, unit: null };

describe("the sentence on the town's own indicators", () => {
	it.each([
		[
			"on its path",
			series([definition("75", "80")], { 2024: "78.9" }),
			"R6（2024年度）の実績は78.9%で、基準値75.0%（R4）と目標値80.0%（R10）を結ぶ道筋の76.7%に達しています。",
		],
		[
			"fallen back",
			series([definition("0.89", "0.90", index)], { 2024: "0.88" }),
			"R6（2024年度）の実績は0.88で、基準値0.89（R4）を下回っています。目標値は0.90（R10）です。",
		],
		[
			"without a baseline",
			series([definition(null, "80")], { 2024: "78.8" }),
			"R6（2024年度）の実績は78.8%で、目標値80.0%（R10）に達していません。基準値がないため、途中の道筋は示せません。",
		],
		[
			"with a target that is the baseline",
			series([definition("12.5", "12.5", { unit: { ja: "万人", en: null } })], { 2024: "13.2" }),
			"R6（2024年度）の実績は13.2万人で、目標値12.5万人（R10）に達しています。目標値は基準値（R4）と同じ値です。",
		],
		[
			"in thousands",
			series([definition("11363", "20000", people)], { 2024: "16765" }),
			"R6（2024年度）の実績は16,765人で、基準値11,363人（R4）と目標値20,000人（R10）を結ぶ道筋の14,242人に達しています。",
		],
	])("%s", (_what, of, expected) => expect(sentence(of)).toBe(expected));

	it("is there in English", () => {
		expect(sentenceEn(series([definition("11363", "20000", people)], { 2024: "16765" }))).toBe(
			"In FY2024 (R6) the actual value was 16,765 people, which reaches 14,242 people, the value for that year on a straight path from the baseline of 11,363 people (FY2022) to the target of 20,000 people (FY2028).",
		);
	});
});

describe("the sentence where less is better", () => {
	const decrease = { ...people, direction: "decrease" as const };
	it.each([
		["regressedAbove", "120", "60", "130"],
		["behind", "120", "60", "115"],
		["onTrack", "120", "60", "100"],
		["achieved", "120", "60", "60"],
		["aboveTarget", "60", "60", "61"],
	])("%s", (key, baseline, target, actual) => {
		expect(chartSentence(series([definition(baseline, target, decrease)], { 2024: actual }), 2024, "ja").key).toBe(key);
	});

	it("says 上回っている of a value that fell back", () => {
		expect(sentence(series([definition("120", "60", decrease)], { 2024: "130" }))).toContain(
			"基準値120人（R4）を上回っています",
		);
	});
});

describe("the sentence without something", () => {
	it.each([
		["noData", series([definition("75", "80")])],
		["noDataNoTarget", series([definition("75", null)])],
		["noTarget", series([definition("75", null)], { 2024: "76" })],
		["achievedNoBaseline", series([definition(null, "80")], { 2024: "81" })],
	])("%s", (key, of) => expect(chartSentence(of, 2024, "ja").key).toBe(key));

	it("gives the reason of an absence", () => {
		expect(sentence(series([definition("75", "80")], { 2024: { absence: "pending" } }))).toBe(
			"R6（2024年度）の実績値は集計中です。目標値は80.0%（R10）です。",
		);
	});

	it("speaks of the target, not of a path, once the target year has come", () => {
		expect(chartSentence(series([definition("75", "80")], { 2028: "79" }), 2028, "ja").key).toBe("missed");
	});
});

describe("the sentence on a definition with years of its own", () => {
	const redefined = definition("55", "70", { fromYear: 2026, baselineYear: 2025, targetYear: 2030 });
	const of = series([definition("75", "80"), redefined], { 2024: "78.9", 2026: "58", 2028: "65" });

	it("names them, and computes the path between them", () => {
		expect(sentence(of, 2026)).toBe(
			"R8（2026年度）の実績は58.0%で、基準値55.0%（R7）と目標値70.0%（R12）を結ぶ道筋の58.0%に達しています。",
		);
	});

	it("names the plan's for the definition before", () => {
		expect(sentence(of, 2024)).toContain("基準値75.0%（R4）と目標値80.0%（R10）");
	});

	it("still speaks of the path in the plan's last year where the target is due later", () => {
		expect(chartSentence(series([redefined], { 2028: "60" }), 2028, "ja").key).toBe("behind");
	});
});

describe("the numbers of a sentence", () => {
	it("gain places where rounding would make different numbers look alike", () => {
		const of = series([definition("0.89", "0.90", index)], { 2024: "0.89" });
		expect(sentence(of)).toContain(
			"実績は0.89で、基準値0.89（R4）と目標値0.90（R10）を結ぶ道筋の0.893に達していません",
		);
	});

	it("never read as equal when the pace says otherwise", () => {
		fc.assert(
			fc.property(anySeries, anyYear, (of, year) => {
				const { key, values } = chartSentence(of, year, "en");
				if (key === "behind") expect(values.actual).not.toBe(values.expected);
				if (key === "missed" || key === "notYet") expect(values.actual).not.toBe(values.target);
				if (key.startsWith("regressed")) expect(values.actual).not.toBe(values.baseline);
			}),
		);
	});
});

describe("the sentence on any series", () => {
	it("can be said in both languages with every value filled in", () => {
		fc.assert(
			fc.property(anySeries, anyYear, anyLocale, (of, year, locale) => {
				expect(sentenceText(say[locale], of, year, locale)).not.toMatch(/undefined|NaN|charts\.|sentence\./);
			}),
		);
	});

	it("follows the pace", () => {
		fc.assert(
			fc.property(anySeries, anyYear, (of, year) => {
				const { pace } = progressIn(definitionIn(of, year), actualIn(of, year), year, of.years);
				const { key } = chartSentence(of, year, "ja");
				if (pace === "noData") expect(key).toMatch(/^no(Data|Target)/);
				else if (pace === "belowTarget") expect(key).toMatch(/Target$/);
				else if (pace === "behind") expect(["behind", "missed"]).toContain(key);
				else expect(key.startsWith(pace)).toBe(true);
			}),
		);
	});
});
