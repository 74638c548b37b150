import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getOutlinedPolicies } from "@/lib/data/public/selection";
import { paceIn } from "@/lib/domain/assessment";
import { type Selection, selectPolicies, WHOLE_PLAN } from "@/lib/domain/selection";
import { readAmiSeed } from "../../support/ami-seed";
import { createTestDatabase } from "../../support/database";
import { withOtherChapters } from "../../support/other-chapters";
import { addRevision } from "../data/revisions";
import { read, readAll } from "./ask";

const { prisma } = await createTestDatabase();

const seed = withOtherChapters(readAmiSeed());
const CODES = seed.policies.map(({ code }) => code).sort(byNumbers);

type Policy = { code: string; chapter: number };
type Indicator = { code: string; policy_code: string | null; values: { fiscal_year: number; pace: string }[] };
type Evaluation = {
	policy_code: string;
	fiscal_year: number;
	progress_grade: { grade: string } | null;
	values: { pace: string }[];
};

beforeAll(async () => {
	await loadPlan(prisma, seed, new Date("2026-10-01T00:00:00Z"));
	await addRevision(prisma, { policy: "3-1-2", fiscalYear: 2025 }, "published", { progressGrade: "D" });
});

function byNumbers(one: string, other: string): number {
	const [a, b] = [one, other].map((code) => code.split(/\D/).map(Number)) as [number[], number[]];
	for (const [place, number] of a.entries()) if (number !== b[place]) return number - (b[place] ?? -1);
	return a.length - b.length;
}

describe("parts of a list", () => {
	test.each([1, 7, 52, 53, 54, 200])(
		"of %i policies cover all of them, each once, in the plan's order",
		async (limit) => {
			const { items, parts } = await readAll<Policy>(`/policies?limit=${limit}`);
			expect(items.map(({ code }) => code)).toEqual(CODES);
			expect(parts).toBe(Math.ceil(CODES.length / limit));
		},
	);

	test.each([3, 100])("of %i indicators do so too, a chapter's own among them", async (limit) => {
		const { items } = await readAll<Indicator>(`/indicators?limit=${limit}`);
		const policies = seed.policies.flatMap(({ indicators }) => indicators);
		const codes = [...policies, ...seed.plan.chapters.flatMap(({ indicators }) => indicators)].map(({ code }) => code);
		expect(items.map(({ code }) => code)).toEqual(codes.sort(byNumbers));
	});

	test.each([2, 200])("of %i evaluations do so too, by year within a policy", async (limit) => {
		const { items } = await readAll<Evaluation>(`/evaluations?limit=${limit}`);
		const keys = items.map(({ policy_code, fiscal_year }) => `${policy_code}.${fiscal_year}`);
		expect(keys).toEqual([...CODES.map((code) => `${code}.2024`), "3-1-2.2025"].sort(byNumbers));
	});

	test.each(["/chapters?limit=2", "/divisions?limit=3"])("%s does so too", async (path) => {
		const whole = await read<{ items: object[]; next: null }>(path.replace(/\d$/, "200"));
		expect(whole.next).toBeNull();
		expect((await readAll(path)).items).toEqual(whole.items);
	});

	test("miss and repeat nothing when something is published between them", async () => {
		const first = await read<{ items: Evaluation[]; next: string }>("/evaluations?limit=10");
		await addRevision(prisma, { policy: CODES[0] ?? "", fiscalYear: 2026 }, "published");
		const { items } = await readAll<Evaluation>(first.next);
		const seen = [...first.items, ...items].map(({ policy_code, fiscal_year }) => `${policy_code}.${fiscal_year}`);
		expect(new Set(seen).size).toBe(seen.length);
		expect(seen.filter((key) => key.endsWith(".2024"))).toEqual(CODES.map((code) => `${code}.2024`));
	});

	test("keep what was asked for", async () => {
		const { next } = await read<{ next: string }>("/policies?chapter=1&chapter=2&limit=3");
		expect(next).toContain("chapter=1&chapter=2&limit=3&after=1-1-3");
	});
});

describe("filters", () => {
	const SELECTIONS: [query: string, selection: Partial<Selection>][] = [
		["chapter=2&chapter=5", { chapters: [2, 5] }],
		["section=1-2&chapter=7", { chapters: [7], sections: [{ chapter: 1, section: 2 }] }],
		["division=zaisei", { divisions: ["zaisei"] }],
		["year=2024&grade=A&grade=B", { years: [2024], progressGrades: ["A", "B"] }],
		["year=2024&year=2025&grade=D", { years: [2024, 2025], progressGrades: ["D"] }],
		["year=2024&pace=regressed", { years: [2024], paces: ["regressed"] }],
		[
			"year=2024&pace=achieved&chapter=3&division=zaisei",
			{ years: [2024], paces: ["achieved"], chapters: [3], divisions: ["zaisei"] },
		],
		["year=2024&review=1", { years: [2024], reviewGrades: [1] }],
		["grade=D", { progressGrades: ["D"] }],
	];

	test.each(SELECTIONS)(
		"%s finds the policies that the same selection means everywhere else",
		async (query, selection) => {
			const expected = selectPolicies({ ...WHOLE_PLAN, ...selection }, await getOutlinedPolicies());
			for (const limit of [2, 200]) {
				const { items } = await readAll<Policy>(`/policies?${query}&limit=${limit}`);
				expect(items.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
			}
		},
	);

	test("evaluations are looked at in their own year", async () => {
		const { items } = await readAll<Evaluation>("/evaluations?grade=D");
		expect(items.map(({ policy_code, fiscal_year }) => [policy_code, fiscal_year])).toContainEqual(["3-1-2", 2025]);
		expect(items.every(({ progress_grade }) => progress_grade?.grade === "D")).toBe(true);
		const behind = await readAll<Evaluation>("/evaluations?year=2024&pace=behind");
		const all = await readAll<Evaluation>("/evaluations?year=2024");
		const isBehind = ({ values }: Evaluation) => values.some(({ pace }) => pace === "behind");
		expect(behind.items).toEqual(all.items.filter(isBehind));
	});

	test("a policy's evaluations and indicators are found by its code", async () => {
		const evaluations = await readAll<Evaluation>("/evaluations?policy=3-1-2");
		expect(evaluations.items.map(({ fiscal_year }) => fiscal_year)).toEqual([2024, 2025]);
		const { items } = await readAll<Indicator>("/indicators?policy=7-1-2&policy=7-1-3");
		expect(new Set(items.map(({ policy_code }) => policy_code))).toEqual(new Set(["7-1-2", "7-1-3"]));
	});

	test("indicators have the values of the years asked for, and their pace is looked at in these", async () => {
		const { items } = await readAll<Indicator>("/indicators?year=2024&pace=onTrack&limit=5");
		expect(items.length).toBeGreaterThan(0);
		for (const { values } of items) expect(values).toMatchObject([{ fiscal_year: 2024, pace: "onTrack" }]);
		const outline = await getOutlinedPolicies();
		const expected = outline
			.flatMap(({ indicators }) => indicators)
			.filter((series) => paceIn(series, 2024) === "onTrack");
		const ofPolicies = items.filter(({ policy_code }) => policy_code !== null);
		expect(ofPolicies.map(({ code }) => code)).toEqual(expected.map(({ code }) => code).sort(byNumbers));
	});

	test("what nothing is like finds nothing", async () => {
		for (const list of ["policies", "indicators", "evaluations"]) {
			expect(await read(`/${list}?chapter=99`)).toEqual({ items: [], next: null });
			expect(await read(`/${list}?division=nobody`)).toEqual({ items: [], next: null });
		}
	});
});
