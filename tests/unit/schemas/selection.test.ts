import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Selection, WHOLE_PLAN } from "@/lib/domain/selection";
import { SELECTION_PARAMETERS, type SelectionParameter } from "@/lib/domain/selection-query";
import { parseSelection } from "@/lib/schemas/selection";

const parse = (query: string) => parseSelection(new URLSearchParams(query));

describe("a selection is read", () => {
	it.each<[string, string, Partial<Selection>]>([
		["as the whole plan where nothing is said", "", {}],
		[
			"from every name",
			"year=2024&chapter=7&section=7-1&division=seisaku-kikaku&pace=onTrack&grade=B&review=3&part=sheets&with=2023",
			{
				years: [2024],
				chapters: [7],
				sections: [{ chapter: 7, section: 1 }],
				divisions: ["seisaku-kikaku"],
				paces: ["onTrack"],
				progressGrades: ["B"],
				reviewGrades: [3],
				parts: ["sheets"],
				comparedWith: 2023,
			},
		],
		["from repeated names, in their order", "year=2025&year=2024", { years: [2025, 2024] }],
		["without blanks, which unfilled fields send", "year=&chapter=&with=&division=%20&grade=%E3%80%80", {}],
		["without what is said twice", "chapter=7&chapter=7&with=2024&with=2024", { chapters: [7], comparedWith: 2024 }],
		[
			"from full-width digits",
			"year=２０２４&section=７-１&review=４",
			{ years: [2024], sections: [{ chapter: 7, section: 1 }], reviewGrades: [4] },
		],
		["with spaces around", "year=%202024+&chapter=7%E3%80%80", { years: [2024], chapters: [7] }],
		["without names of others", "utm_source=mail&chapter%5B%5D=7&Year=2024&__proto__=1&constructor=2", {}],
	])("%s", (_, query, expected) => {
		expect(parse(query)).toEqual({ selection: { ...WHOLE_PLAN, ...expected }, unreadable: null });
	});
});

describe("what can't be read", () => {
	it.each<[SelectionParameter, string]>([
		["year", "R6"],
		["year", "24"],
		["year", "1899"],
		["year", "2024.0"],
		["year", "+2024"],
		["chapter", "0"],
		["chapter", "-1"],
		["chapter", "07"],
		["chapter", "1e3"],
		["chapter", "99999"],
		["chapter", "9".repeat(4000)],
		["section", "7"],
		["section", "7-1-1"],
		["section", "7-"],
		["division", "政策企画課"],
		["division", "../../etc/passwd"],
		["division", 'a\'; DROP TABLE "Plan"; --'],
		["division", "a".repeat(10_000)],
		["division", "<script>alert(1)</script>"],
		["pace", "onTrack\u0000"],
		["pace", "順調"],
		["grade", "E"],
		["grade", "a"],
		["grade", "=HYPERLINK(1)"],
		["grade", "\u202eA"],
		["review", "0"],
		["review", "5"],
		["review", "1.0"],
		["part", "everything"],
		["part", "toString"],
		["with", "\ud800"],
		["with", "😀"],
	])("%s=%j is named, and the rest kept", (name, value) => {
		const query = new URLSearchParams([
			["year", "2024"],
			["chapter", "7"],
			[name, value],
			["grade", "B"],
		]);
		expect(parseSelection(query)).toEqual({
			selection: null,
			unreadable: [name],
			readable: { ...WHOLE_PLAN, years: [2024], chapters: [7], progressGrades: ["B"] },
		});
	});

	it("is every name at fault, in one order", () => {
		expect(parse("part=x&year=x&grade=x&grade=A")).toMatchObject({
			unreadable: ["year", "grade", "part"],
			readable: { progressGrades: ["A"] },
		});
	});

	it("is a second year to compare with: neither is guessed to be meant", () => {
		expect(parse("with=2023&with=2024")).toMatchObject({ unreadable: ["with"], readable: WHOLE_PLAN });
	});

	it("is a list longer than any plan's, however good its values", () => {
		const chapters = Array.from({ length: 501 }, (_, i) => `chapter=${i + 1}`);
		expect(parse(chapters.slice(0, 500).join("&")).unreadable).toBeNull();
		expect(parse(`${chapters.join("&")}&year=2024`)).toMatchObject({
			unreadable: ["chapter"],
			readable: { chapters: [], years: [2024] },
		});
	});
});

it("no query makes it throw, and what is readable is readable alone", () => {
	const anyValue = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("2024", "7", "7-1", "A", "2", "zaisei", ""));
	const anyPairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...SELECTION_PARAMETERS), fc.string()), anyValue));
	fc.assert(
		fc.property(anyPairs, (pairs) => {
			const parsed = parseSelection(new URLSearchParams(pairs));
			if (parsed.selection !== null) return;
			const named = new Set<string>(parsed.unreadable);
			const others = parseSelection(new URLSearchParams(pairs.filter(([name]) => !named.has(name))));
			expect(others.selection).not.toBeNull();
		}),
	);
});
