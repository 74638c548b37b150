import { describe, expect, it } from "vitest";
import {
	compareIndicator,
	comparePolicy,
	type GradeChange,
	gradeMovement,
	type Movement,
	summarizeComparison,
} from "@/lib/domain/comparison";
import type { Direction, IndicatorSeries } from "@/lib/domain/indicator";
import { definition, series } from "../charts/series";

const ABSENT = { value: null, absence: null };

describe("an indicator's movement from R6 to R7", () => {
	it.each<[Direction, string, string, string | null, Movement]>([
		["increase", "50", "60", "80", "improved"],
		["increase", "60", "50", "80", "fellBack"],
		["increase", "50.0", "50", "80", "same"],
		["increase", "90", "95", "80", "improved"],
		["increase", "-1", "0", "80", "improved"],
		["increase", "0.1", "0.30000000000000004", "80", "improved"],
		["increase", "99999999999999999999.999998", "99999999999999999999.999999", null, "improved"],
		["decrease", "50", "40", "20", "improved"],
		["decrease", "40", "50", "20", "fellBack"],
		["decrease", "10", "15", "20", "fellBack"],
		["maintain", "10", "12", "12.5", "improved"],
		["maintain", "12", "10", "12.5", "fellBack"],
		["maintain", "12", "13.2", "12.5", "improved"],
		["maintain", "13.2", "12.5", "12.5", "same"],
		["maintain", "13.2", "15", "12.5", "same"],
		["maintain", "13.2", "12.4", "12.5", "fellBack"],
		["maintain", "13.2", "15", null, "improved"],
	])("to %s, %s → %s with the target %s: %s", (direction, before, after, target, movement) => {
		const indicator = series([definition("40", target, { direction })], { 2024: before, 2025: after });
		expect(compareIndicator(indicator, 2024, 2025).movement).toBe(movement);
	});

	it.each<[string, Record<number, string | null | { absence: "pending" }>]>([
		["one year has no record", { 2025: "50" }],
		["one year's value is absent for a reason", { 2024: "50", 2025: { absence: "pending" } }],
		["neither has one", { 2024: null, 2025: null }],
	])("is incomplete where %s", (_, actuals) => {
		expect(compareIndicator(series([definition("40", "80")], actuals), 2024, 2025).movement).toBe("incomplete");
	});

	it("has both years' values, paces and definitions", () => {
		const first = definition("40", "80");
		const raised = definition("40", "90", { fromYear: 2025 });
		const indicator = series([first, raised], { 2024: { absence: "pending" }, 2025: "90" });
		expect(compareIndicator(indicator, 2024, 2025)).toMatchObject({
			from: { year: 2024, value: { value: null, absence: "pending" }, pace: "noData", definition: first },
			to: { year: 2025, value: { value: "90", absence: null }, pace: "achieved", definition: raised },
		});
	});
});

describe("definitions that change in between", () => {
	const VALUES = { 2024: "50", 2025: "55", 2026: "60" };
	const compare = (later: Parameters<typeof definition>[2], target = "80", baseline = "40") =>
		compareIndicator(series([definition("40", "80"), definition(baseline, target, later)], VALUES), 2024, 2026);

	it.each<[string, Parameters<typeof definition>[2], Movement]>([
		["a new meaning", { fromYear: 2025, redefined: true }, "redefined"],
		["a new meaning in the later year itself", { fromYear: 2026, redefined: true }, "redefined"],
		["another unit", { fromYear: 2025, unit: { ja: "人", en: null } }, "redefined"],
		["no unit any more", { fromYear: 2025, unit: null }, "redefined"],
		["less being better from now on", { fromYear: 2025, direction: "decrease" }, "redefined"],
		["a new meaning already in the earlier year", { fromYear: 2024, redefined: true }, "improved"],
		["a new meaning after the later year", { fromYear: 2027, redefined: true }, "improved"],
		["another English unit", { fromYear: 2025, unit: { ja: "%", en: "per cent" } }, "improved"],
		["another name", { fromYear: 2025, name: { ja: "満足度", en: null } }, "improved"],
		["to be maintained from now on, below the target", { fromYear: 2025, direction: "maintain" }, "improved"],
	])("%s", (_, later, movement) => {
		expect(compare(later).movement).toBe(movement);
	});

	it("a unit that went and came back is another meaning all the same", () => {
		const there = definition("40", "80", { fromYear: 2025, unit: { ja: "人", en: null } });
		const back = definition("40", "80", { fromYear: 2026 });
		expect(compareIndicator(series([definition("40", "80"), there, back], VALUES), 2024, 2026).movement).toBe(
			"redefined",
		);
	});

	it("a new meaning is said even where a value is missing", () => {
		const indicator = series([definition("40", "80"), definition("1", "9", { fromYear: 2025, redefined: true })]);
		expect(compareIndicator(indicator, 2024, 2025).movement).toBe("redefined");
	});

	it("a revised target leaves values comparable and is named with what it was", () => {
		const found = compare({ fromYear: 2025, changeReason: "目標を早く達成したため" }, "90");
		expect(found).toMatchObject({ movement: "improved", isTargetRevised: true });
		expect(found.revisions).toEqual([
			{
				field: "target",
				fromYear: 2025,
				reason: "目標を早く達成したため",
				before: { value: "80", absence: null },
				after: { value: "90", absence: null },
			},
		]);
	});

	it("baseline and years are revised too, the plan's standing for those not given", () => {
		const found = compare({ fromYear: 2026, baselineYear: 2025, targetYear: 2030 }, "80.0", "45");
		expect(found.revisions.map(({ field, before, after }) => [field, before, after])).toEqual([
			["baseline", { value: "40", absence: null }, { value: "45", absence: null }],
			["targetYear", 2028, 2030],
			["baselineYear", 2022, 2025],
		]);
	});

	it("the plan's own years written out are no revision", () => {
		expect(compare({ fromYear: 2025, baselineYear: 2022, targetYear: 2028 })).toMatchObject({
			isTargetRevised: false,
			revisions: [],
		});
	});

	it("a target that is set later is revised from none; absent for another reason it is not", () => {
		const set = series([definition(null, null), definition(null, "80", { fromYear: 2025 })]);
		expect(compareIndicator(set, 2024, 2025).revisions).toMatchObject([{ field: "target", before: ABSENT }]);
		const absent = series([definition(null, null), definition(null, { absence: "pending" }, { fromYear: 2025 })]);
		expect(compareIndicator(absent, 2024, 2025).revisions).toEqual([]);
	});

	it("two revisions are two, the older first", () => {
		const indicator = series([
			definition("40", "80"),
			definition("40", "85", { fromYear: 2025 }),
			definition("40", "80", { fromYear: 2026 }),
		]);
		expect(compareIndicator(indicator, 2024, 2026).revisions.map(({ fromYear }) => fromYear)).toEqual([2025, 2026]);
	});

	it("a new meaning's target is another, not a revised one", () => {
		expect(compare({ fromYear: 2025, redefined: true }, "900").revisions).toEqual([]);
	});
});

