import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getPublicationEvents, getPublicationPeriod } from "@/lib/data/public/publications";
import type { PublicationEvent } from "@/lib/domain/publication-event";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";
import { addRevision } from "./revisions";

const { prisma } = await createTestDatabase();
const LOADED = new Date("2026-10-01T00:00:00Z");
const CORRECTED = new Date("2026-11-01T00:00:00Z");

/** `7-1-1 2024 2`: whose, of which year, which revision. */
const nameOf = ({ subject, revision }: PublicationEvent) =>
	`${subject.kind === "policy" ? subject.code : subject.number} ${revision.fiscalYear} ${revision.number}`;
const namesIn = async (...scope: Parameters<typeof getPublicationEvents>) =>
	(await getPublicationEvents(...scope)).map(nameOf);

test("without a plan there is nothing to tell, nor without a publication", async () => {
	expect(await getPublicationEvents({})).toEqual([]);
	expect(await getPublicationPeriod()).toBeNull();
});

describe("with publications, corrections and drafts", () => {
	beforeAll(async () => {
		await loadPlan(prisma, richPlan(), LOADED);
		await addRevision(prisma, { policy: "7-1-1", fiscalYear: 2024 }, "published", {
			progressGrade: "B",
			actuals: { "7-1-1-1": "1.9" },
		});
		await addRevision(prisma, { policy: "7-1-1", fiscalYear: 2024 }, "draft", { situation: "下書き" });
		await addRevision(prisma, { policy: "7-1-2", fiscalYear: 2025 }, "approved", { situation: "下書き" });
	});

	test("each publication of a policy or chapter is told once, the newest first, and no draft", async () => {
		const [newest, ...others] = await namesIn({});
		expect(newest).toBe("7-1-1 2024 2");
		const published = await prisma.evaluationRevision.count({ where: { state: "published" } });
		expect(others).toHaveLength(published - 1);
		expect(new Set(others).size).toBe(others.length);
		expect(others).toEqual(expect.arrayContaining(["7 2024 1", "7 2025 1", "7-1-1 2024 1", "7-1-2 2024 1"]));
		expect(JSON.stringify(await getPublicationEvents({}))).not.toContain("下書き");
	});

	test("a correction is told with its reason, what it replaced and its own values", async () => {
		const [newest] = await getPublicationEvents({ policy: "7-1-1" });
		expect(newest).toMatchObject({
			revision: { number: 2, correction: "訂正2", progressGrade: "B", publishedAt: CORRECTED },
			corrected: { number: 1, correction: null, progressGrade: "C" },
			indicators: [{ code: "7-1-1-1", actuals: [{ fiscalYear: 2024, value: "1.9" }] }, { actuals: [] }],
		});
	});

	test("a first publication is told with the values it had then, whatever was corrected since", async () => {
		const events = await getPublicationEvents({ policy: "7-1-1" });
		const first = events.find((event) => nameOf(event) === "7-1-1 2024 1");
		expect(first?.corrected).toBeNull();
		expect(first?.indicators[0]?.actuals.map(({ value }) => value)).toEqual(["-0.5"]);
	});

	test("a later year is told beside the grades of the year before", async () => {
		const events = await getPublicationEvents({ policy: "7-1-1" });
		const later = events.find(({ revision }) => revision.fiscalYear === 2025);
		expect(later?.earlier).toMatchObject({ fiscalYear: 2024, progressGrade: "B" });
		expect(events.find((event) => nameOf(event) === "7-1-1 2024 1")?.earlier).toBeNull();
	});

	test("a division's are of the policies it leads or takes part in, a policy's its own", async () => {
		const codes = async (scope: Parameters<typeof getPublicationEvents>[0]) =>
			[...new Set((await getPublicationEvents(scope)).map((event) => nameOf(event).split(" ")[0]))].sort();
		expect(await codes({ division: "finance" })).toEqual(["7-1-1", "7-1-2"]);
		expect(await codes({ policy: "7-1-2" })).toEqual(["7-1-2"]);
		expect(await codes({ division: "nobody" })).toEqual([]);
	});

	test("the period runs from the first to the last publication", async () => {
		expect(await getPublicationPeriod()).toEqual({ first: LOADED, last: CORRECTED });
	});

	test("no more than a hundred are told", async () => {
		for (let i = 0; i < 101; i++) await addRevision(prisma, { policy: "7-1-2", fiscalYear: 2026 }, "published");
		expect(await getPublicationEvents({})).toHaveLength(100);
	});
});
