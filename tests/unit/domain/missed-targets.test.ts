import { describe, expect, it } from "vitest";
import { missedTargets, reasonsIn } from "@/lib/domain/missed-targets";
import { definition, series } from "../charts/series";

const texts = { situation: "現状", foreseenIssues: "課題", explanation: "説明" };

describe("missed targets", () => {
	// Baseline 2022, target 2028: half of the way is due in 2025.
	it.each([
		["reached", "40", "80", "80", []],
		["on the way", "40", "80", "60", []],
		["behind", "40", "80", "59.9", ["behind"]],
		["fallen back", "40", "80", "39", ["regressed"]],
		["short of a target that is the baseline", "80", "80", "79", ["belowTarget"]],
		["short of a target without a baseline", null, "80", "79", ["notYet"]],
		["without a value", "40", "80", null, []],
		["without a target", "40", null, "10", []],
	])("one that is %s", (_, baseline, target, value, paces) => {
		const indicator = series([definition(baseline, target)], { 2025: value });
		expect(missedTargets([indicator], 2025).map(({ pace }) => pace)).toEqual(paces);
	});

	it("says the value, the definition in force and what was expected, by the year asked for", () => {
		const revised = definition("40", "100", { fromYear: 2025 });
		const indicator = series([definition("40", "80"), revised], { 2024: "70", 2025: "65" });
		expect(missedTargets([indicator], 2024)).toEqual([]);
		expect(missedTargets([indicator], 2025)).toMatchObject([
			{ series: indicator, definition: revised, actual: { value: "65" }, expected: { ok: true, value: "70" } },
		]);
	});
});

describe("the town's own reasons", () => {
	it("are its texts of that year, the explanation first", () => {
		const other = { ...texts, fiscalYear: 2024, situation: "前の年" };
		expect(reasonsIn([other, { ...texts, fiscalYear: 2025 }], 2025)).toEqual([
			{ field: "explanation", text: "説明" },
			{ field: "situation", text: "現状" },
			{ field: "foreseenIssues", text: "課題" },
		]);
	});

	it("are none where nothing is written, or nothing published", () => {
		const silent = { fiscalYear: 2025, situation: null, foreseenIssues: " \n", explanation: null };
		expect(reasonsIn([silent], 2025)).toEqual([]);
		expect(reasonsIn([silent], 2026)).toEqual([]);
	});
});
