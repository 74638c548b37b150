import { describe, expect, it } from "vitest";
import { findPlanProblems } from "@/lib/schemas/plan-consistency";
import { chapter, evaluation, type FaultCase, indicator, policy, soundPlan, the } from "@/tests/support/sound-plan";

type Data = ReturnType<typeof soundPlan>;
const definition = (data: Data, index = 0) => the(indicator(data).definitions, index);

/** The indicator with one definition, so that a fault of it is the only one. */
function only(data: Data, change: object): void {
	indicator(data).definitions.splice(1);
	Object.assign(definition(data), { precision: 2, ...change });
}

const CASES: FaultCase[] = [
	{
		fault: "a target below a baseline that shall increase",
		make: (data) => only(data, { direction: "increase", baseline: "2", target: "1.9" }),
		path: "indicators.0.definitions.0.direction",
		problem: /^increase, but the target 1\.9 is below the baseline 2; use decrease or maintain, or correct the values$/,
	},
	{
		fault: "a target above a baseline that shall decrease",
		make: (data) => only(data, { direction: "decrease", baseline: "9", target: "10" }),
		path: "indicators.0.definitions.0.direction",
		problem: /^decrease, but the target 10 is above the baseline 9; use increase or maintain, or correct the values$/,
	},
	{
		fault: "a later definition against its direction",
		make: (data) => Object.assign(definition(data, 1), { target: "0.5" }),
		path: "indicators.0.definitions.1.direction",
		problem: /^increase, but the target 0\.5 is below the baseline 1;/,
	},
	{
		fault: "a first definition that starts after the baseline year",
		make: (data) => Object.assign(definition(data), { fromYear: 2023 }),
		path: "indicators.0.definitions.0.fromYear",
		problem: /^2023 lies after the plan's baseline year 2022; let the first definition start then or earlier/,
	},
	{
		fault: "a first definition that redefines nothing",
		make: (data) => Object.assign(definition(data), { redefined: true }),
		path: "indicators.0.definitions.0.redefined",
		problem: /^the first definition replaces none; remove redefined$/,
	},
	{
		fault: "an end after the plan",
		make: (data) => Object.assign(indicator(data), { endedYear: 2029 }),
		path: "indicators.0.endedYear",
		problem: /^2029 is outside the plan; give the last year with a value, within 2024 to 2028$/,
	},
	{
		fault: "an end before a definition starts",
		make: (data) => {
			Object.assign(indicator(data), { endedYear: 2025 });
			Object.assign(evaluation(data, 1).actuals, { "7-1-1-1": null });
		},
		path: "indicators.0.definitions.1.fromYear",
		problem: /^2026 lies after endedYear 2025; correct one of them$/,
	},
	{
		fault: "a value after the end",
		make: (data) => {
			only(data, {});
			Object.assign(indicator(data), { endedYear: 2025 });
		},
		path: "evaluations.1.actuals.7-1-1-1",
		problem: /^7-1-1-1 ended in 2025 and has no value in 2026; remove it or correct endedYear$/,
	},
	{
		fault: "a note on a year outside the plan",
		make: (data) => Object.assign(the(policy(data).sourceNotes), { fiscalYear: 2029 }),
		path: "sourceNotes.0.fiscalYear",
		problem: /^2029 is outside the plan; leave the year out, or give one of 2024 to 2028$/,
	},
	{
		fault: "a baseline measured in the target year",
		make: (data) => Object.assign(definition(data), { baselineYear: 2028 }),
		path: "indicators.0.definitions.0.baselineYear",
		problem: /^the baseline's year 2028 is not before the target's 2028; correct one of them$/,
	},
	{
		fault: "a target due in the year of the baseline",
		make: (data) => Object.assign(definition(data), { targetYear: 2022 }),
		path: "indicators.0.definitions.0.targetYear",
		problem: /^the baseline's year 2022 is not before the target's 2022; correct one of them$/,
	},
	{
		fault: "a target due before its definition applies",
		make: (data) => Object.assign(definition(data, 1), { targetYear: 2025 }),
		path: "indicators.0.definitions.1.targetYear",
		problem: /^2025 lies before 2026, from which the definition applies; correct one of them$/,
	},
	{
		fault: "a baseline measured long ago",
		make: (data) => Object.assign(definition(data), { baselineYear: 1952 }),
		path: "indicators.0.definitions.0.baselineYear",
		problem: /^1952 is far outside the plan; give a year from 1972 to 2078$/,
	},
	{
		fault: "a target due in the far future",
		make: (data) => Object.assign(definition(data), { targetYear: 2103 }),
		path: "indicators.0.definitions.0.targetYear",
		problem: /^2103 is far outside the plan/,
	},
];

describe("findPlanProblems", () => {
	it.each(CASES)("reports of an indicator: $fault", ({ make, path, problem }) => {
		const data = soundPlan();
		make(data);
		const file = `policies/${policy(data).code}.json`;
		expect(findPlanProblems(data)).toEqual([{ file, path, problem: expect.stringMatching(problem) }]);
	});

	it("reports the same of a chapter's own indicator", () => {
		const data = soundPlan();
		Object.assign(the(the(chapter(data).indicators).definitions), { target: "0" });
		const path = "chapters.0.indicators.0.definitions.0.direction";
		expect(findPlanProblems(data)).toMatchObject([{ file: "plan.json", path }]);
	});

	it.each([
		["a target at the baseline, to increase", { direction: "increase", baseline: "2.0", target: "2" }],
		["a target at the baseline, to decrease", { direction: "decrease", baseline: "2.0", target: "2" }],
		["a falling target, to decrease", { direction: "decrease", baseline: "10", target: "9" }],
		["a target that is kept from above", { direction: "maintain", baseline: "9", target: "8" }],
		["a target that is kept from below", { direction: "maintain", baseline: "8", target: "9" }],
		["a direction without a baseline", { direction: "decrease", baseline: null, target: "9" }],
		["a direction without a target", { direction: "increase", baseline: "9", target: { absence: "pending" } }],
		["a definition older than the plan", { fromYear: 2010 }],
		["years of its own", { baselineYear: 2013, targetYear: 2030 }],
	])("accepts %s", (_what, change) => {
		const data = soundPlan();
		only(data, change);
		expect(findPlanProblems(data)).toEqual([]);
	});

	it("accepts an end within the plan, with absences after it", () => {
		const data = soundPlan();
		only(data, {});
		Object.assign(indicator(data), { endedYear: 2025 });
		Object.assign(evaluation(data, 1).actuals, { "7-1-1-1": { absence: "notApplicable" } });
		expect(findPlanProblems(data)).toEqual([]);
	});
});
