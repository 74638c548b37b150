import { describe, expect, it } from "vitest";
import { actualYears, eraYear, fiscalYearOf, yearsNamedIn } from "@/lib/domain/fiscal-year";

describe("the era name of a fiscal year", () => {
	it.each([
		{ year: 2028, expected: "R10" },
		{ year: 2024, expected: "R6" },
		{ year: 2022, expected: "R4" },
		{ year: 2019, expected: "R1" },
		{ year: 2018, expected: "H30" },
		{ year: 1989, expected: "H1" },
		{ year: 1988, expected: "S63" },
		{ year: 1926, expected: "S1" },
		{ year: 1925, expected: "1925" },
	])("$year is $expected", ({ year, expected }) => {
		expect(eraYear(year)).toBe(expected);
	});
});

describe("the years that a text names", () => {
	it.each([
		{ text: "R6時点の目標", expected: [2024] },
		{ text: "R6年度の目標", expected: [2024] },
		{ text: "令和6年度は", expected: [2024] },
		{ text: "令和元年度は", expected: [2019] },
		{ text: "2024年度は", expected: [2024] },
		{ text: "2024時点", expected: [2024] },
		{ text: "平成31年度と令和2年度", expected: [2019, 2020] },
		{ text: "S63とH1", expected: [1988, 1989] },
		{ text: "令和7年3月末は", expected: [2024] },
		{ text: "令和6年10月は", expected: [2024] },
		{ text: "2024人がSDGs17とR6Aと3年度に", expected: [] },
	])("$text: $expected", ({ text, expected }) => {
		expect(yearsNamedIn(text).map(({ year }) => year)).toEqual(expected);
	});

	it("come with the words that name them", () => {
		expect(yearsNamedIn("R6時点、令和5年度、2023年").map(({ words }) => words)).toEqual(["R6", "令和5年度", "2023年"]);
	});
});

describe("the years for which a plan asks for actual values", () => {
	it("run from the first year to the target year and leave out the baseline year", () => {
		expect(actualYears({ baselineYear: 2022, firstYear: 2024, targetYear: 2028 })).toEqual([
			2024, 2025, 2026, 2027, 2028,
		]);
	});

	it("are one year when the plan starts in its target year", () => {
		expect(actualYears({ baselineYear: 2022, firstYear: 2028, targetYear: 2028 })).toEqual([2028]);
	});

	it("are none when the target year lies before the first year", () => {
		expect(actualYears({ baselineYear: 2022, firstYear: 2028, targetYear: 2024 })).toEqual([]);
	});
});

describe("the fiscal year of a moment", () => {
	it.each([
		{ name: "the last second of 31 March in Japan", moment: "2025-03-31T23:59:59+09:00", expected: 2024 },
		{ name: "the first second of 1 April in Japan", moment: "2025-04-01T00:00:00+09:00", expected: 2025 },
		{ name: "31 March in UTC that is already April in Japan", moment: "2025-03-31T15:00:00Z", expected: 2025 },
		{ name: "New Year's Eve", moment: "2024-12-31T23:59:59+09:00", expected: 2024 },
		{ name: "New Year's Day", moment: "2025-01-01T00:00:00+09:00", expected: 2024 },
		{ name: "New Year's Day in Japan while UTC is in the old year", moment: "2024-12-31T15:00:00Z", expected: 2024 },
		{ name: "29 February", moment: "2028-02-29T12:00:00+09:00", expected: 2027 },
	])("of $name is $expected", ({ moment, expected }) => {
		expect(fiscalYearOf(new Date(moment))).toBe(expected);
	});
});
