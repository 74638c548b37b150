import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getPublicIndicator } from "@/lib/data/public/indicator";
import {
	getPublicChapter,
	getPublicChapters,
	getPublicDivision,
	getPublicSdgPolicies,
} from "@/lib/data/public/outline";
import { getPublicPolicy, getPublicPolicyHistory } from "@/lib/data/public/policy";
import { getPublicationEvents } from "@/lib/data/public/publications";
import { getPublicSite } from "@/lib/data/public/site";
import { getPublicAddresses } from "@/lib/data/public/sitemap";
import { createTestDatabase } from "../../support/database";
import { soundPlan, soundPolicy } from "../../support/sound-plan";
import { addRevision } from "./revisions";

const { prisma } = await createTestDatabase();

/** What a page reads: the site, and what it is about. Outside of React every read asks for the site anew. */
const PAGES: Record<string, () => Promise<unknown>> = {
	"the overview": () => Promise.all([getPublicSite(), getPublicChapters()]),
	"a chapter": () => Promise.all([getPublicSite(), getPublicChapter(7)]),
	"a policy": () => Promise.all([getPublicSite(), getPublicPolicy("7-1-1")]),
	"a policy's history": () => Promise.all([getPublicSite(), getPublicPolicyHistory("7-1-1")]),
	"an indicator": () => Promise.all([getPublicSite(), getPublicIndicator("7-1-1-1")]),
	"a division": () => Promise.all([getPublicSite(), getPublicDivision("planning")]),
	"a goal": () => Promise.all([getPublicSite(), getPublicSdgPolicies(11)]),
	"a feed": () => getPublicationEvents({ division: "planning" }),
	"the sitemap": () => getPublicAddresses(),
};

/** The SQL statements that reach the database during a task, as the driver sends them. */
async function statementsDuring(task: () => Promise<unknown>): Promise<string[]> {
	const query = vi.spyOn(pg.Client.prototype, "query");
	try {
		await task();
		const sent = query.mock.calls.map(([first]: unknown[]) =>
			typeof first === "string" ? first : String((first as { text?: string }).text),
		);
		return sent.filter((text) => !text.startsWith("SET TIME ZONE"));
	} finally {
		query.mockRestore();
	}
}

beforeAll(async () => {
	const plan = soundPlan();
	plan.policies.push(...Array.from({ length: 20 }, (_, i) => soundPolicy(`7-1-${i + 3}`)));
	await loadPlan(prisma, plan, new Date("2026-10-01T00:00:00Z"));
	await addRevision(prisma, { policy: "7-1-1", fiscalYear: 2024 }, "published", { progressGrade: "B" });
	await getPublicSite();
});

test.each(Object.entries(PAGES))("%s takes at most three statements, whatever there is to be read", async (_, read) => {
	const statements = await statementsDuring(read);
	expect(statements.length).toBeGreaterThan(0);
	expect(statements.length).toBeLessThanOrEqual(3);
});

test("the site's frame is one statement", async () => {
	expect(await statementsDuring(getPublicSite)).toHaveLength(1);
});