const grades = (fiscalYear: number, progressGrade: "A" | "B" | "D" | null, reviewGrade: 1 | 3 | null) => ({
	fiscalYear,
	progressGrade,
	reviewGrade,
});

describe("a policy's comparison", () => {
	it("has the grades that differ, and those given in one year only", () => {
		const compare = (...given: ReturnType<typeof grades>[]) =>
			comparePolicy({ code: "7-1-1", indicators: [], grades: given }, 2024, 2025).gradeChanges;
		expect(compare(grades(2024, "B", 1), grades(2025, "A", 1))).toEqual([
			{ field: "progressGrade", before: "B", after: "A" },
		]);
		expect(compare(grades(2024, "B", null), grades(2025, "B", 3))).toEqual([
			{ field: "reviewGrade", before: null, after: 3 },
		]);
		expect(compare(grades(2025, "B", null))).toEqual([{ field: "progressGrade", before: null, after: "B" }]);
		expect(compare()).toEqual([]);
	});

	it.each<[GradeChange, "up" | "down" | "incomplete"]>([
		[{ field: "progressGrade", before: "B", after: "A" }, "up"],
		[{ field: "progressGrade", before: "A", after: "D" }, "down"],
		[{ field: "reviewGrade", before: 3, after: 1 }, "up"],
		[{ field: "reviewGrade", before: 1, after: 3 }, "down"],
		[{ field: "progressGrade", before: null, after: "A" }, "incomplete"],
		[{ field: "reviewGrade", before: 1, after: null }, "incomplete"],
	])("$field $before → $after: %s", (change, movement) => {
		expect(gradeMovement(change)).toBe(movement);
	});

	it.each<[string, IndicatorSeries, number]>([
		["ended before both years", series([definition("40", "80")], { 2024: "50" }, { endedYear: 2024 }), 0],
		["ended with the earlier one", series([definition("40", "80")], { 2025: "50" }, { endedYear: 2025 }), 1],
		["first measured in the later one", series([definition("40", "80", { fromYear: 2026 })]), 1],
		["first measured after both", series([definition("40", "80", { fromYear: 2027 })]), 0],
		[
			"with a value from before its first definition",
			series([definition("40", "80", { fromYear: 2027 })], { 2025: "1" }),
			1,
		],
	])("an indicator %s", (_, indicator, compared) => {
		const found = comparePolicy({ code: "7-1-1", indicators: [indicator], grades: [] }, 2025, 2026);
		expect(found.indicators).toHaveLength(compared);
		for (const { movement } of found.indicators) expect(movement).toBe("incomplete");
	});
});

it("a summary has each list in the policies' order, with the policy's own record beside it", () => {
	const better = series([definition("40", "80")], { 2024: "50", 2025: "60" });
	const worse = series([definition("40", "80"), definition("40", "90", { fromYear: 2025 })], { 2024: "5", 2025: "4" });
	const unknown = series([definition("40", "80")]);
	const policies = [
		{ code: "7-1-2", title: "two", indicators: [better, worse], grades: [grades(2024, "B", 1), grades(2025, "A", 3)] },
		{ code: "7-1-1", title: "one", indicators: [better, unknown], grades: [grades(2025, "A", null)] },
	];
	const summary = summarizeComparison(policies, 2024, 2025);
	const titles = (of: readonly { policy: { title: string } }[]) => of.map(({ policy }) => policy.title);
	expect(summary).toMatchObject({ from: 2024, to: 2025 });
	expect(Object.entries(summary.indicators).map(([movement, of]) => [movement, titles(of)])).toEqual([
		["improved", ["two", "one"]],
		["same", []],
		["fellBack", ["two"]],
		["redefined", []],
		["incomplete", ["one"]],
	]);
	expect(titles(summary.revised)).toEqual(["two"]);
	expect(Object.entries(summary.grades).map(([movement, of]) => [movement, titles(of)])).toEqual([
		["up", ["two"]],
		["down", ["two"]],
		["incomplete", ["one"]],
	]);
});
