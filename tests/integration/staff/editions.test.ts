import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publishDueEditions } from "@/lib/data/jobs/due-editions";
import { getPublicPolicy } from "@/lib/data/public/policy";
import { NotPermitted } from "@/lib/data/staff/access";
import { cancelEdition, makeEdition } from "@/lib/data/staff/edition-steps";
import { readEditions } from "@/lib/data/staff/editions";
import { approveRevision, returnRevision } from "@/lib/data/staff/review-steps";
import { createTestDatabase } from "../../support/database";
import { fillIn, loadTown, newestRevision, openYear, type Staff, step, YEAR } from "./year-under-way";

const LATER = new Date("2026-09-01T00:00:00Z");
const CODES = ["7-1-1", "7-1-2", "7-1-3"] as const;
/** When everything below is decided. */
const THEN = new Date("2026-08-01T00:00:00Z");

const { prisma, sql } = await createTestDatabase();

let staff: Staff;
const ids: Record<string, number> = {};

beforeAll(async () => {
	staff = await loadTown(prisma);
	await openYear(staff);
});

/** Puts the year back to where it was opened, which the portal itself can't. */
async function startOver() {
	await sql("ALTER TABLE evaluation_revision DISABLE TRIGGER USER; ALTER TABLE actual_value DISABLE TRIGGER USER");
	await sql("DELETE FROM edition_revision; DELETE FROM edition");
	const ofYear = "FROM evaluation_revision r JOIN evaluation e ON e.id = evaluation_id WHERE fiscal_year = $1";
	await sql(`DELETE FROM actual_value WHERE revision_id IN (SELECT r.id ${ofYear})`, [YEAR]);
	await sql(`UPDATE evaluation_revision SET state = 'draft', published_at = NULL WHERE id IN (SELECT r.id ${ofYear})`, [
		YEAR,
	]);
	await sql("ALTER TABLE evaluation_revision ENABLE TRIGGER USER; ALTER TABLE actual_value ENABLE TRIGGER USER");
}

/** Each test begins with three approved revisions. */
beforeEach(async () => {
	await startOver();
	await prisma.outboxMail.deleteMany();
	for (const code of CODES) {
		const id = await fillIn(prisma, staff.admin, code);
		ids[code] = id;
		await step(staff.admin, id, "submitted");
		await approveRevision(staff.reviewer, { revisionId: id, comment: null, comments: [] }, THEN);
	}
});

const idsOf = (...codes: string[]) => codes.map((code) => ids[code] ?? 0);
const stateOf = async (code: string) => (await newestRevision(prisma, code)).state;
const publish = (codes: readonly string[], publishAt: Date | null = null, actor = staff.reviewer) =>
	makeEdition(actor, { revisionIds: idsOf(...codes), publishAt }, THEN);
const publicYears = async (code: string) =>
	(await getPublicPolicy(code))?.evaluations.map(({ fiscalYear }) => fiscalYear);

describe("publishing at once", () => {
	test("publishes all at one moment, for the public to see, with edition, record, audit rows and mails", async () => {
		expect(await publish(["7-1-1", "7-1-2"])).toEqual({ made: { revisions: 2 } });
		for (const code of ["7-1-1", "7-1-2"]) {
			expect(await newestRevision(prisma, code)).toMatchObject({ state: "published", publishedAt: THEN });
			expect(await publicYears(code)).toEqual([2024, YEAR]);
		}
		expect(await publicYears("7-1-3")).toEqual([2024]);
		const { past, ready } = await readEditions(staff.reviewer);
		expect(past[0]).toMatchObject({ publishedAt: THEN, createdBy: "reviewer", fiscalYear: YEAR });
		expect(past[0]?.items.map(({ code }) => code)).toEqual(["7-1-1", "7-1-2"]);
		expect(ready.map(({ code }) => code)).toEqual(["7-1-3"]);
		const mails = await prisma.outboxMail.findMany({
			where: { kind: "published", recipient: "editor@example.invalid" },
		});
		expect(mails).toHaveLength(1);
		expect(mails[0]?.params).toMatchObject({ items: [{ code: "7-1-1", url: `/ja/policies/7-1-1/${YEAR}` }] });
		const audited = await prisma.auditEntry.findMany({
			where: {
				action: { in: ["edition.publish", "evaluation.published"] },
				at: { gte: new Date(Date.now() - 60_000) },
			},
			orderBy: { id: "desc" },
			take: 3,
		});
		expect(audited.map(({ action }) => action).sort()).toEqual([
			"edition.publish",
			"evaluation.published",
			"evaluation.published",
		]);
	});

	test("is all or nothing: one that isn't approved keeps the others back, and says which", async () => {
		await returnRevision(staff.reviewer, { revisionId: ids["7-1-2"] ?? 0, comment: "戻す", comments: [] }, THEN);
		expect(await publish(CODES)).toEqual({ refused: [{ code: "7-1-2", reason: "notApproved" }] });
		expect(await Promise.all(CODES.map(stateOf))).toEqual(["approved", "draft", "approved"]);
		expect(await prisma.edition.count()).toBe(0);
	});

	test("twice at once publishes once", async () => {
		const published = () => prisma.revisionEvent.count({ where: { step: "published" } });
		const before = await published();
		const results = await Promise.all([publish(CODES), publish(CODES)]);
		expect(results.filter((result) => "made" in result)).toHaveLength(1);
		expect(results.filter((result) => "refused" in result)).toHaveLength(1);
		expect(await prisma.edition.count()).toBe(1);
		expect(await published()).toBe(before + CODES.length);
	});

	test.each(["editor", "stranger", "former"] as const)("is not for a %s", async (name) => {
		await expect(publish(["7-1-1"], null, staff[name])).rejects.toThrow(NotPermitted);
		await expect(publish(["7-1-1"], LATER, staff[name])).rejects.toThrow(NotPermitted);
		await expect(cancelEdition(staff[name], 1, THEN)).rejects.toThrow(NotPermitted);
		expect(await stateOf("7-1-1")).toBe("approved");
		expect(await prisma.edition.count()).toBe(0);
	});

	test("reading what can be published is for reviewers alone", async () => {
		await expect(readEditions(staff.editor)).rejects.toThrow(NotPermitted);
	});

	test("an unknown revision is none that anyone may know of, and nothing is written", async () => {
		const revisionIds = [...idsOf("7-1-1"), 99_999];
		await expect(makeEdition(staff.reviewer, { revisionIds, publishAt: null }, THEN)).rejects.toThrow(NotPermitted);
		expect(await stateOf("7-1-1")).toBe("approved");
	});
});

