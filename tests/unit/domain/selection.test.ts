import { describe, expect, it } from "vitest";
import {
	comparedYear,
	type SelectablePolicy,
	type Selection,
	selectedParts,
	selectedYears,
	selectPolicies,
	WHOLE_PLAN,
} from "@/lib/domain/selection";
import { selectionGaps } from "@/lib/domain/selection-gaps";
import { definition, series } from "../charts/series";

const [REACHED, FELL_BACK, MISSING] = ["80", "30", null];

/** A policy published in R6 and R7, with one indicator on its way from 40 to 80. */
function policy(code: string, given: Partial<SelectablePolicy> & { values?: Record<number, string | null> } = {}) {
	const [chapter = 0, section = 0] = code.split("-").map(Number);
	const { values = { 2024: REACHED, 2025: REACHED }, ...overrides } = given;
	return {
		code,
		chapter,
		section,
		divisions: ["zaisei"],
		indicators: [series([definition("40", "80")], values)],
		grades: [
			{ fiscalYear: 2024, progressGrade: "A" as const, reviewGrade: 1 as const },
			{ fiscalYear: 2025, progressGrade: "B" as const, reviewGrade: 2 as const },
		],
		...overrides,
	};
}

const selection = (given: Partial<Selection>): Selection => ({ ...WHOLE_PLAN, ...given });

describe("the chosen years", () => {
	const published = [policy("1-1-1"), policy("1-1-2", { grades: [] })];
	it.each([
		["the newest published one where none is named", [], [2025]],
		["those named, once each and ascending", [2025, 2024, 2025], [2024, 2025]],
		["also one that is not published: what it has is said by whoever shows it", [2027], [2027]],
	])("are %s", (_, years, expected) => {
		expect(selectedYears({ years }, published)).toEqual(expected);
	});

	it("are none before the first publication", () => {
		expect(selectedYears(WHOLE_PLAN, [policy("1-1-1", { grades: [] })])).toEqual([]);
		expect(selectedYears(WHOLE_PLAN, [])).toEqual([]);
	});
});

describe("the year compared with", () => {
	const both = [policy("1-1-1")];
	const late = [policy("1-1-1", { grades: [{ fiscalYear: 2025, progressGrade: null, reviewGrade: null }] })];
	it.each([
		["the published year before the newest chosen one", {}, both, 2024],
		["none where only one year is published", {}, late, null],
		["none before the first year", { years: [2024] }, both, null],
		["the one named", { years: [2025], comparedWith: 2024 }, late, 2024],
		["none where the one named is the chosen one", { years: [2024], comparedWith: 2024 }, both, null],
		["none where the one named comes later", { years: [2024], comparedWith: 2025 }, both, null],
		["none where nothing is published", {}, [], null],
	])("is %s", (_, given, policies, expected) => {
		expect(comparedYear(selection(given), policies)).toBe(expected);
	});
});

describe("the policies", () => {
	const policies = [
		policy("1-1-1"),
		policy("1-2-1", { divisions: ["zaisei", "jinji"], values: { 2024: FELL_BACK, 2025: REACHED } }),
		policy("2-1-1", { divisions: [], values: { 2025: MISSING }, grades: [] }),
		policy("7-1-1", { indicators: [], divisions: ["jinji"] }),
	];
	const all = policies.map(({ code }) => code);
	it.each<[string, Partial<Selection>, string[]]>([
		["all where nothing is chosen", {}, all],
		["those of a chapter", { chapters: [1] }, ["1-1-1", "1-2-1"]],
		["those of a section", { sections: [{ chapter: 1, section: 2 }] }, ["1-2-1"]],
		[
			"those of a chapter and of another's section",
			{ chapters: [7], sections: [{ chapter: 1, section: 2 }] },
			["1-2-1", "7-1-1"],
		],
		[
			"those of a chapter, its own section adding nothing",
			{ chapters: [1], sections: [{ chapter: 1, section: 2 }] },
			["1-1-1", "1-2-1"],
		],
		["those of a division, leading or related", { divisions: ["jinji"] }, ["1-2-1", "7-1-1"]],
		["those of any of several divisions", { divisions: ["jinji", "zaisei"] }, ["1-1-1", "1-2-1", "7-1-1"]],
		["those with an indicator of a pace in the newest year", { paces: ["achieved"] }, ["1-1-1", "1-2-1"]],
		["those with an indicator of a pace in a chosen year", { paces: ["regressed"], years: [2024, 2025] }, ["1-2-1"]],
		["those without data", { paces: ["noData"] }, ["2-1-1"]],
		["those of a grade in the newest year", { progressGrades: ["B"] }, ["1-1-1", "1-2-1", "7-1-1"]],
		["none of a grade that was given in another year", { progressGrades: ["A"] }, []],
		[
			"those of a grade in one of the chosen years",
			{ progressGrades: ["A"], years: [2024, 2025] },
			["1-1-1", "1-2-1", "7-1-1"],
		],
		["those of a review grade", { reviewGrades: [1, 2] }, ["1-1-1", "1-2-1", "7-1-1"]],
		["those that every list leaves", { chapters: [1], divisions: ["jinji"], paces: ["achieved"] }, ["1-2-1"]],
		["none of a chapter that is not there", { chapters: [99] }, []],
		["none of a year that is not published, by its grade", { years: [2030], progressGrades: ["A"] }, []],
	])("are %s", (_, given, codes) => {
		expect(selectPolicies(selection(given), policies).map(({ code }) => code)).toEqual(codes);
	});
});

it("parts come in the order of the summary, all of them where none is chosen", () => {
	expect(selectedParts({ parts: ["sheets", "guide", "sheets"] })).toEqual(["guide", "sheets"]);
	expect(selectedParts({ parts: [] })).toEqual(["guide", "summary", "comparison", "missed", "sheets", "index"]);
});

it("what a selection names that is not there is found, each once", () => {
	const policies = [policy("1-1-1"), policy("7-1-1", { divisions: ["jinji"] })];
	const none = { years: [], chapters: [], sections: [], divisions: [] };
	expect(selectionGaps(WHOLE_PLAN, policies)).toEqual(none);
	expect(
		selectionGaps(
			selection({
				years: [2025, 2030, 2023],
				comparedWith: 2023,
				chapters: [1, 2],
				sections: [
					{ chapter: 7, section: 1 },
					{ chapter: 7, section: 2 },
				],
				divisions: ["jinji", "sonota"],
			}),
			policies,
		),
	).toEqual({ years: [2030, 2023], chapters: [2], sections: [{ chapter: 7, section: 2 }], divisions: ["sonota"] });
	expect(selectionGaps(selection({ years: [2025] }), [])).toEqual({ ...none, years: [2025] });
});
