import { describe, expect, it } from "vitest";
import { indicatorChart } from "@/lib/charts/indicator-chart";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import { labelsIn, nodesOf, pathOf, textOf, visited, withClass } from "./reading";
import { definition, labelsOf, series } from "./series";

const chartOf = (of: IndicatorSeries, locale: "ja" | "en" = "ja") => indicatorChart(of, labelsOf(of, 2024, locale));

const reception = series([definition("75", "80")], { 2024: "78.9" });

describe("a plain chart", () => {
	const chart = chartOf(reception);

	it("labels baseline, actual value, target and path directly", () => {
		expect(labelsIn(chart)).toEqual(
			expect.arrayContaining(["基準値 75.0", "実績値 78.9", "目標値 80.0", "目標への道筋", "単位：%"]),
		);
	});

	it("has every year of the plan on a linear axis, also those without a value", () => {
		const years = ["R4", "R5", "R6", "R7", "R8", "R9", "R10"];
		const ticks = nodesOf(chart).filter((node) => node.tag === "text" && years.includes(textOf(node)));
		expect(ticks.map(textOf)).toEqual(years);
		const steps = ticks.slice(1).map((tick, i) => Number(tick.attributes.x) - Number(ticks[i]?.attributes.x));
		for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 0);
	});

	it("says that its axis leaves zero out", () => expect(labelsIn(chart)).toContain("縦軸は0から始まりません"));

	it("is named and described for those who do not see it", () => {
		expect(chart.attributes).toMatchObject({
			role: "img",
			"aria-labelledby": "chart-7-1-1-1-title chart-7-1-1-1-desc",
		});
		const [title, desc] = nodesOf(chart).filter(({ tag }) => tag === "title" || tag === "desc");
		expect(title).toMatchObject({ attributes: { id: "chart-7-1-1-1-title" }, children: ["窓口の満足度"] });
		expect(desc?.children[0]).toMatch(/78\.9%/);
	});

	it("marks a name that is only there in Japanese on an English chart", () => {
		const title = nodesOf(chartOf(reception, "en")).find(({ tag }) => tag === "title");
		expect(title?.attributes.lang).toBe("ja");
	});

	it("has English labels in English", () => {
		expect(labelsIn(chartOf(reception, "en"))).toEqual(
			expect.arrayContaining(["Baseline 75.0", "Actual 78.9", "Target 80.0", "FY22", "FY28"]),
		);
	});
});

describe("what is not there", () => {
	it("has no path without a baseline, only the target's line", () => {
		const chart = chartOf(series([definition(null, "80")], { 2024: "78.8" }));
		expect(pathOf(chart, "chart-expected")).toBe("");
		expect(pathOf(chart, "chart-baseline")).toBe("");
		expect(pathOf(chart, "chart-target-line")).not.toBe("");
	});

	it("has no path where the target is the baseline", () => {
		expect(pathOf(chartOf(series([definition("12.5", "12.5")], { 2024: "13.2" })), "chart-expected")).toBe("");
	});

	it("breaks the line where a year has no value", () => {
		const chart = chartOf(series([definition("75", "80")], { 2024: "76", 2025: "77", 2027: "78", 2028: "79" }));
		expect(pathOf(chart, "chart-actual-line").match(/M/g)).toHaveLength(2);
		expect(pathOf(chart, "chart-actual").match(/M/g)).toHaveLength(4);
	});

	it("does not join baseline and first value over a year without one", () => {
		expect(pathOf(chartOf(reception), "chart-actual-line")).toBe("");
	});

	it("draws a value of 0", () => {
		const chart = chartOf(series([definition("0", "18", { precision: 0 })], { 2024: "0" }));
		expect(pathOf(chart, "chart-actual").match(/M/g)).toHaveLength(1);
		expect(labelsIn(chart)).toContain("実績値 0");
	});

	it("marks a reasoned absence at its year in place of a point", () => {
		const chart = chartOf(series([definition("75", "80")], { 2024: "76", 2026: { absence: "pending" } }));
		expect(labelsIn(chart)).toContain("集計中");
		expect(withClass(chart, "chart-absence")).toHaveLength(1);
		expect(pathOf(chart, "chart-actual").match(/M/g)).toHaveLength(1);
	});

	it("says that there are no actual values, or no values at all", () => {
		expect(labelsIn(chartOf(series([definition("75", "80")])))).toContain("実績値はまだありません");
		const empty = chartOf(series([definition(null, null)]));
		expect(labelsIn(empty)).toContain("値がありません");
		expect(withClass(empty, "chart-grid")).toEqual([]);
	});
});

