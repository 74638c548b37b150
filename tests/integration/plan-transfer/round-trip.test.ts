import { expect, test } from "vitest";
import type { PrismaClient } from "@/lib/data/generated/client";
import { loadPlan } from "@/lib/data/load-plan";
import { readPlan } from "@/lib/data/plan-tables/read-plan";
import { fromTables } from "@/lib/domain/plan-transfer/from-tables";
import { toTables } from "@/lib/domain/plan-transfer/to-tables";
import type { PlanData } from "@/lib/schemas/plan-data";
import { FORMAT_VERSION } from "@/lib/schemas/plan-transfer";
import { checkJsonFile } from "@/lib/schemas/plan-transfer-json";
import { readAmiSeed } from "../../support/ami-seed";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { withOtherChapters } from "../../support/other-chapters";
import { richPlan } from "../../support/rich-plan";
import { addRevision } from "../data/revisions";

const PLANS: [string, PlanData][] = [
	["Ami's plan", readAmiSeed()],
	["a plan that uses all that the format can hold", richPlan()],
	["seven chapters", withOtherChapters(readAmiSeed())],
];

/** What is published stays, so each plan has databases of its own. */
const CASES: [string, PlanData, TestDatabase, TestDatabase][] = [];
for (const [name, plan] of PLANS) CASES.push([name, plan, await createTestDatabase(), await createTestDatabase()]);

/** What is exported as JSON, read back as an import does. */
async function exported(prisma: PrismaClient) {
	const { tables } = await readPlan(prisma);
	const text = JSON.stringify({ formatVersion: FORMAT_VERSION, ...fromTables(tables).document });
	const checked = checkJsonFile(new TextEncoder().encode(text));
	if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
	return { text, tables: checked.tables, plan: JSON.parse(text) as PlanData };
}

test.each(CASES)(
	"%s: what is loaded is exported, and exported again the same from an empty database",
	async (_, plan, first, second) => {
		await loadPlan(first.prisma, plan, new Date("2026-10-01T00:00:00Z"));
		const once = await exported(first.prisma);
		expect(once.tables).toEqual(toTables(plan));
		await loadPlan(second.prisma, once.plan, new Date("2027-10-01T00:00:00Z"));
		expect((await exported(second.prisma)).text).toBe(once.text);
	},
);

test("of a corrected evaluation the newest content is exported, and nothing of a draft", async () => {
	const prisma = CASES[0]?.[2].prisma as PrismaClient;
	const year = { policy: "7-1-1", fiscalYear: 2024 };
	await addRevision(prisma, year, "published", { progressGrade: "D", situation: "訂正後" });
	await addRevision(prisma, year, "draft", { situation: "下書きの印" });
	await addRevision(prisma, { policy: "7-1-2", fiscalYear: 2025 }, "submitted", { situation: "下書きの印" });
	const { tables, text } = await exported(prisma);
	expect(tables.evaluations.find(({ owner }) => owner === "7-1-1")).toMatchObject({
		progressGrade: "D",
		situation: "訂正後",
	});
	expect(tables.evaluations.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2024, 2024, 2024, 2024]);
	expect(text).not.toContain("下書きの印");
});
