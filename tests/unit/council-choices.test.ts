import { describe, expect, it } from "vitest";
import { chapterChoices, divisionChoices } from "@/components/council/choices";
import type { ChapterOutline, PolicySummary } from "@/lib/data/public/outline";
import type { OutlinedPolicy } from "@/lib/data/public/selection";
import { WHOLE_PLAN } from "@/lib/domain/selection";

const named = (ja: string) => ({ ja, en: null });

/** A plan of so many chapters with so many sections each, of one policy each but for each chapter's last. */
function plan(chapters: number, sections: number, divisions: PolicySummary["divisions"] = { lead: null, related: [] }) {
	return Array.from({ length: chapters }, (_, c): OutlinedPolicy[] => {
		const outline: ChapterOutline = {
			number: c + 1,
			title: named(`章${c + 1}`),
			description: null,
			sdgs: [],
			indicators: [],
			sourceNotes: [],
			sections: Array.from({ length: sections }, (_, s) => ({
				number: s + 1,
				title: named(`節${s + 1}`),
				policies: s + 1 === sections ? [] : [summary(`${c + 1}-${s + 1}-1`, divisions)],
			})),
		};
		return outline.sections.flatMap((section) =>
			section.policies.map((policy) => ({
				code: policy.code,
				chapter: outline.number,
				section: section.number,
				divisions: [],
				indicators: [],
				grades: [],
				summary: policy,
				chapterOutline: outline,
			})),
		);
	}).flat();
}

const summary = (code: string, divisions: PolicySummary["divisions"]): PolicySummary => ({
	code,
	number: 1,
	title: named(code),
	divisions,
	indicators: [],
	doubtfulGrades: [],
	latest: null,
	publications: [],
	grades: [],
});

describe("the chapters to choose from", () => {
	const sectionsOf = (policies: OutlinedPolicy[], selection = WHOLE_PLAN) =>
		chapterChoices(policies, selection).map(({ number, sections }) => [number, sections.map(({ number }) => number)]);

	it("have the sections in which there are policies", () => {
		expect(sectionsOf(plan(2, 3))).toEqual([
			[1, [1, 2]],
			[2, [1, 2]],
		]);
	});

	it("show their sections all at once as long as those are few, else of chosen chapters alone", () => {
		expect(sectionsOf(plan(10, 11)).every(([, sections]) => (sections as number[]).length === 10)).toBe(true);
		const many = plan(101, 2);
		expect(sectionsOf(many).every(([, sections]) => (sections as number[]).length === 0)).toBe(true);
		const chosen = { ...WHOLE_PLAN, chapters: [7], sections: [{ chapter: 9, section: 1 }] };
		expect(sectionsOf(many, chosen).filter(([, sections]) => (sections as number[]).length > 0)).toEqual([
			[7, [1]],
			[9, [1]],
		]);
	});
});

it("the divisions to choose from are each named once, by the name of the year", () => {
	const lead = {
		slug: "kikaku",
		names: [
			{ fromYear: 2024, name: named("企画課") },
			{ fromYear: 2026, name: named("政策課") },
		],
	};
	const related = [{ slug: "zaisei", names: [{ fromYear: 2024, name: named("財政課") }] }];
	const policies = plan(2, 3, { lead, related });
	expect(divisionChoices(policies, 2025)).toEqual([
		{ slug: "kikaku", name: named("企画課") },
		{ slug: "zaisei", name: named("財政課") },
	]);
	expect(divisionChoices(policies, 2026)[0]?.name).toEqual(named("政策課"));
	expect(divisionChoices(plan(1, 2), 2025)).toEqual([]);
});
