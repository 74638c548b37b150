import { describe, expect, it } from "vitest";
import { comparePlans, mergePlans } from "@/lib/domain/plan-transfer/differences";
import { previewOf } from "@/lib/domain/plan-transfer/preview";
import { findRefusals, type PortalFacts } from "@/lib/domain/plan-transfer/refusals";
import { emptyTables, type PlanTables } from "@/lib/domain/plan-transfer/tables";
import { toTables } from "@/lib/domain/plan-transfer/to-tables";
import type { PlanData } from "@/lib/schemas/plan-data";
import { richPlan } from "@/tests/support/rich-plan";
import { chapter, evaluation, indicator, policy, the } from "@/tests/support/sound-plan";

const INDICATOR = "7-1-1-1";
/** The plan's policies were evaluated for 2024 to 2026. */
const facts: PortalFacts = {
	publishedYears: new Map([
		[INDICATOR, [2024, 2025]],
		["7-1-1-10", [2024, 2025]],
	]),
	yearsInProgress: new Set(["7-1-1/2027"]),
	yearsInUse: true,
};
const present = toTables(richPlan());

function given(change: (plan: PlanData) => unknown): PlanTables {
	const plan = richPlan();
	change(plan);
	return toTables(plan);
}

/** What is refused of a change: where, why. */
function refusalsOf(change: (plan: PlanData) => unknown, portal = facts): string[] {
	const differences = comparePlans(present, given(change));
	return findRefusals(present, differences, portal).map(({ table, kind }) => `${table}: ${kind}`);
}

const definition = (plan: PlanData, index = 0) => the(indicator(plan).definitions, index);

describe("refused", () => {
	it.each<[string, (plan: PlanData) => unknown, string[]]>([
		[
			"another town, and nothing else is said",
			(plan) => Object.assign(plan.plan.municipality, { code: "08444" }),
			["plan: otherTown"],
		],
		["another plan", (plan) => Object.assign(plan.plan.plan, { slug: "second-half" }), ["plan: otherPlan"]],
		["the plan's years", (plan) => Object.assign(plan.plan.plan, { targetYear: 2030 }), ["plan: yearsInUse"]],
		[
			"a published grade",
			(plan) => Object.assign(evaluation(plan), { progressGrade: "A" }),
			["evaluations: publishedEvaluation"],
		],
		[
			"a published text that becomes blank",
			(plan) => Object.assign(evaluation(plan), { situation: null }),
			["evaluations: publishedEvaluation"],
		],
		[
			"a published value",
			(plan) => Object.assign(evaluation(plan).actuals, { [INDICATOR]: "3" }),
			["values: publishedEvaluation"],
		],
		[
			"a value for a published year that had none",
			(plan) => Object.assign(evaluation(plan, 2).actuals, { [INDICATOR]: "3" }),
			["values: publishedEvaluation"],
		],
		[
			"a published year's measure",
			(plan) => Object.assign(the(evaluation(plan, 1).measures ?? []), { intendedResult: "別" }),
			["measures: publishedEvaluation"],
		],
		[
			"a published year's project more",
			(plan) => the(evaluation(plan, 1).measures ?? []).projects.push({ ja: "別" }),
			["projects: publishedEvaluation"],
		],
		[
			"a chapter's published value",
			(plan) => Object.assign(the(chapter(plan).evaluations).actuals, { "7-1": "9" }),
			["values: publishedEvaluation"],
		],
		[
			"a year that is being filled in",
			(plan) => policy(plan).evaluations.push({ ...evaluation(plan), fiscalYear: 2027, actuals: {} }),
			["evaluations: yearInProgress"],
		],
		[
			"the target under a published number",
			(plan) => Object.assign(definition(plan, 1), { target: "9" }),
			["definitions: publishedDefinition"],
		],
		[
			"the unit under a published number",
			(plan) => Object.assign(definition(plan), { unit: { ja: "人" } }),
			["definitions: publishedDefinition"],
		],
		[
			"a definition by the newest published year",
			(plan) => Object.assign(definition(plan, 1), { fromYear: 2024 }),
			["definitions: definitionTooEarly"],
		],
		[
			"a definition in front of all others",
			(plan) => Object.assign(definition(plan), { fromYear: 2020 }),
			["definitions: definitionTooEarly"],
		],
	])("%s", (_, change, refusals) => {
		expect(refusalsOf(change)).toEqual(refusals);
	});
});

