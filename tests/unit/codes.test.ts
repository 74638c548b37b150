import { describe, expect, it } from "vitest";
import { planFile, policyFile } from "@/lib/schemas/plan-data";
import { indicatorCodeParam, numberParam, policyCodeParam, slugParam } from "@/lib/schemas/url-params";
import { soundPlan, soundPolicy, the } from "@/tests/support/sound-plan";

const LONGEST = "a".repeat(100);

/** A sound plan's file after a change, which the schema takes or not. */
function takesPlan(change: (plan: ReturnType<typeof soundPlan>["plan"]) => unknown): boolean {
	const { plan } = soundPlan();
	change(plan);
	return planFile.safeParse(plan).success;
}

const takesPolicy = (change: object) => policyFile.safeParse({ ...soundPolicy("7-1-1"), ...change }).success;
const { indicators } = soundPolicy("7-1-1");

/** Where a code can be written: in an address, and in a plan's files. Both must take the same. */
const PLACES = {
	"a chapter's or section's number": {
		right: ["1", "7", "10", "9999"],
		wrong: ["0", "-1", "1.5", "10000", "12345"],
		inAddress: (text: string) => numberParam.safeParse(text).success,
		inPlan: (text: string) =>
			takesPlan(({ chapters }) => Object.assign(the(chapters), { number: Number(text) })) &&
			takesPlan(({ chapters }) => Object.assign(the(the(chapters).sections), { number: Number(text) })),
	},
	"a policy's code": {
		right: ["7-1-1", "10-20-30", "9999-9999-9999"],
		wrong: ["7-1", "7-1-1-1", "7-1-01", "07-1-1", "7-1-0", "7-1-12345", "7-1-", "7-1-a", "７-1-1", "7-1-1\n", ""],
		inAddress: (text: string) => policyCodeParam.safeParse(text).success,
		inPlan: (text: string) => takesPolicy({ code: text }),
	},
	"an indicator's code": {
		right: ["7-1", "7-1-1", "7-1-1-1", "7-1-1-9999"],
		wrong: ["7", "7-1-1-1-1", "7-1-1-01", "07-1", "7-0", "7-1-1-12345", "7-1\n", ""],
		inAddress: (text: string) => indicatorCodeParam.safeParse(text).success,
		inPlan: (text: string) => takesPolicy({ indicators: indicators.map((one) => ({ ...one, code: text })) }),
	},
	"a slug": {
		right: ["a", "seisaku-kikaku", "3rd-division", LONGEST],
		wrong: [`${LONGEST}a`, "A", "a_b", "-a", "a-", "a--b", "政策", "a\n", ""],
		inAddress: (text: string) => slugParam.safeParse(text).success,
		inPlan: (text: string) => takesPlan(({ divisions }) => Object.assign(the(divisions), { slug: text })),
	},
};

describe.each(Object.entries(PLACES))("%s", (_what, { right, wrong, inAddress, inPlan }) => {
	it.each(right)("may be %j, in an address and in a plan", (text) => {
		expect([inAddress(text), inPlan(text)]).toEqual([true, true]);
	});

	it.each(wrong)("may not be %j, neither in an address nor in a plan", (text) => {
		expect([inAddress(text), inPlan(text)]).toEqual([false, false]);
	});
});

describe("a chapter's number in an address", () => {
	it("has no leading zeros and comes as a number", () => {
		expect(numberParam.safeParse("07").success).toBe(false);
		expect(numberParam.parse("7")).toBe(7);
	});
});
