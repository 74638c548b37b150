import { describe, expect, it } from "vitest";
import { findPlanProblems } from "@/lib/schemas/plan-consistency";
import { chapter, evaluation, type FaultCase, name, soundPlan, the } from "@/tests/support/sound-plan";

/** A year of a chapter's own indicators. */
function chapterYear(fiscalYear: number, actuals: Record<string, string>) {
	return { ...evaluation(soundPlan()), fiscalYear, actuals };
}

const CASES: FaultCase[] = [
	{
		fault: "the baseline in the first year",
		make: ({ plan }) => Object.assign(plan.plan, { baselineYear: 2024 }),
		path: "plan.baselineYear",
		problem: /^2024 is not before the first year 2024; give/,
	},
	{
		fault: "a target before the first year",
		make: ({ plan }) => {
			plan.plan.targetYear = 2023;
			for (const one of plan.chapters) one.indicators = [];
		},
		path: "plan.targetYear",
		problem: /^2023 lies before the first year 2024; give/,
	},
	{
		fault: "town names out of order",
		make: ({ plan }) => plan.municipality.names.reverse(),
		path: "municipality.names.1.fromYear",
		problem: /^1955 does not come after 2027; order/,
	},
	{
		fault: "progress grades out of order",
		make: ({ plan }) => plan.gradeWordings.progress.reverse(),
		path: "gradeWordings.progress",
		problem: /must be A, B, C, D, each once/,
	},
	{
		fault: "a review grade twice",
		make: ({ plan }) => Object.assign(the(plan.gradeWordings.review, 1), { grade: 1 }),
		path: "gradeWordings.review",
		problem: /must be 1, 2, 3, 4, each once/,
	},
	{
		fault: "a division's slug twice",
		make: ({ plan }) => plan.divisions.push(the(plan.divisions)),
		path: "divisions.2.slug",
		problem: /^planning is already used; remove/,
	},
	{
		fault: "a division's names in the same year",
		make: ({ plan }) => the(plan.divisions).names.push({ fromYear: 2024, name }),
		path: "divisions.0.names.1.fromYear",
		problem: /^2024 does not come after 2024; order/,
	},
	{
		fault: "a chapter twice",
		make: ({ plan }) => plan.chapters.push({ ...the(plan.chapters) }),
		path: "chapters.1.number",
		problem: /^7 is already used/,
	},
	{
		fault: "a section twice",
		make: (data) => chapter(data).sections.push({ number: 1, title: name }),
		path: "chapters.0.sections.1.number",
		problem: /^1 is already used/,
	},
	{
		fault: "a chapter's SDG twice",
		make: (data) => chapter(data).sdgs.push(3, 3),
		path: "chapters.0.sdgs.1",
		problem: /^3 is already used/,
	},
	{
		fault: "an indicator of another chapter",
		make: (data) => Object.assign(the(chapter(data).indicators), { code: "6-1" }),
		path: "chapters.0.indicators.0.code",
		problem: /^6-1 does not belong here; use 7- and/,
	},
	{
		fault: "a chapter's value of an unknown indicator",
		make: (data) => chapter(data).evaluations.push(chapterYear(2024, { "7-9": "1" })),
		path: "chapters.0.evaluations.0.actuals.7-9",
		problem: /^the chapter has no indicator 7-9; add/,
	},
	{
		fault: "a chapter's year outside the plan",
		make: (data) => chapter(data).evaluations.push(chapterYear(2023, {})),
		path: "chapters.0.evaluations.0.fiscalYear",
		problem: /^2023 is outside the plan; evaluations are for/,
	},
	{
		fault: "a chapter's note on a policy's indicator",
		make: (data) =>
			chapter(data).sourceNotes.push({ field: "target", indicator: "7-1-1-1", printed: "x", reason: name }),
		path: "chapters.0.sourceNotes.0.indicator",
		problem: /no indicator 7-1-1-1; correct/,
	},
];

describe("findPlanProblems", () => {
	it.each(CASES)("reports in plan.json: $fault", ({ make, path, problem }) => {
		const data = soundPlan();
		make(data);
		const problems = findPlanProblems(data).filter(({ file }) => file === "plan.json");
		expect(problems).toEqual([{ file: "plan.json", path, problem: expect.stringMatching(problem) }]);
	});
});
