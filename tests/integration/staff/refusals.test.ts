import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { refusalOf } from "@/lib/data/staff/refusals";
import { createTestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";
import { addRevision } from "../data/revisions";

const { prisma } = await createTestDatabase();

beforeAll(() => loadPlan(prisma, soundPlan(), new Date("2026-10-01T00:00:00Z")));

const published = () =>
	prisma.evaluationRevision.findFirstOrThrow({ where: { state: "published" }, orderBy: { id: "asc" } });
const policy = () => prisma.policy.findFirstOrThrow({ orderBy: { code: "asc" } });

/** What people can run into, each by the write that runs into it. */
const REFUSALS: Record<string, () => Promise<unknown>> = {
	publishedIsFinal: async () =>
		prisma.evaluationRevision.update({ where: { id: (await published()).id }, data: { outcome: "後から" } }),
	stateMoved: async () => {
		await addRevision(prisma, { policy: "7-1-1", fiscalYear: 2026 }, "draft");
		const { id } = await prisma.evaluationRevision.findFirstOrThrow({ where: { state: "draft" } });
		return prisma.evaluationRevision.update({ where: { id }, data: { state: "approved" } });
	},
	yearOutsidePlan: async () => prisma.evaluation.create({ data: { policyId: (await policy()).id, fiscalYear: 2040 } }),
	publishedNumberStays: async () =>
		prisma.indicatorDefinition.updateMany({ where: { indicator: { code: "7-1-1-1" } }, data: { target: 1 } }),
	wrongOwner: async () => {
		const { id: revisionId, evaluationId } = await prisma.evaluationRevision.findFirstOrThrow({
			where: { state: "draft" },
		});
		const { policyId } = await prisma.evaluation.findUniqueOrThrow({ where: { id: evaluationId } });
		const stray = await prisma.indicator.findFirstOrThrow({ where: { NOT: { policyId } } });
		return prisma.actualValue.create({ data: { revisionId, indicatorId: stray.id, value: 1 } });
	},
	onlyDraftsAreEdited: async () => {
		const { id } = await prisma.evaluationRevision.findFirstOrThrow({ where: { state: "draft" } });
		await prisma.evaluationRevision.update({ where: { id }, data: { state: "submitted" } });
		return prisma.evaluationRevision.update({ where: { id }, data: { outcome: "提出後" } });
	},
	alreadyThere: async () => {
		const { slug } = await prisma.division.findFirstOrThrow();
		return prisma.division.create({ data: { slug } });
	},
	stillUsed: async () => {
		const { divisionId } = await prisma.policyDivision.findFirstOrThrow();
		return prisma.division.delete({ where: { id: divisionId } });
	},
};

describe("a refusal of the database that a person can meet has a word", () => {
	test.each(Object.entries(REFUSALS))("%s", async (refusal, attempt) => {
		const error = await attempt().then(
			() => undefined,
			(reason: unknown) => reason,
		);
		expect(refusalOf(error)).toBe(refusal);
	});
});

test("anything else is a bug, and has none", async () => {
	const error = await prisma.$queryRaw`SELECT nothing_like_this`.catch((reason: unknown) => reason);
	for (const bug of [error, new Error("any"), null, undefined, "text", { code: "SH999" }, { code: "constructor" }]) {
		expect(refusalOf(bug)).toBeNull();
	}
});