describe("not refused", () => {
	it.each<[string, (plan: PlanData) => unknown]>([
		["the same again", () => {}],
		[
			"words under a published number",
			(plan) => Object.assign(definition(plan), { name: { ja: "新しい名", en: "New" }, changeReason: "語句" }),
		],
		[
			"a definition from a later year",
			(plan) => indicator(plan).definitions.push({ ...definition(plan, 1), fromYear: 2027, target: "9" }),
		],
		["the end of an indicator", (plan) => Object.assign(indicator(plan), { endedYear: 2028 })],
		["a new year", (plan) => policy(plan).evaluations.push({ ...evaluation(plan), fiscalYear: 2028, actuals: {} })],
		[
			"wording, divisions and goals",
			(plan) =>
				Object.assign(policy(plan), { vision: "新しい姿", sdgs: [1], divisions: { lead: "planning", related: [] } }),
		],
		["the town's new name", (plan) => plan.plan.municipality.names.push({ fromYear: 2028, name: { ja: "新市" } })],
		[
			"the measures of the plan",
			(plan) => policy(plan).measures.push({ title: null, intendedResult: "追加", projects: [] }),
		],
	])("%s", (_, change) => {
		expect(refusalsOf(change)).toEqual([]);
	});

	it("anything of an indicator that has no published value", () => {
		const unpublished = { ...facts, publishedYears: new Map() };
		expect(refusalsOf((plan) => Object.assign(definition(plan), { target: "9", precision: 3 }), unpublished)).toEqual(
			[],
		);
	});

	it("the plan's years before anything was opened", () => {
		const unused = { ...facts, yearsInUse: false };
		expect(refusalsOf((plan) => Object.assign(plan.plan.plan, { targetYear: 2030 }), unused)).toEqual([]);
	});

	it("a first plan, whatever it is", () => {
		const differences = comparePlans(emptyTables(), present);
		const none = { publishedYears: new Map(), yearsInProgress: new Set<string>(), yearsInUse: false };
		expect(findRefusals(emptyTables(), differences, none)).toEqual([]);
	});
});

describe("what is not in the file", () => {
	const without = given((plan) => {
		plan.policies.pop();
		policy(plan).measures.pop();
	});
	const differences = comparePlans(present, without);

	it("stays, and is listed", () => {
		expect(differences.kept.policies.map(({ code }) => code)).toEqual(["7-1-2"]);
		expect(differences.kept.measures.map(({ policy, position }) => [policy, position])).toEqual([["7-1-1", 2]]);
		expect(Object.values(differences.added).flat()).toEqual([]);
	});

	it("is in the plan as it would be", () => {
		expect(comparePlans(present, mergePlans(without, differences))).toMatchObject({
			added: emptyTables(),
			kept: emptyTables(),
		});
	});
});

describe("the preview", () => {
	it("lists a refused row as refused alone", () => {
		const differences = comparePlans(
			present,
			given((plan) => Object.assign(evaluation(plan), { progressGrade: "A" })),
		);
		const preview = previewOf(differences, findRefusals(present, differences, facts), []);
		expect(preview).toMatchObject({ outcome: "refused", totals: { added: 0, changed: 0 }, refusals: { count: 1 } });
	});

	it("shows two hundred rows and counts the rest", () => {
		const sections = Array.from({ length: 250 }, (_, i) => ({
			chapter: 7,
			number: i + 100,
			title: "節",
			titleEn: null,
		}));
		const preview = previewOf(comparePlans(emptyTables(), { ...emptyTables(), sections }), [], []);
		const group = preview.groups.find(({ table }) => table === "sections");
		expect(group?.added.items).toHaveLength(200);
		expect(group?.added.count).toBe(250);
		expect(preview.outcome).toBe("ready");
	});

	it("says that nothing would change", () => {
		expect(previewOf(comparePlans(present, present), [], []).outcome).toBe("nothing");
	});
});
