import { describe, expect, it } from "vitest";
import type { ActualValue, IndicatorDefinition } from "@/lib/domain/indicator";
import { actualIn, definedYears, definitionIn, latestYearWithValue } from "@/lib/domain/indicator";

function definitionFrom(fromYear: number): IndicatorDefinition {
	return {
		fromYear,
		name: { ja: `${fromYear}年度からの指標`, en: null },
		unit: null,
		precision: 0,
		direction: "increase",
		baseline: { value: null, absence: null },
		baselineYear: null,
		target: { value: null, absence: null },
		targetYear: null,
		redefined: false,
		changeReason: null,
	};
}

const actuals: ActualValue[] = [
	{ fiscalYear: 2024, value: "0.88", absence: null },
	{ fiscalYear: 2025, value: null, absence: "pending" },
	{ fiscalYear: 2026, value: "0", absence: null },
	{ fiscalYear: 2027, value: null, absence: null },
];

describe("the definition in force in a year", () => {
	const once = { definitions: [definitionFrom(2022)] } as const;
	const revised = { definitions: [definitionFrom(2022), definitionFrom(2025), definitionFrom(2027)] } as const;

	it.each([
		{ name: "the only one there is", series: once, year: 2024, expected: 2022 },
		{ name: "the first, in the year it starts", series: revised, year: 2022, expected: 2022 },
		{ name: "the first, until the year before the next", series: revised, year: 2024, expected: 2022 },
		{ name: "the next, from the year it starts", series: revised, year: 2025, expected: 2025 },
		{ name: "the next, until another replaces it", series: revised, year: 2026, expected: 2025 },
		{ name: "the last, in the year it starts", series: revised, year: 2027, expected: 2027 },
		{ name: "the last, long after", series: revised, year: 2040, expected: 2027 },
		{ name: "the first, in a year before any", series: revised, year: 2000, expected: 2022 },
	])("is $name ($year)", ({ series, year, expected }) => {
		expect(definitionIn(series, year).fromYear).toBe(expected);
	});
});

describe("the years of a definition's baseline and target", () => {
	const plan = { baselineYear: 2022, firstYear: 2024, targetYear: 2028 };

	it.each([
		{ name: "the plan's", own: {}, expected: [2022, 2028] },
		{ name: "its own baseline year", own: { baselineYear: 2025 }, expected: [2025, 2028] },
		{ name: "its own target year", own: { targetYear: 2030 }, expected: [2022, 2030] },
		{ name: "both its own", own: { baselineYear: 2013, targetYear: 2030 }, expected: [2013, 2030] },
	])("are $name", ({ own, expected: [baselineYear, targetYear] }) => {
		expect(definedYears({ ...definitionFrom(2022), ...own }, plan)).toEqual({ baselineYear, targetYear });
	});
});

describe("the actual value of a year", () => {
	it.each([
		{ name: "the recorded value", year: 2024, value: "0.88", absence: null },
		{ name: "a recorded zero, which is a value", year: 2026, value: "0", absence: null },
		{ name: "absent with the recorded reason", year: 2025, value: null, absence: "pending" },
		{ name: "absent without a reason where none was recorded", year: 2027, value: null, absence: null },
		{ name: "absent without a reason where the year has no record", year: 2028, value: null, absence: null },
	])("is $name", ({ year, value, absence }) => {
		expect(actualIn({ actuals }, year)).toMatchObject({ value, absence });
	});

	it("is absent when nothing was ever recorded", () => {
		expect(actualIn({ actuals: [] }, 2024)).toEqual({ value: null, absence: null });
	});
});

describe("the latest year with a value", () => {
	it.each([
		{ name: "the newest, passing over absent years", until: undefined, expected: 2026 },
		{ name: "the year asked for, when it has a value", until: 2026, expected: 2026 },
		{ name: "an earlier one, when the year asked for has none", until: 2025, expected: 2024 },
		{ name: "none before the first value", until: 2023, expected: null },
	])("is $name", ({ until, expected }) => {
		expect(latestYearWithValue({ actuals }, until)).toBe(expected);
	});

	it.each([
		{ name: "nothing was recorded", none: [] },
		{ name: "only absent values were recorded", none: actuals.filter(({ value }) => value === null) },
	])("is none when $name", ({ none }) => {
		expect(latestYearWithValue({ actuals: none })).toBeNull();
	});
});
