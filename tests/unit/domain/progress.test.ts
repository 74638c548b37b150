import { describe, expect, it } from "vitest";
import type { Computed, NotComputable, Pace, ProgressInput } from "@/lib/domain/progress";
import {
	achievementRate,
	compareDecimals,
	expectedValue,
	pace,
	progressIn,
	progressOf,
	progressRate,
	roundForDisplay,
} from "@/lib/domain/progress";

const years = { baselineYear: 2022, firstYear: 2024, targetYear: 2028 };

/** An indicator that rises from 0 to 100 over the plan and stands at 50 in R6, changed by `change`. */
function input(change: Partial<ProgressInput> = {}): ProgressInput {
	return { direction: "increase", baseline: "0", target: "100", actual: "50", year: 2024, years, ...change };
}

const ok = (value: string): Computed => ({ ok: true, value });
const none = (reason: NotComputable): Computed => ({ ok: false, reason });

/** As a page shows it: rounded, or the reason why there is none. */
const shown = (computed: Computed, places: number) =>
	computed.ok ? roundForDisplay(computed.value, places) : computed.reason;

type Row = { name: string; given: Partial<ProgressInput>; expected: Computed };

describe("the source's own figures for R6", () => {
	it.each([
		{
			name: "窓口対応 75→80, 78.9",
			given: { baseline: "75", target: "80", actual: "78.9" },
			expected: { achievement: "98.6", progress: "78.0", expected: "76.67", pace: "onTrack" },
		},
		{
			name: "財政力指数 0.89→0.90, 0.88",
			given: { baseline: "0.89", target: "0.90", actual: "0.88" },
			expected: { achievement: "97.8", progress: "-100.0", expected: "0.89", pace: "regressed" },
		},
		{
			name: "りんりんロード 12.5→12.5, 13.2",
			given: { baseline: "12.5", target: "12.5", actual: "13.2" },
			expected: { achievement: "105.6", progress: "baselineEqualsTarget", expected: "12.50", pace: "achieved" },
		},
		{
			name: "誇り・愛着 (none)→80, 78.8",
			given: { baseline: null, target: "80", actual: "78.8" },
			expected: { achievement: "98.5", progress: "noBaseline", expected: "noBaseline", pace: "notYet" },
		},
		{
			name: "施策の目標達成率 74→100, 29.8",
			given: { baseline: "74", target: "100", actual: "29.8" },
			expected: { achievement: "29.8", progress: "-170.0", expected: "82.67", pace: "regressed" },
		},
		{
			name: "登録者数 11363→20000, 16765",
			given: { baseline: "11363", target: "20000", actual: "16765" },
			expected: { achievement: "83.8", progress: "62.5", expected: "14242.00", pace: "onTrack" },
		},
		{
			name: "オンライン化 46→200, 194",
			given: { baseline: "46", target: "200", actual: "194" },
			expected: { achievement: "97.0", progress: "96.1", expected: "97.33", pace: "onTrack" },
		},
		{
			name: "AI・RPA 0→18, 7",
			given: { baseline: "0", target: "18", actual: "7" },
			expected: { achievement: "38.9", progress: "38.9", expected: "6.00", pace: "onTrack" },
		},
	])("$name", ({ given, expected }) => {
		const progress = progressOf(input(given));
		expect({
			achievement: shown(progress.achievementRate, 1),
			progress: shown(progress.progressRate, 1),
			expected: shown(progress.expected, 2),
			pace: progress.pace,
		}).toEqual(expected);
	});
});

