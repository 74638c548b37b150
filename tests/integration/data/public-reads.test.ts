import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getPublicIndicator } from "@/lib/data/public/indicator";
import {
	getPublicChapter,
	getPublicChapters,
	getPublicDivision,
	getPublicSdgPolicies,
} from "@/lib/data/public/outline";
import { getPublicPolicy, getPublicPolicyHistory } from "@/lib/data/public/policy";
import { getPublicationEvents, getPublicationPeriod } from "@/lib/data/public/publications";
import { getPublicSite } from "@/lib/data/public/site";
import { getPublicAddresses } from "@/lib/data/public/sitemap";
import { createTestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";
import { addRevision, moveOpenRevisions } from "./revisions";

const { prisma } = await createTestDatabase();

const CODE = "7-1-1";
const INDICATOR = "7-1-1-1";
/** What no public read may return before it is published. */
const secretOf = (fiscalYear: number) => ({
	situation: `${fiscalYear}年度の下書き`,
	progressGrade: "D" as const,
	actuals: { [INDICATOR]: `98.${fiscalYear}` },
});

/** Every public read there is, of everything the secret belongs to, as one text. */
async function everythingPublic(): Promise<string> {
	const reads = await Promise.all([
		getPublicSite(),
		getPublicChapters(),
		getPublicChapter(7),
		getPublicDivision("planning"),
		getPublicDivision("finance"),
		getPublicSdgPolicies(11),
		getPublicPolicy(CODE),
		getPublicPolicyHistory(CODE),
		getPublicIndicator(INDICATOR),
		getPublicAddresses(),
		getPublicationEvents({}),
		getPublicationEvents({ division: "planning" }),
		getPublicationEvents({ policy: CODE }),
		getPublicationPeriod(),
	]);
	return JSON.stringify(reads);
}

describe("while no plan is loaded", () => {
	test("there is no site, and nothing to be found", async () => {
		expect(await getPublicSite()).toBeNull();
		expect(await getPublicChapters()).toEqual([]);
		expect(await getPublicChapter(7)).toBeNull();
		expect(await getPublicPolicy(CODE)).toBeNull();
		expect(await getPublicPolicyHistory(CODE)).toBeNull();
		expect(await getPublicIndicator(INDICATOR)).toBeNull();
		expect(await getPublicDivision("planning")).toBeNull();
		expect(await getPublicSdgPolicies(11)).toEqual([]);
		expect(await getPublicAddresses()).toEqual({ chapters: [], policies: [], indicators: [], divisions: [], sdgs: [] });
	});
});

describe("with a plan of two published years", () => {
	beforeAll(() => loadPlan(prisma, soundPlan(), new Date("2026-10-01T00:00:00Z")));

	test("what the plan does not have is not found", async () => {
		expect(await getPublicPolicy("9-9-9")).toBeNull();
		expect(await getPublicPolicyHistory("9-9-9")).toBeNull();
		expect(await getPublicIndicator("9-9-9-9")).toBeNull();
		expect(await getPublicChapter(8)).toBeNull();
		expect(await getPublicDivision("unknown")).toBeNull();
		expect(await getPublicSdgPolicies(1)).toEqual([]);
	});

	test("a year page's evaluation comes with its own values, and the newest is the last", async () => {
		const policy = await getPublicPolicy(CODE);
		expect(policy?.evaluations.map(({ fiscalYear, number }) => [fiscalYear, number])).toEqual([
			[2024, 1],
			[2026, 1],
		]);
		const values = policy?.evaluations.map(({ actuals }) => actuals[INDICATOR]?.value);
		expect(values).toEqual(["1.5", "1.75"]);
	});

	describe.each([
		{ what: "a correction of a published year", fiscalYear: 2024 },
		{ what: "the first evaluation of a year", fiscalYear: 2025 },
	])("$what", ({ fiscalYear }) => {
		const secret = secretOf(fiscalYear);

		test("is in no public read as draft, submitted, approved, or sent back", async () => {
			const before = await everythingPublic();
			expect(await addRevision(prisma, { policy: CODE, fiscalYear }, "draft", secret)).toBe(
				fiscalYear === 2024 ? 2 : 1,
			);
			expect(await everythingPublic()).toBe(before);
			for (const state of ["submitted", "approved", "draft", "submitted", "approved"] as const) {
				await moveOpenRevisions(prisma, state);
				expect(await everythingPublic(), state).toBe(before);
			}
			expect(before).not.toContain(secret.situation);
		});

		test("is in all of them once it is published", async () => {
			await moveOpenRevisions(prisma, "published");
			const policy = await getPublicPolicy(CODE);
			const evaluation = policy?.evaluations.find((candidate) => candidate.fiscalYear === fiscalYear);
			expect(evaluation).toMatchObject({ situation: secret.situation, progressGrade: "D" });
			expect(evaluation?.actuals[INDICATOR]?.value).toBe(secret.actuals[INDICATOR]);
			const indicator = await getPublicIndicator(INDICATOR);
			expect(indicator?.series.actuals.find((actual) => actual.fiscalYear === fiscalYear)?.value).toBe(
				secret.actuals[INDICATOR],
			);
			const addresses = await getPublicAddresses();
			expect(addresses.policies.find(({ code }) => code === CODE)?.years).toContain(fiscalYear);
		});
	});

	test("the newest published revision wins, and one that is being prepared does not hide it", async () => {
		await addRevision(prisma, { policy: CODE, fiscalYear: 2026 }, "published", { progressGrade: "B" });
		await addRevision(prisma, { policy: CODE, fiscalYear: 2026 }, "published", { progressGrade: "C" });
		await addRevision(prisma, { policy: CODE, fiscalYear: 2026 }, "approved", { progressGrade: "A" });
		const policy = await getPublicPolicy(CODE);
		expect(policy?.evaluations.at(-1)).toMatchObject({ fiscalYear: 2026, number: 3, progressGrade: "C" });
		const [chapter] = await getPublicChapters();
		expect(chapter?.sections[0]?.policies[0]?.latest).toMatchObject({ fiscalYear: 2026, progressGrade: "C" });
	});

	test("the history has every published revision with its reason, oldest first, and no other", async () => {
		const history = await getPublicPolicyHistory(CODE);
		expect(history?.revisions.map(({ fiscalYear, number, correction }) => [fiscalYear, number, correction])).toEqual([
			[2024, 1, null],
			[2024, 2, "訂正2"],
			[2025, 1, null],
			[2026, 1, null],
			[2026, 2, "訂正2"],
			[2026, 3, "訂正3"],
		]);
	});

	test("a source note of a year that is not published yet is not shown: it quotes what is being prepared", async () => {
		const { id: policyId } = await prisma.policy.findFirstOrThrow({ where: { code: CODE } });
		const note = { policyId, field: "outcome", fiscalYear: 2027, printed: "下書きの文", reason: "読みにくい" };
		await prisma.sourceNote.create({ data: note });
		expect(await everythingPublic()).not.toContain(note.printed);
		await addRevision(prisma, { policy: CODE, fiscalYear: 2027 }, "published");
		expect(await everythingPublic()).toContain(note.printed);
	});

	test("a source note is shown until it is settled", async () => {
		expect((await getPublicPolicy(CODE))?.sourceNotes).not.toHaveLength(0);
		await prisma.sourceNote.updateMany({ data: { resolvedAt: new Date(), resolution: "原資料で確かめた" } });
		expect((await getPublicPolicy(CODE))?.sourceNotes).toEqual([]);
		expect((await getPublicIndicator(INDICATOR))?.sourceNotes).toEqual([]);
	});

	test("a plan that is no longer the current one is not read", async () => {
		await prisma.plan.updateMany({ data: { isCurrent: false } });
		expect(await getPublicSite()).toBeNull();
		expect(await getPublicPolicy(CODE)).toBeNull();
		expect(await getPublicDivision("planning")).toBeNull();
	});
});
