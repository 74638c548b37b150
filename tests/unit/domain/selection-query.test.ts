import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { PACES } from "@/lib/domain/progress";
import { type Selection, SUMMARY_PARTS, selectedParts, selectPolicies, WHOLE_PLAN } from "@/lib/domain/selection";
import { toQuery } from "@/lib/domain/selection-query";
import { parseSelection } from "@/lib/schemas/selection";

const listOf = <T>(items: readonly T[]) => fc.array(fc.constantFrom(...items), { maxLength: items.length + 1 });
const place = fc.integer({ min: 1, max: 4 });
const year = fc.integer({ min: 2022, max: 2030 });

const anySelection: fc.Arbitrary<Selection> = fc.record({
	years: fc.array(year, { maxLength: 4 }),
	chapters: fc.array(place, { maxLength: 3 }),
	sections: fc.array(fc.record({ chapter: place, section: place }), { maxLength: 4 }),
	divisions: listOf(["zaisei", "jinji", "2-ka"]),
	paces: listOf(PACES),
	progressGrades: listOf(PROGRESS_GRADES),
	reviewGrades: listOf(REVIEW_GRADES),
	parts: listOf(SUMMARY_PARTS),
	comparedWith: fc.option(year),
});

const read = (query: string) => parseSelection(new URLSearchParams(query)).selection;

describe("a selection's query", () => {
	it.each<[string, Partial<Selection>, string]>([
		["is empty for the whole plan", {}, ""],
		["has one order", { chapters: [7, 1], years: [2025, 2024] }, "year=2024&year=2025&chapter=1&chapter=7"],
		[
			"orders sections by number",
			{
				sections: [
					{ chapter: 10, section: 1 },
					{ chapter: 2, section: 10 },
					{ chapter: 2, section: 9 },
				],
			},
			"section=2-9&section=2-10&section=10-1",
		],
		[
			"says nothing twice",
			{ divisions: ["zaisei", "zaisei"], paces: ["behind", "behind"] },
			"division=zaisei&pace=behind",
		],
		["leaves out sections of a chosen chapter", { chapters: [7], sections: [{ chapter: 7, section: 1 }] }, "chapter=7"],
		["leaves out the parts where all are chosen", { parts: [...SUMMARY_PARTS] }, ""],
		[
			"has everything",
			{
				years: [2024],
				chapters: [7],
				sections: [{ chapter: 1, section: 2 }],
				divisions: ["zaisei"],
				paces: ["behind"],
				progressGrades: ["A"],
				reviewGrades: [4],
				parts: ["sheets"],
				comparedWith: 2023,
			},
			"year=2024&chapter=7&section=1-2&division=zaisei&pace=behind&grade=A&review=4&part=sheets&with=2023",
		],
	])("%s", (_, given, expected) => {
		expect(toQuery({ ...WHOLE_PLAN, ...given })).toBe(expected);
	});

	it("is read as what it was made from: the same policies, parts and years, and the same query again", () => {
		const places = [1, 2, 3, 4].flatMap((chapter) => [1, 2, 3, 4].map((section) => ({ chapter, section })));
		const policies = places.map(({ chapter, section }, i) => ({
			code: `${chapter}-${section}-1`,
			chapter,
			section,
			divisions: [["zaisei"], ["jinji", "2-ka"], []][i % 3] ?? [],
			indicators: [],
			grades: [2024, 2025].map((fiscalYear) => ({
				fiscalYear,
				progressGrade: PROGRESS_GRADES[(i + fiscalYear) % 5] ?? null,
				reviewGrade: REVIEW_GRADES[i % 5] ?? null,
			})),
		}));
		fc.assert(
			fc.property(anySelection, (selection) => {
				const query = toQuery(selection);
				const again = read(query);
				expect(again).not.toBeNull();
				if (again === null) return;
				expect(toQuery(again)).toBe(query);
				expect(selectPolicies(again, policies)).toEqual(selectPolicies(selection, policies));
				expect(selectedParts(again)).toEqual(selectedParts(selection));
				expect(new Set(again.years)).toEqual(new Set(selection.years));
				expect(again.comparedWith).toBe(selection.comparedWith);
			}),
		);
	});

	it("does not depend on the order in which the choices were made", () => {
		fc.assert(
			fc.property(anySelection, (selection) => {
				const turned = Object.fromEntries(
					Object.entries(selection).map(([name, value]) => [name, Array.isArray(value) ? value.toReversed() : value]),
				) as Selection;
				expect(toQuery(turned)).toBe(toQuery(selection));
			}),
		);
	});
});