describe("publishing at a set time", () => {
	test("shows nothing before, everything after, by the name of who set it", async () => {
		expect(await publish(["7-1-1", "7-1-2"], LATER)).toEqual({ made: { revisions: 2 } });
		await publishDueEditions(new Date(LATER.getTime() - 1));
		expect(await publicYears("7-1-1")).toEqual([2024]);
		await publishDueEditions(LATER);
		expect(await publicYears("7-1-1")).toEqual([2024, YEAR]);
		const event = await prisma.revisionEvent.findFirstOrThrow({
			where: { revisionId: ids["7-1-1"] },
			orderBy: { id: "desc" },
		});
		expect(event).toMatchObject({ step: "published", actor: "reviewer（予約公表）", actorId: "reviewer", at: LATER });
		expect((await readEditions(staff.reviewer)).scheduled).toEqual([]);
	});

	test("by several servers at once is done once", async () => {
		await publish(["7-1-1"], LATER);
		const before = await prisma.revisionEvent.count({ where: { step: "published" } });
		await Promise.all([publishDueEditions(LATER), publishDueEditions(LATER), publishDueEditions(LATER)]);
		expect(await prisma.revisionEvent.count({ where: { step: "published" } })).toBe(before + 1);
		expect(await prisma.outboxMail.count({ where: { kind: "published" } })).toBe(1);
	});

	test("keeps a revision from a second edition", async () => {
		await publish(["7-1-1"], LATER);
		const refused = { refused: [{ code: "7-1-1", reason: "alreadyScheduled" }] };
		expect(await publish(["7-1-1", "7-1-2"])).toEqual(refused);
		expect(await publish(["7-1-1"], LATER)).toEqual(refused);
		expect((await readEditions(staff.reviewer)).ready.map(({ code }) => code)).toEqual(["7-1-2", "7-1-3"]);
	});

	test("leaves out what was returned meanwhile, and publishes the rest", async () => {
		await publish(["7-1-1", "7-1-2"], LATER);
		await returnRevision(staff.reviewer, { revisionId: ids["7-1-1"] ?? 0, comment: "戻す", comments: [] }, THEN);
		await publishDueEditions(LATER);
		expect(await stateOf("7-1-1")).toBe("draft");
		expect(await stateOf("7-1-2")).toBe("published");
	});

	test("an edition that lost its last revision is cancelled", async () => {
		await publish(["7-1-1"], LATER);
		await returnRevision(staff.reviewer, { revisionId: ids["7-1-1"] ?? 0, comment: "戻す", comments: [] }, THEN);
		const { scheduled, past } = await readEditions(staff.reviewer);
		expect(scheduled).toEqual([]);
		expect(past[0]).toMatchObject({ publishedAt: null, cancelledAt: THEN });
	});

	test("returned and due at once comes to one of the two", async () => {
		await publish(["7-1-1", "7-1-2"], LATER);
		const [returned] = await Promise.all([
			returnRevision(staff.reviewer, { revisionId: ids["7-1-1"] ?? 0, comment: "戻す", comments: [] }, LATER),
			publishDueEditions(LATER),
		]);
		await publishDueEditions(LATER);
		expect(await stateOf("7-1-1")).toBe("taken" in returned ? "draft" : "published");
		expect(await stateOf("7-1-2")).toBe("published");
	});

	test("that can't be done publishes none of it, and says so until it can", async () => {
		await publish(["7-1-1", "7-1-2"], LATER);
		// Past the portal's own steps, as nobody should.
		await sql("UPDATE evaluation_revision SET state = 'draft' WHERE id = $1", [ids["7-1-1"]]);
		await publishDueEditions(LATER);
		expect(await stateOf("7-1-2")).toBe("approved");
		expect((await readEditions(staff.reviewer)).scheduled).toMatchObject([{ problem: "notApproved" }]);
		await sql("UPDATE evaluation_revision SET state = 'submitted' WHERE id = $1", [ids["7-1-1"]]);
		await sql("UPDATE evaluation_revision SET state = 'approved' WHERE id = $1", [ids["7-1-1"]]);
		await publishDueEditions(LATER);
		expect((await readEditions(staff.reviewer)).past).toMatchObject([{ problem: null, publishedAt: LATER }]);
	});

	test("is cancelled once, and then its revisions can be published otherwise", async () => {
		await publish(["7-1-1"], LATER);
		const id = (await readEditions(staff.reviewer)).scheduled[0]?.id ?? 0;
		expect(await cancelEdition(staff.reviewer, id, THEN)).toBe(true);
		expect(await cancelEdition(staff.reviewer, id, THEN)).toBe(false);
		await publishDueEditions(LATER);
		expect(await stateOf("7-1-1")).toBe("approved");
		expect(await publish(["7-1-1"])).toEqual({ made: { revisions: 1 } });
	});
});
