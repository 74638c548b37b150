import { type PlanData, planFile, policyFile } from "@/lib/schemas/plan-data";

export const name = { ja: "名前" };
const definition = {
	fromYear: 2022,
	name,
	unit: null,
	precision: 1,
	direction: "increase",
	baseline: "1",
	target: "2",
};

/** A small plan without faults: one chapter, one section, two divisions, one policy with one indicator. */
export function soundPlan(): PlanData {
	const plan = planFile.parse({
		municipality: {
			code: "08443",
			names: [
				{ fromYear: 1955, name },
				{ fromYear: 2027, name },
			],
			websiteUrl: "https://example.jp/",
			contact: name,
		},
		plan: { slug: "p", title: name, baselineYear: 2022, firstYear: 2024, targetYear: 2028, source: name },
		gradeWordings: {
			progress: ["A", "B", "C", "D"].map((grade) => ({ grade, label: name })),
			review: [1, 2, 3, 4].map((grade) => ({ grade, symbol: "Ⅰ", label: name })),
		},
		divisions: ["planning", "finance"].map((slug) => ({ slug, names: [{ fromYear: 2024, name }] })),
		chapters: [
			{
				number: 7,
				title: name,
				indicators: [{ code: "7-1", definitions: [definition] }],
				sections: [{ number: 1, title: name }],
			},
		],
	});
	return { plan, policies: [soundPolicy("7-1-1"), soundPolicy("7-1-2")] };
}

export function soundPolicy(code: string): PlanData["policies"][number] {
	return policyFile.parse({
		code,
		title: name,
		vision: "姿",
		divisions: { lead: "planning", related: ["finance"] },
		sdgs: [11, 17],
		indicators: [
			{ code: `${code}-1`, definitions: [definition, { ...definition, fromYear: 2026, precision: 2, target: "2.25" }] },
		],
		evaluations: [2024, 2026].map((fiscalYear) => ({
			fiscalYear,
			situation: null,
			progressGrade: null,
			nextSteps: null,
			outcome: null,
			foreseenIssues: null,
			reviewGrade: null,
			futureDirection: null,
			actuals: { [`${code}-1`]: fiscalYear === 2024 ? "1.5" : "1.75" },
		})),
		sourceNotes: [{ field: "baseline", indicator: `${code}-1`, printed: "l", reason: name }],
	});
}

/** Something a case changes; a missing one is a fault of the case. */
export function the<Item>(items: readonly Item[], index = 0): Item {
	const item = items[index];
	if (item === undefined) throw new Error(`the sound plan has no item ${index}`);
	return item;
}

export const policy = (data: PlanData) => the(data.policies);
export const indicator = (data: PlanData) => the(policy(data).indicators);
export const chapter = (data: PlanData) => the(data.plan.chapters);
export const evaluation = (data: PlanData, index = 0) => the(policy(data).evaluations, index);

/** A fault put into the sound plan, and what has to be said of it. */
export type FaultCase = {
	fault: string;
	make: (data: PlanData) => unknown;
	path: string;
	problem: RegExp;
};
