import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LICENCE } from "@/lib/domain/licence";
import { fromTables } from "@/lib/domain/plan-transfer/from-tables";
import { plainDecimal } from "@/lib/domain/plan-transfer/plain-decimal";
import { emptyTables, type TypedTables } from "@/lib/domain/plan-transfer/tables";
import { toTables } from "@/lib/domain/plan-transfer/to-tables";
import { findPlanFaults } from "@/lib/schemas/plan-consistency";
import { planFile, policyFile } from "@/lib/schemas/plan-data";
import { checkTables } from "@/lib/schemas/plan-transfer";
import { readAmiSeed } from "@/tests/support/ami-seed";
import { withOtherChapters } from "@/tests/support/other-chapters";
import { richPlan } from "@/tests/support/rich-plan";

const PLANS = { "Ami's": readAmiSeed(), "a rich one": richPlan(), "seven chapters": withOtherChapters(readAmiSeed()) };

/** The document that tables make, as the schemas read it. */
function documentOf(tables: TypedTables) {
	const { document, faults } = fromTables(tables);
	expect(faults).toEqual([]);
	return { plan: planFile.parse(document.plan), policies: document.policies.map((policy) => policyFile.parse(policy)) };
}

describe.each(Object.entries(PLANS))("%s plan", (_, plan) => {
	it("is sound", () => {
		expect(findPlanFaults(plan)).toEqual([]);
	});

	it("comes back from its tables", () => {
		const tables = toTables(plan);
		const again = documentOf(tables);
		expect(toTables(again)).toEqual(tables);
		expect(checkTables(tables)).toEqual({ tables });
	});
});

it("Ami's document comes back as it is in the seed, but for the zeros of decimals", () => {
	const seed = readAmiSeed();
	const plain = JSON.parse(
		JSON.stringify(seed, (_, value) => (/^-?\d+\.\d+$/.test(value) ? plainDecimal(value) : value)),
	);
	expect(documentOf(toTables(seed))).toEqual(plain);
});

it("a plan that names no licence has the default one, and says so from then on", () => {
	const { licence: _, ...municipality } = richPlan().plan.municipality;
	const plan = planFile.parse({ ...richPlan().plan, municipality });
	expect(plan.municipality.licence).toEqual(DEFAULT_LICENCE);
	expect(toTables({ plan, policies: [] }).plan[0]).toMatchObject({
		licence: DEFAULT_LICENCE.name.ja,
		licenceEn: DEFAULT_LICENCE.name.en,
		licenceUrl: DEFAULT_LICENCE.url,
	});
});

const text = fc
	.string({ unit: "grapheme", minLength: 1 })
	.filter((one) => one.trim() === one && !/\0|\p{Surrogate}/u.test(one));
const title = fc.record({ ja: text, en: fc.option(text, { nil: undefined }) });
const decimal = fc
	.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 9 }))
	.map(([a, b]) => `${a}.${b}`);
const value = fc.oneof(decimal, fc.constant(null), fc.constant({ absence: "pending" as const }));

it("whatever a policy's texts and values are, they come back", () => {
	const given = fc.record({
		vision: text,
		title,
		relatedPlans: fc.array(title, { maxLength: 3 }),
		measures: fc.array(
			fc.record({
				title: fc.option(title, { nil: null }),
				intendedResult: text,
				projects: fc.array(title, { maxLength: 3 }),
			}),
			{ maxLength: 3 },
		),
		value,
	});
	fc.assert(
		fc.property(given, ({ value, ...fields }) => {
			const plan = richPlan();
			const [policy] = plan.policies;
			Object.assign(policy ?? {}, fields);
			Object.assign(policy?.evaluations[0]?.actuals ?? {}, { "7-1-1-1": value });
			const tables = toTables(plan);
			expect(checkTables(tables)).toEqual({ tables });
		}),
		{ numRuns: 60 },
	);
});

it.each([
	["0.90", "0.9"],
	["007.50", "7.5"],
	["-0.0", "0"],
	["-0.10", "-0.1"],
	["100", "100"],
	["0", "0"],
	["10.000000", "10"],
])("the plain form of %s is %s", (digits, plain) => {
	expect(plainDecimal(digits)).toBe(plain);
});

describe("rows that belong nowhere are found, none is lost", () => {
	const sound = toTables(richPlan());
	const faultsOf = (change: Partial<TypedTables>) => fromTables({ ...sound, ...change }).faults;

	it.each([
		["sections", { chapter: 9, number: 1, title: "節", titleEn: null }],
		["relatedPlans", { policy: "9-9-9", position: 1, title: "計画", titleEn: null }],
		["indicators", { code: "9-9-9-1", endedYear: null }],
		["definitions", { ...sound.definitions[0], indicator: "9-9-9-1" }],
		["evaluations", { ...sound.evaluations[0], owner: "9-9-9" }],
		["values", { indicator: "7-1-1-1", fiscalYear: 2028, value: "1", absence: null }],
		["measures", { ...sound.measures[0], fiscalYear: 2028 }],
		["projects", { ...sound.projects[0], measure: 99 }],
		["sourceNotes", { ...sound.sourceNotes[0], owner: "9" }],
	] as const)("%s", (table, row) => {
		const faults = faultsOf({ [table]: [...sound[table], row] });
		expect(faults).toEqual([{ kind: "noOwner", table, row: sound[table].length }]);
	});

	it("a row twice", () => {
		const [value] = sound.values;
		expect(faultsOf({ values: [...sound.values, { ...value }] })).toEqual([
			{ kind: "twice", table: "values", row: sound.values.length },
		]);
	});

	it("a second plan", () => {
		expect(faultsOf({ plan: [...sound.plan, ...sound.plan] })).toEqual([{ kind: "onlyOne", table: "plan", row: 1 }]);
	});

	it.each([null, 0, "一", 1.5])("a position that is %s", (position) => {
		const relatedPlans = sound.relatedPlans.map((row, index) => (index === 1 ? { ...row, position } : row));
		expect(faultsOf({ relatedPlans })).toEqual([{ kind: "noPosition", table: "relatedPlans", row: 1 }]);
	});
});

it("tables with nothing in them are no plan", () => {
	const checked = checkTables(emptyTables());
	expect("problems" in checked && checked.problems.length).toBeGreaterThan(0);
});
