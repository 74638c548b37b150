import { describe, expect, test } from "vitest";
import {
	type DefinedIndicator,
	definitionProblems,
	isInPublishedUse,
	newestPublished,
	yearsForEnd,
	yearsForNewDefinition,
} from "@/lib/domain/definition-changes";
import type { IndicatorDefinition } from "@/lib/domain/indicator";

const PLAN = { baselineYear: 2022, firstYear: 2024, targetYear: 2028 };

const definition = (fromYear: number, more: Partial<IndicatorDefinition> = {}): IndicatorDefinition => ({
	fromYear,
	name: { ja: "指標", en: null },
	unit: null,
	precision: 1,
	direction: "increase",
	baseline: { value: "1", absence: null },
	baselineYear: null,
	target: { value: "2", absence: null },
	targetYear: null,
	redefined: false,
	changeReason: null,
	...more,
});

const indicator = (from: number[], publishedYears: number[], endedYear: number | null = null): DefinedIndicator => {
	const [first = 2022, ...later] = from;
	const definitions = [definition(first), ...later.map((year) => definition(year))] as const;
	return { definitions, endedYear, years: PLAN, publishedYears };
};

describe("a new definition", () => {
	test.each([
		["nothing is published", indicator([2022], []), [2024, 2025, 2026, 2027, 2028]],
		["a year is published", indicator([2022], [2024]), [2025, 2026, 2027, 2028]],
		["another starts later", indicator([2022, 2026], [2024]), [2025, 2027, 2028]],
		["the indicator ends", indicator([2022], [2024], 2026), [2025, 2026]],
		["all is published", indicator([2022], [2024, 2028]), []],
	])("may start, when %s", (_, given, years) => {
		expect(yearsForNewDefinition(given)).toEqual(years);
	});
});

test("a published number uses the definition in force in its year, the first for years before it", () => {
	const given = indicator([2025, 2027], [2024, 2026]);
	expect([2025, 2027].map((year) => isInPublishedUse(given, year))).toEqual([true, false]);
	expect([newestPublished(given), newestPublished(indicator([2022], []))]).toEqual([2026, null]);
});

test("an indicator ends with its last value or definition, or later", () => {
	expect(yearsForEnd(indicator([2022], [2024]), [2024, 2025])).toEqual([2025, 2026, 2027, 2028]);
	expect(yearsForEnd(indicator([2022, 2027], []), [])).toEqual([2027, 2028]);
	expect(yearsForEnd(indicator([2022], []), [])).toEqual([2024, 2025, 2026, 2027, 2028]);
});

describe("a definition", () => {
	test.each<[string, Partial<IndicatorDefinition>, [string, string][]]>([
		["that is sound", {}, []],
		["that has zeros to spare", { target: { value: "2.500", absence: null } }, []],
		["too exact", { baseline: { value: "0.25", absence: null } }, [["baseline", "tooManyDecimals"]]],
		["that goes the wrong way", { direction: "decrease" }, [["direction", "againstDirection"]]],
		["that keeps a level", { direction: "maintain" }, []],
		["without a number to compare", { direction: "decrease", target: { value: null, absence: "pending" } }, []],
		["whose years are reversed", { baselineYear: 2028 }, [["baselineYear", "yearsOutOfOrder"]]],
		["whose target is past", { baselineYear: 2015, targetYear: 2020 }, [["targetYear", "targetBeforeStart"]]],
		["whose year is a slip of the pen", { baselineYear: 1926 }, [["baselineYear", "yearFarOutside"]]],
	])("%s", (_, more, problems) => {
		const found = definitionProblems(definition(2022, more), PLAN);
		expect(found.map(({ field, reason }) => [field, reason])).toEqual(problems);
	});
});