describe("達成率 achievementRate", () => {
	it.each<Row>([
		{ name: "actual against target when it shall increase", given: { target: "80", actual: "60" }, expected: ok("75") },
		{
			name: "actual against target when it shall be maintained",
			given: { direction: "maintain", target: "80", actual: "60" },
			expected: ok("75"),
		},
		{
			name: "target against actual when it shall decrease",
			given: { direction: "decrease", target: "60", actual: "80" },
			expected: ok("75"),
		},
		{ name: "above 100 beyond the target", given: { target: "80", actual: "100" }, expected: ok("125") },
		{ name: "0 for an actual of 0", given: { target: "80", actual: "0" }, expected: ok("0") },
		{ name: "0, without a sign, for a negative zero", given: { target: "80", actual: "-0" }, expected: ok("0") },
		{ name: "0, without a sign, against a negative target", given: { target: "-80", actual: "0" }, expected: ok("0") },
		{ name: "negative for an actual below 0", given: { target: "80", actual: "-20" }, expected: ok("-25") },
		{
			name: "computable without a baseline",
			given: { baseline: null, target: "80", actual: "60" },
			expected: ok("75"),
		},
		{ name: "not computable without an actual", given: { actual: null }, expected: none("noValue") },
		{ name: "not computable without a target", given: { target: null }, expected: none("noTarget") },
		{
			name: "not computable without either, for want of an actual first",
			given: { actual: null, target: null },
			expected: none("noValue"),
		},
		{ name: "not computable against a target of 0", given: { target: "0" }, expected: none("zeroDenominator") },
		{ name: "not computable against a target of 0.00", given: { target: "0.00" }, expected: none("zeroDenominator") },
		{ name: "not computable against a target of -0", given: { target: "-0" }, expected: none("zeroDenominator") },
		{
			name: "not computable against a target of 0 that is met",
			given: { target: "0", actual: "0" },
			expected: none("zeroDenominator"),
		},
		{
			name: "not computable for an actual of 0 that shall decrease",
			given: { direction: "decrease", target: "10", actual: "0" },
			expected: none("zeroDenominator"),
		},
		{
			name: "0 for a target of 0 that shall decrease",
			given: { direction: "decrease", target: "0", actual: "10" },
			expected: ok("0"),
		},
	])("is $name", ({ given, expected }) => {
		expect(achievementRate(input(given))).toEqual(expected);
	});
});

describe("進捗率 progressRate", () => {
	it.each<Row>([
		{ name: "0 at the baseline", given: { baseline: "20", actual: "20" }, expected: ok("0") },
		{ name: "100 at the target", given: { baseline: "20", actual: "100" }, expected: ok("100") },
		{ name: "the part of the way gone", given: { baseline: "20", actual: "40" }, expected: ok("25") },
		{ name: "not clamped below the baseline", given: { baseline: "20", actual: "0" }, expected: ok("-25") },
		{ name: "not clamped beyond the target", given: { baseline: "20", actual: "120" }, expected: ok("125") },
		{
			name: "the part of the way gone downwards",
			given: { direction: "decrease", baseline: "100", target: "20", actual: "80" },
			expected: ok("25"),
		},
		{
			name: "negative when it rose and should fall",
			given: { direction: "decrease", baseline: "100", target: "20", actual: "120" },
			expected: ok("-25"),
		},
		{
			name: "0, without a sign, at the baseline of a falling target",
			given: { direction: "decrease", baseline: "100", target: "20", actual: "100" },
			expected: ok("0"),
		},
		{
			name: "the part of the way gone to a maintained level",
			given: { direction: "maintain", baseline: "20", actual: "40" },
			expected: ok("25"),
		},
		{
			name: "computable towards a target of 0",
			given: { baseline: "10", target: "0", actual: "5" },
			expected: ok("50"),
		},
		{ name: "computable across 0", given: { baseline: "-10", target: "10", actual: "0" }, expected: ok("50") },
		{ name: "not computable without an actual", given: { actual: null }, expected: none("noValue") },
		{ name: "not computable without a baseline", given: { baseline: null }, expected: none("noBaseline") },
		{ name: "not computable without a target", given: { target: null }, expected: none("noTarget") },
		{
			name: "not computable without any, for want of an actual first",
			given: { actual: null, baseline: null, target: null },
			expected: none("noValue"),
		},
		{
			name: "not computable without baseline and target, for want of a baseline first",
			given: { baseline: null, target: null },
			expected: none("noBaseline"),
		},
		{
			name: "not computable where the baseline is the target",
			given: { baseline: "12.5", target: "12.5", actual: "13.2" },
			expected: none("baselineEqualsTarget"),
		},
		{
			name: "not computable where they differ in trailing zeros only",
			given: { baseline: "12.5", target: "12.500", actual: "13.2" },
			expected: none("baselineEqualsTarget"),
		},
	])("is $name", ({ given, expected }) => {
		expect(progressRate(input(given))).toEqual(expected);
	});
});

