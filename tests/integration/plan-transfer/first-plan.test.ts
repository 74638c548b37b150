import { beforeAll, expect, test } from "vitest";
import { readPlan } from "@/lib/data/plan-tables/read-plan";
import { getPublicPolicy } from "@/lib/data/public/policy";
import { NotPermitted } from "@/lib/data/staff/access";
import { commitPlan } from "@/lib/data/staff/plan-transfer/commit-plan";
import { readPlanExport } from "@/lib/data/staff/plan-transfer/plan-export";
import { readPlanPreview } from "@/lib/data/staff/plan-transfer/plan-preview";
import { stagePlan } from "@/lib/data/staff/plan-transfer/staged-plans";
import { readTransferOffer } from "@/lib/data/staff/plan-transfer/transfer-offer";
import type { Actor } from "@/lib/domain/permissions";
import { toTables } from "@/lib/domain/plan-transfer/to-tables";
import { checkTables } from "@/lib/schemas/plan-transfer";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";
import { createStaff } from "../../support/staff";

const { prisma } = await createTestDatabase();
const NOW = new Date("2026-11-01T01:00:00Z");
let admin: Actor;

beforeAll(async () => {
	admin = (await createStaff(prisma, { role: "admin" })).actor;
});

test("without a plan there is nothing to export, and the page says so", async () => {
	expect(await readTransferOffer(admin, NOW)).toEqual({ size: null, waiting: [] });
	await expect(readPlanExport(admin)).rejects.toThrow(NotPermitted);
});

test("a first plan brings the town and everything", async () => {
	const tables = toTables(richPlan());
	const id = await stagePlan(admin, { fileName: "first.json", checked: { tables }, now: NOW });
	const { compared } = await readPlanPreview(admin, { id, check: checkTables, now: NOW });
	expect(compared).toMatchObject({ planId: null, preview: { outcome: "ready", totals: { changed: 0, kept: 0 } } });
	const fingerprint = compared?.fingerprint ?? "";
	const result = await commitPlan(admin, { id, fingerprint, check: checkTables, comment: "取り込み", now: NOW });
	expect(result).toMatchObject({ committed: { published: tables.evaluations.length } });
	expect((await readPlan(prisma)).tables).toEqual(tables);
	expect(await readPlanExport(admin)).toEqual(tables);
	expect((await readTransferOffer(admin, NOW)).size).toEqual({
		chapters: tables.chapters.length,
		policies: tables.policies.length,
		indicators: tables.indicators.length,
		evaluations: tables.evaluations.length,
		fitsWorkbook: true,
	});
	expect(await getPublicPolicy("7-1-1")).toMatchObject({
		evaluations: [{ fiscalYear: 2024 }, { fiscalYear: 2025 }, {}],
	});
});
