import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getPublicPolicy } from "@/lib/data/public/policy";
import { loadPlanIfEmpty, PlanDataError } from "@/lib/db/load-plan";
import { readAmiSeed } from "../../support/ami-seed";
import { createTestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";

const SEED = path.resolve(import.meta.dirname, "../../../prisma/seed/ami");

const { prisma } = await createTestDatabase();

/** How many rows there are of everything a plan is made of. */
async function countRows() {
	return {
		plans: await prisma.plan.count(),
		policies: await prisma.policy.count(),
		indicators: await prisma.indicator.count(),
		measures: await prisma.measure.count(),
		projects: await prisma.project.count(),
		divisions: await prisma.division.count(),
		revisions: await prisma.evaluationRevision.count(),
		values: await prisma.actualValue.count(),
		sourceNotes: await prisma.sourceNote.count(),
		auditEntries: await prisma.auditEntry.count(),
	};
}

const NOTHING = Object.fromEntries(Object.keys(await countRows()).map((name) => [name, 0]));

describe("a plan with a fault stops with file, field and reason, and nothing is loaded", () => {
	let folder = "";
	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), "shirube-plan-"));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test.each([
		{
			fault: "a number that is none",
			file: "policies/7-1-3.json",
			printed: '"target": "20000"',
			written: '"target": "20,000"',
			complaint: /policies\/7-1-3\.json: indicators\.1\.definitions\.0\.target: .+/,
		},
		{
			fault: "a division that the plan does not have",
			file: "policies/7-1-2.json",
			printed: '"lead": "zaisei"',
			written: '"lead": "zaimu"',
			complaint: /policies\/7-1-2\.json: divisions\.lead: .*zaimu/,
		},
		{
			fault: "a misspelt field",
			file: "policies/7-1-1.json",
			printed: '"vision":',
			written: '"visoin":',
			complaint: /policies\/7-1-1\.json: vision: .+/,
		},
		{
			fault: "a file that is not JSON",
			file: "policies/7-1-5.json",
			printed: '"code": "7-1-5",',
			written: '"code": "7-1-5"',
			complaint: /policies\/7-1-5\.json: not valid JSON: .+/,
		},
		{
			fault: "a year outside the plan",
			file: "policies/7-1-4.json",
			printed: '"fiscalYear": 2024',
			written: '"fiscalYear": 2034',
			complaint: /policies\/7-1-4\.json: evaluations\.0\.fiscalYear: .*2034/,
		},
	])("$fault", async ({ file, printed, written, complaint }) => {
		await rm(folder, { recursive: true, force: true });
		await cp(SEED, folder, { recursive: true });
		const place = path.join(folder, file);
		const text = await readFile(place, "utf8");
		expect(text).toContain(printed);
		await writeFile(place, text.replace(printed, written));
		const loading = loadPlanIfEmpty(prisma, folder);
		await expect(loading).rejects.toThrow(PlanDataError);
		await expect(loading).rejects.toThrow(complaint);
		expect(await countRows()).toEqual(NOTHING);
	});

	test("a folder that is not there", async () => {
		await expect(loadPlanIfEmpty(prisma, path.join(folder, "nowhere"))).rejects.toThrow(/plan\.json: missing/);
		expect(await countRows()).toEqual(NOTHING);
	});
});

test("a plan that fails half-way through leaves nothing behind", async () => {
	const data = soundPlan();
	data.policies[1]?.evaluations.push({ ...data.policies[1].evaluations[0], fiscalYear: 2024 } as never);
	await expect(loadPlan(prisma, data, new Date())).rejects.toThrow();
	expect(await countRows()).toEqual(NOTHING);
});

describe("the town's plan", () => {
	const { plan, policies } = readAmiSeed();
	const publishedFrom = new Date();

	test("is loaded in full and published", async () => {
		expect(await loadPlanIfEmpty(prisma, SEED)).toEqual({ loaded: true, policies: 5 });
		const indicators = policies.flatMap((policy) => policy.indicators);
		const notes = [...policies, ...plan.chapters].flatMap(({ sourceNotes }) => sourceNotes);
		expect(await countRows()).toEqual({
			plans: 1,
			policies: 5,
			indicators: indicators.length + plan.chapters.flatMap((chapter) => chapter.indicators).length,
			measures: policies.flatMap(({ measures }) => measures).length,
			projects: policies.flatMap(({ measures }) => measures.flatMap(({ projects }) => projects)).length,
			divisions: plan.divisions.length,
			revisions: 5,
			values: indicators.length,
			sourceNotes: notes.length,
			auditEntries: 6,
		});
		const revisions = await prisma.evaluationRevision.findMany();
		for (const { state, number, publishedAt } of revisions) {
			expect([state, number]).toEqual(["published", 1]);
			expect(publishedAt?.getTime()).toBeGreaterThanOrEqual(publishedFrom.getTime());
		}
	});

	test("leaves an audit row for the plan and each policy: who, what, and all of it", async () => {
		const entries = await prisma.auditEntry.findMany({ orderBy: { id: "asc" } });
		expect(entries.map(({ actor, action, entity, entityId }) => [actor, action, entity, entityId])).toEqual([
			["plan-load", "load", "plan", plan.plan.slug],
			...policies.map(({ code }) => ["plan-load", "load", "policy", code]),
		]);
		expect(entries.map(({ before, after }) => [before, after])).toEqual(
			[plan, ...policies].map((file) => [null, JSON.parse(JSON.stringify(file))]),
		);
	});

	test.each(policies)("says of $code what its file says", async (policy) => {
		const loaded = await getPublicPolicy(policy.code);
		const [evaluation] = policy.evaluations;
		const localized = ({ ja, en }: { ja: string; en?: string | undefined }) => ({ ja, en: en ?? null });
		expect(loaded).toMatchObject({
			title: localized(policy.title),
			vision: policy.vision,
			relatedPlans: policy.relatedPlans.map(localized),
			sdgs: policy.sdgs,
			measures: policy.measures.map(({ title, intendedResult, projects }) => ({
				title: title && localized(title),
				intendedResult,
				projects: projects.map(localized),
			})),
		});
		expect(loaded?.divisions.lead?.slug).toBe(policy.divisions.lead);
		expect(loaded?.divisions.related.map(({ slug }) => slug)).toEqual(policy.divisions.related);
		const { actuals, fiscalYear, ...texts } = { ...evaluation, actuals: evaluation?.actuals ?? {} };
		expect(loaded?.evaluations).toMatchObject([{ fiscalYear, number: 1, correction: null, ...texts }]);
		expect(loaded?.indicators.map(({ code }) => code)).toEqual(policy.indicators.map(({ code }) => code));
		for (const { code, definitions, actuals: values } of loaded?.indicators ?? []) {
			const definition = policy.indicators.find((indicator) => indicator.code === code)?.definitions[0];
			const { baseline, target, unit, ...rest } = definitions[0];
			expect(rest).toMatchObject({ direction: definition?.direction, precision: definition?.precision });
			expect(unit).toEqual(definition?.unit ? localized(definition.unit) : null);
			const numbers = [baseline.value, target.value, values[0]?.value].map((value) => value && Number(value));
			const wanted = [definition?.baseline, definition?.target, actuals[code]];
			expect(numbers).toEqual(wanted.map((value) => (typeof value === "string" ? Number(value) : null)));
		}
	});

	test("is not loaded a second time", async () => {
		const before = await countRows();
		expect(await loadPlanIfEmpty(prisma, SEED)).toEqual({ loaded: false, policies: 5 });
		expect(await countRows()).toEqual(before);
	});
});