describe("the value expected by a year", () => {
	it.each<Row>([
		{ name: "the baseline in the baseline year", given: { baseline: "40", year: 2022 }, expected: ok("40") },
		{ name: "half way in the middle year", given: { baseline: "40", year: 2025 }, expected: ok("70") },
		{ name: "the target in the target year", given: { baseline: "40", year: 2028 }, expected: ok("100") },
		{ name: "the baseline in years before it", given: { baseline: "40", year: 2019 }, expected: ok("40") },
		{ name: "the target in years after it", given: { baseline: "40", year: 2035 }, expected: ok("100") },
		{
			name: "lower each year on a falling path",
			given: { baseline: "60", target: "0", year: 2024 },
			expected: ok("40"),
		},
		{
			name: "level where baseline and target are equal",
			given: { baseline: "12.5", target: "12.5" },
			expected: ok("12.5"),
		},
		{
			name: "the target where the baseline year is the target year",
			given: { years: { baselineYear: 2028, targetYear: 2028 }, year: 2028 },
			expected: ok("100"),
		},
		{
			name: "the target where the plan's years are the wrong way round",
			given: { years: { baselineYear: 2028, targetYear: 2022 }, year: 2024 },
			expected: ok("100"),
		},
		{ name: "known before there is an actual", given: { actual: null, year: 2025 }, expected: ok("50") },
		{ name: "not computable without a baseline", given: { baseline: null }, expected: none("noBaseline") },
		{ name: "not computable without a target", given: { target: null }, expected: none("noTarget") },
		{
			name: "not computable without either, for want of a baseline first",
			given: { baseline: null, target: null },
			expected: none("noBaseline"),
		},
	])("is $name", ({ given, expected }) => {
		expect(expectedValue(input(given))).toEqual(expected);
	});
});

describe("ペース pace", () => {
	const falling = { direction: "decrease", baseline: "60", target: "0" } as const;

	it.each<{ name: string; given: Partial<ProgressInput>; expected: Pace }>([
		{ name: "achieved at the target", given: { actual: "100" }, expected: "achieved" },
		{ name: "achieved beyond the target", given: { actual: "100.000001" }, expected: "achieved" },
		{ name: "on track just short of the target", given: { actual: "99.999999" }, expected: "onTrack" },
		{ name: "on track at the expected value", given: { target: "60", actual: "20" }, expected: "onTrack" },
		{
			name: "behind just short of the expected value",
			given: { target: "60", actual: "19.999999" },
			expected: "behind",
		},
		{
			name: "behind where the expected value never ends and the actual stops short",
			given: { actual: "33.333333" },
			expected: "behind",
		},
		{ name: "on track where it is one place above that value", given: { actual: "33.333334" }, expected: "onTrack" },
		{ name: "behind at the baseline", given: { actual: "0" }, expected: "behind" },
		{ name: "regressed just short of the baseline", given: { actual: "-0.000001" }, expected: "regressed" },
		{ name: "on track at the baseline in the baseline year", given: { actual: "0", year: 2022 }, expected: "onTrack" },
		{ name: "on track at the baseline in a year before it", given: { actual: "0", year: 2020 }, expected: "onTrack" },
		{
			name: "behind short of the target in the target year",
			given: { actual: "99.9", year: 2028 },
			expected: "behind",
		},
		{
			name: "behind short of the target after the target year",
			given: { actual: "99.9", year: 2031 },
			expected: "behind",
		},

		{ name: "achieved when a fall ends at the target", given: { ...falling, actual: "0" }, expected: "achieved" },
		{ name: "achieved when it fell beyond the target", given: { ...falling, actual: "-1" }, expected: "achieved" },
		{ name: "on track when it fell to the expected value", given: { ...falling, actual: "40" }, expected: "onTrack" },
		{ name: "behind when it fell less than expected", given: { ...falling, actual: "40.1" }, expected: "behind" },
		{ name: "behind when it should fall and stayed", given: { ...falling, actual: "60" }, expected: "behind" },
		{ name: "regressed when it should fall and rose", given: { ...falling, actual: "60.1" }, expected: "regressed" },

		{
			name: "achieved when a level is kept",
			given: { direction: "maintain", baseline: "80", target: "80", actual: "80" },
			expected: "achieved",
		},
		{
			name: "achieved above the level to maintain",
			given: { direction: "maintain", baseline: "80", target: "80", actual: "80.1" },
			expected: "achieved",
		},
		{
			name: "below target when a level is not kept",
			given: { direction: "maintain", baseline: "80", target: "80", actual: "79.9" },
			expected: "belowTarget",
		},
		{
			name: "achieved when it fell from above but stays at the level to maintain",
			given: { direction: "maintain", baseline: "90", target: "80", actual: "80" },
			expected: "achieved",
		},
		{
			name: "regressed when it fell from above through the level to maintain",
			given: { direction: "maintain", baseline: "90", target: "80", actual: "79" },
			expected: "regressed",
		},
		{
			name: "behind on the way up to the level to maintain",
			given: { direction: "maintain", baseline: "20", target: "80", actual: "30" },
			expected: "behind",
		},

		{
			name: "below target where the baseline is the target",
			given: { baseline: "100", actual: "99" },
			expected: "belowTarget",
		},
		{
			name: "below target where they differ in trailing zeros only",
			given: { baseline: "100.0", target: "100", actual: "99" },
			expected: "belowTarget",
		},
		{
			name: "achieved where the baseline is the target and kept",
			given: { baseline: "100", actual: "100" },
			expected: "achieved",
		},
		{
			name: "below target where a ceiling is the baseline and exceeded",
			given: { direction: "decrease", baseline: "5", target: "5", actual: "6" },
			expected: "belowTarget",
		},

		{
			name: "achieved at the target without a baseline",
			given: { baseline: null, actual: "100" },
			expected: "achieved",
		},
		{ name: "not yet there without a baseline", given: { baseline: null, actual: "99" }, expected: "notYet" },
		{
			name: "not yet there without a baseline when it shall decrease",
			given: { direction: "decrease", baseline: null, target: "5", actual: "6" },
			expected: "notYet",
		},

		{ name: "no data without an actual", given: { actual: null }, expected: "noData" },
		{ name: "no data without a target", given: { target: null }, expected: "noData" },
		{ name: "no data without anything", given: { actual: null, baseline: null, target: null }, expected: "noData" },
		{ name: "achieved at a target of 0", given: { baseline: "-10", target: "0", actual: "0" }, expected: "achieved" },
		{
			name: "achieved at a target of 0 by a negative zero",
			given: { baseline: "-10", target: "0", actual: "-0" },
			expected: "achieved",
		},
	])("is $name", ({ given, expected }) => {
		expect(pace(input(given))).toBe(expected);
	});
});