describe("an indicator that changes", () => {
	const revised = series([definition("75", "80"), definition("75", "90", { fromYear: 2026 })], {
		2024: "76.5",
		2025: "79.4",
		2026: "82.2",
	});

	it("keeps the old target's line up to its year and marks the step", () => {
		const chart = chartOf(revised);
		expect(labelsIn(chart)).toEqual(expect.arrayContaining(["目標値 90.0", "目標値 80.0（R7まで）", "R8から目標変更"]));
		const levels = visited(pathOf(chart, "chart-target-line"));
		expect(levels).toHaveLength(4);
		expect(levels[1]?.[0]).toBe(levels[2]?.[0]);
		expect(levels[1]?.[1]).toBeGreaterThan(levels[2]?.[1] ?? 0);
	});

	it("goes on with the line over a revised target", () => {
		expect(pathOf(chartOf(revised), "chart-actual-line").match(/M/g)).toHaveLength(1);
	});

	const redefinition = definition("55", "70", { fromYear: 2026, redefined: true });
	const values = { 2024: "76.5", 2025: "77.4", 2026: "58.2", 2027: "61.0" };

	it("breaks the line at a new definition and marks it", () => {
		const chart = chartOf(series([definition("75", "80"), redefinition], values));
		expect(pathOf(chart, "chart-actual-line").match(/M/g)).toHaveLength(2);
		expect(withClass(chart, "chart-change")).toHaveLength(1);
		expect(labelsIn(chart)).toContain("R8から定義変更");
	});

	it("leaves out values in another unit, which its axis cannot show", () => {
		const inPersons = definition("750", "800", { unit: { ja: "人", en: null } });
		const chart = chartOf(series([inPersons, redefinition], values));
		expect(pathOf(chart, "chart-actual").match(/M/g)).toHaveLength(2);
		expect(labelsIn(chart)).toContain("R8から定義変更");
	});

	it("shows no mark for a change of name", () => {
		const renamed = definition("75", "80", { fromYear: 2026, name: { ja: "新しい名前", en: null } });
		expect(withClass(chartOf(series([definition("75", "80"), renamed], values)), "chart-change")).toEqual([]);
	});

	it("marks the end of an ended indicator", () => {
		const chart = chartOf(series([definition("75", "80")], { 2024: "76.5", 2025: "77.4" }, { endedYear: 2025 }));
		expect(labelsIn(chart)).toContain("R7で終了");
	});

	it("goes on past the target year", () => {
		const chart = chartOf(series([definition("75", "80")], { 2028: "78", 2029: "79.9" }));
		expect(labelsIn(chart)).toEqual(expect.arrayContaining(["R11", "目標値 80.0", "実績値 79.9"]));
	});
});

describe("a definition with years of its own", () => {
	const before = definition("75", "80");
	const values = { 2024: "76.5", 2026: "58.2", 2027: "61.0" };
	const tickAt = (chart: ReturnType<typeof chartOf>, year: string) =>
		Number(nodesOf(chart).find((node) => node.tag === "text" && textOf(node) === year)?.attributes.x);

	it("has its baseline in the year it was measured in, and its path from there", () => {
		const after = definition("55", "70", { fromYear: 2026, redefined: true, baselineYear: 2025 });
		const chart = chartOf(series([before, after], values));
		const path = visited(pathOf(chart, "chart-expected"));
		expect(path).toHaveLength(4);
		expect(path[2]?.[0]).toBeCloseTo(tickAt(chart, "R7"), 0);
		expect(path[3]?.[0]).toBeCloseTo(tickAt(chart, "R10"), 0);
		// A dot's path starts at its left edge.
		expect(visited(pathOf(chart, "chart-baseline")).map(([x]) => x)).toContainEqual(
			expect.closeTo(tickAt(chart, "R7") - 4.5, 0),
		);
		expect(labelsIn(chart)).toEqual(expect.arrayContaining(["基準値 55.0", "基準値 75.0（R7まで）"]));
	});

	it("reaches out beyond the plan for a target that is due later", () => {
		const chart = chartOf(series([definition("75", "80", { targetYear: 2030 })], { 2024: "76.5" }));
		expect(labelsIn(chart)).toContain("R12");
		expect(visited(pathOf(chart, "chart-expected"))[1]?.[0]).toBeCloseTo(tickAt(chart, "R12"), 0);
		expect(visited(pathOf(chart, "chart-target"))[0]?.[0]).toBeCloseTo(tickAt(chart, "R12"), 0);
	});

	it("reaches back before the plan for a baseline that was measured earlier", () => {
		const chart = chartOf(series([definition("75", "80", { baselineYear: 2020 })], { 2024: "76.5" }));
		expect(labelsIn(chart)).toContain("R2");
		expect(visited(pathOf(chart, "chart-expected"))[0]?.[0]).toBeCloseTo(tickAt(chart, "R2"), 0);
	});

	it("marks an absent baseline in its own year", () => {
		const chart = chartOf(series([definition({ absence: "illegible" }, "80", { baselineYear: 2023 })], { 2024: "76" }));
		expect(visited(pathOf(chart, "chart-absence"))[0]?.[0]).toBeCloseTo(tickAt(chart, "R5") - 3.5, 0);
	});

	it.each([
		["目標変更", { targetYear: 2030 }],
		["基準値変更", { baselineYear: 2023 }],
	])("is a %s though the value stays", (change, years) => {
		const chart = chartOf(series([before, definition("75", "80", { fromYear: 2026, ...years })], { 2024: "76.5" }));
		expect(labelsIn(chart)).toContainEqual(expect.stringContaining(change));
	});
});

describe("large numbers", () => {
	it("are exact in labels and short on the axis", () => {
		const yen = { precision: 0, unit: { ja: "円", en: "yen" } };
		const of = series([definition("123456789012", "234567890123", yen)], { 2024: "198765432109" });
		expect(labelsIn(chartOf(of))).toEqual(expect.arrayContaining(["実績値 198,765,432,109", "1000億"]));
		expect(labelsIn(chartOf(of, "en"))).toEqual(expect.arrayContaining(["Actual 198,765,432,109", "100B"]));
	});
});
