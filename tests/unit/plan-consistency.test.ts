import { describe, expect, it } from "vitest";
import { findPlanProblems } from "@/lib/schemas/plan-consistency";
import { evaluation, type FaultCase, indicator, policy, soundPlan, soundPolicy, the } from "@/tests/support/sound-plan";

const CASES: FaultCase[] = [
	{
		fault: "a missing chapter",
		make: (data) => Object.assign(policy(data), { ...soundPolicy("8-1-1") }),
		path: "code",
		problem: /^plan\.json has no chapter 8; add/,
	},
	{
		fault: "a missing section",
		make: (data) => Object.assign(policy(data), { ...soundPolicy("7-2-1") }),
		path: "code",
		problem: /^plan\.json has no section 2 in chapter 7; add/,
	},
	{
		fault: "an unknown lead division",
		make: (data) => Object.assign(policy(data).divisions, { lead: "harbour" }),
		path: "divisions.lead",
		problem: /^division "harbour" is not listed in plan\.json; add/,
	},
	{
		fault: "an unknown related division",
		make: (data) => policy(data).divisions.related.push("harbour"),
		path: "divisions.related.1",
		problem: /^division "harbour" is not listed/,
	},
	{
		fault: "the lead among the related",
		make: (data) => policy(data).divisions.related.push("planning"),
		path: "divisions.related.1",
		problem: /^"planning" is already the lead division; remove/,
	},
	{
		fault: "a related division twice",
		make: (data) => policy(data).divisions.related.push("finance"),
		path: "divisions.related.1",
		problem: /^finance is already used/,
	},
	{
		fault: "an SDG twice",
		make: (data) => policy(data).sdgs.push(17),
		path: "sdgs.2",
		problem: /^17 is already used/,
	},
	{
		fault: "an indicator of another policy",
		make: (data) => policy(data).indicators.push({ ...indicator(data), code: "7-1-2-1" }),
		path: "indicators.1.code",
		problem: /^7-1-2-1 does not belong here; use 7-1-1- and/,
	},
	{
		fault: "an indicator twice",
		make: (data) => policy(data).indicators.push(indicator(data)),
		path: "indicators.1.code",
		problem: /^7-1-1-1 is already used/,
	},
	{
		fault: "two definitions from one year",
		make: (data) => Object.assign(the(indicator(data).definitions, 1), { fromYear: 2022 }),
		path: "indicators.0.definitions.1.fromYear",
		problem: /^2022 does not come after 2022; order/,
	},
	{
		fault: "a baseline with too many decimals",
		make: (data) => Object.assign(the(indicator(data).definitions), { baseline: "1.25" }),
		path: "indicators.0.definitions.0.baseline",
		problem: /^1\.25 has more decimals than precision 1; raise/,
	},
	{
		fault: "a target with too many decimals",
		make: (data) => Object.assign(the(indicator(data).definitions), { target: "2.00" }),
		path: "indicators.0.definitions.0.target",
		problem: /^2\.00 has more decimals/,
	},
	{
		fault: "an evaluation after the plan",
		make: (data) => Object.assign(evaluation(data, 1), { fiscalYear: 2029 }),
		path: "evaluations.1.fiscalYear",
		problem: /^2029 is outside the plan; evaluations are for 2024 to 2028$/,
	},
	{
		fault: "an evaluation in the baseline year",
		make: (data) => Object.assign(evaluation(data), { fiscalYear: 2022 }),
		path: "evaluations.0.fiscalYear",
		problem: /^2022 is outside the plan/,
	},
	{
		fault: "a year's evaluation twice",
		make: (data) => policy(data).evaluations.push(evaluation(data)),
		path: "evaluations.2.fiscalYear",
		problem: /^2024 is already used/,
	},
	{
		fault: "a value of an unknown indicator",
		make: (data) => Object.assign(evaluation(data).actuals, { "7-1-1-9": "3" }),
		path: "evaluations.0.actuals.7-1-1-9",
		problem: /^the policy has no indicator 7-1-1-9; add/,
	},
	{
		fault: "a note twice",
		make: (data) => policy(data).sourceNotes.push({ ...the(policy(data).sourceNotes), reason: { ja: "別の理由" } }),
		path: "sourceNotes.1",
		problem: /^a note on baseline quotes the same already; remove/,
	},
	{
		fault: "a note on an unknown indicator",
		make: (data) => Object.assign(the(policy(data).sourceNotes), { indicator: "7-1-1-9" }),
		path: "sourceNotes.0.indicator",
		problem: /no indicator 7-1-1-9; correct/,
	},
];

describe("findPlanProblems", () => {
	it("finds nothing in a sound plan", () => {
		expect(findPlanProblems(soundPlan())).toEqual([]);
	});

	it.each(CASES)("reports in the policy's file: $fault", ({ make, path, problem }) => {
		const data = soundPlan();
		make(data);
		const file = `policies/${policy(data).code}.json`;
		expect(findPlanProblems(data)).toEqual([{ file, path, problem: expect.stringMatching(problem) }]);
	});

	it("reports a policy that two files give", () => {
		const data = soundPlan();
		data.policies.push(soundPolicy("7-1-1"));
		expect(findPlanProblems(data)).toEqual([
			{ file: "policies/7-1-1.json", path: "code", problem: expect.stringMatching(/^another file already has/) },
		]);
	});

	it("accepts values that are more exact than the indicator is published with, as the entry form does", () => {
		const data = soundPlan();
		Object.assign(evaluation(data).actuals, { "7-1-1-1": "1.755" });
		expect(findPlanProblems(data)).toEqual([]);
	});

	it("accepts absent values and values without decimals", () => {
		const data = soundPlan();
		Object.assign(the(indicator(data).definitions), { baseline: null, target: { absence: "pending" } });
		Object.assign(evaluation(data).actuals, { "7-1-1-1": "2" });
		expect(findPlanProblems(data)).toEqual([]);
	});
});