describe("decimals compared", () => {
	it.each([
		["0.89", "0.90", -1],
		["0.9", "0.90", 0],
		["-0", "0", 0],
		["10", "9", 1],
		["-2", "-1", -1],
		["99999999999999.000001", "99999999999999", 1],
	])("%s against %s is %d", (a, b, expected) => {
		expect(Math.sign(compareDecimals(a, b)) + 0).toBe(expected);
	});
});

describe("decimal arithmetic", () => {
	it("knows that 0.3 is the whole way from 0.1 to 0.3", () => {
		expect(progressRate(input({ baseline: "0.1", target: "0.3", actual: "0.3" }))).toEqual(ok("100"));
	});

	it("knows that 0.3 is the expected value half way from 0.1 to 0.5, where binary numbers would miss it", () => {
		const half = input({ baseline: "0.1", target: "0.5", actual: "0.3", year: 2025 });
		expect(expectedValue(half)).toEqual(ok("0.3"));
		expect(pace(half)).toBe("onTrack");
	});

	it("adds 0.1 and 0.2 to exactly 0.3", () => {
		const path = input({ baseline: "0.1", target: "0.7", actual: "0.3", year: 2024 });
		expect(expectedValue(path)).toEqual(ok("0.3"));
		expect(pace(path)).toBe("onTrack");
	});

	it("keeps numbers of 14 digits and 6 decimals exact", () => {
		const large = input({ baseline: "0", target: "99999999999999.999999", actual: "99999999999999.999998" });
		expect(pace({ ...large, year: 2028 })).toBe("behind");
		expect(expectedValue({ ...large, year: 2025 })).toEqual(ok("49999999999999.9999995"));
		expect(achievementRate({ ...large, actual: "99999999999999.999999" })).toEqual(ok("100"));
	});

	it("tells apart large numbers that differ in their last decimal only", () => {
		const narrow = { baseline: "12345678901234.123455", target: "12345678901234.123457" };
		expect(progressRate(input({ ...narrow, actual: "12345678901234.123456" }))).toEqual(ok("50"));
	});

	it("writes the smallest and largest numbers as plain digits", () => {
		const tiny = progressRate(input({ baseline: "0", target: "10000000000000", actual: "0.000001" }));
		expect(tiny).toEqual(ok("0.00000000000000001"));
		const huge = achievementRate(input({ target: "0.000001", actual: "99999999999999" }));
		expect(huge).toEqual(ok("9999999999999900000000"));
	});
});

describe("rounding for display", () => {
	it.each([
		{ value: "97.777777", places: 1, expected: "97.8" },
		{ value: "97.74", places: 1, expected: "97.7" },
		{ value: "97.75", places: 1, expected: "97.8" },
		{ value: "97.85", places: 1, expected: "97.9" },
		{ value: "97.7499999999999999999999999999", places: 1, expected: "97.7" },
		{ value: "1.005", places: 2, expected: "1.01" },
		{ value: "2.5", places: 0, expected: "3" },
		{ value: "3.5", places: 0, expected: "4" },
		{ value: "99.95", places: 1, expected: "100.0" },
		{ value: "78", places: 1, expected: "78.0" },
		{ value: "0", places: 1, expected: "0.0" },
		{ value: "0.90", places: 2, expected: "0.90" },
		{ value: "-2.5", places: 0, expected: "-3" },
		{ value: "-97.75", places: 1, expected: "-97.8" },
		{ value: "-97.74", places: 1, expected: "-97.7" },
		{ value: "-0.05", places: 1, expected: "-0.1" },
		{ value: "-0.04", places: 1, expected: "0.0" },
		{ value: "-0", places: 1, expected: "0.0" },
		{ value: "-0.000001", places: 0, expected: "0" },
		{ value: "99999999999999.999999", places: 6, expected: "99999999999999.999999" },
		{ value: "99999999999999.999999", places: 1, expected: "100000000000000.0" },
		{ value: "0.0000000001", places: 10, expected: "0.0000000001" },
	])("shows $value to $places places as $expected", ({ value, places, expected }) => {
		expect(roundForDisplay(value, places)).toBe(expected);
	});
});

describe("the three numbers at once", () => {
	it("are those computed one by one, beside what they were computed from", () => {
		const given = input({ baseline: "75", target: "80", actual: "78.9" });
		expect(progressOf(given)).toEqual({
			input: given,
			achievementRate: achievementRate(given),
			progressRate: progressRate(given),
			expected: expectedValue(given),
			pace: pace(given),
		});
	});

	it("take their values from a definition and a year's record", () => {
		const definition = {
			direction: "decrease",
			baseline: { value: "60", absence: null },
			baselineYear: null,
			target: { value: "0", absence: null },
			targetYear: null,
		} as const;
		const progress = progressIn(definition, { value: "40", absence: null }, 2024, years);
		expect(progress.input).toEqual({
			direction: "decrease",
			baseline: "60",
			target: "0",
			actual: "40",
			year: 2024,
			years: { baselineYear: 2022, targetYear: 2028 },
		});
		expect(progress.pace).toBe("onTrack");
	});

	it("are computed between the definition's own years where it has any", () => {
		const definition = {
			direction: "increase",
			baseline: { value: "40", absence: null },
			baselineYear: 2025,
			target: { value: "100", absence: null },
			targetYear: 2030,
		} as const;
		const progress = progressIn(definition, { value: "52", absence: null }, 2026, years);
		expect(progress.input.years).toEqual({ baselineYear: 2025, targetYear: 2030 });
		expect(progress).toMatchObject({ expected: ok("52"), progressRate: ok("20"), pace: "onTrack" });
	});

	it("have no data where the year's value is absent, whatever the reason", () => {
		const definition = {
			direction: "increase",
			baseline: { value: null, absence: "illegible" },
			baselineYear: null,
			target: { value: "80", absence: null },
			targetYear: null,
		} as const;
		const progress = progressIn(definition, { value: null, absence: "pending" }, 2024, years);
		expect(progress).toMatchObject({
			achievementRate: none("noValue"),
			progressRate: none("noValue"),
			expected: none("noBaseline"),
			pace: "noData",
		});
	});
});
