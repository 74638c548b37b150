import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getPublicPolicy, getPublicPolicyHistory } from "@/lib/data/public/policy";
import { NotPermitted } from "@/lib/data/staff/access";
import { openCollection } from "@/lib/data/staff/open-collection";
import { readReview } from "@/lib/data/staff/review";
import { approveRevision, returnRevision } from "@/lib/data/staff/review-steps";
import { submitEntry } from "@/lib/data/staff/submit-entry";
import { entryForm } from "@/lib/schemas/entry";
import { createTestDatabase } from "../../support/database";
import {
	fillIn,
	loadTown,
	NOW,
	newestRevision,
	openYear,
	POLICY,
	type Staff,
	save,
	step,
	TERMS,
	YEAR,
} from "./year-under-way";

const { prisma, sql } = await createTestDatabase();

let staff: Staff;
let revisionId: number;

const decision = (comment: string | null = "直してください") => ({
	revisionId,
	comment,
	comments: [{ field: "outcome" as const, body: "件数を書いてください" }],
});
const stateNow = async () => (await newestRevision(prisma)).state;
const stepsNow = () => prisma.revisionEvent.findMany({ where: { revisionId }, orderBy: { id: "asc" } });

beforeAll(async () => {
	staff = await loadTown(prisma);
	await openYear(staff);
	revisionId = await fillIn(prisma, staff.editor);
});

beforeEach(async () => {
	await sql("UPDATE evaluation_revision SET state = 'draft' WHERE id = $1 AND state <> 'draft'", [revisionId]);
	await step(staff.editor, revisionId, "submitted");
	await prisma.outboxMail.deleteMany();
});

describe("a submitted revision", () => {
	test("goes back with comments: to draft, on record, with a mail to those who fill it in", async () => {
		expect(await returnRevision(staff.reviewer, decision(), NOW)).toEqual({ taken: "draft", mails: 1 });
		expect(await stateNow()).toBe("draft");
		const review = await readReview(staff.editor, { code: POLICY, fiscalYear: YEAR });
		expect(review?.sheet.standing).toBe("returned");
		expect(review?.sheet.steps.at(-1)).toMatchObject({
			step: "returned",
			by: "reviewer",
			comment: "直してください",
			comments: [{ field: "outcome", body: "件数を書いてください" }],
		});
		const mails = await prisma.outboxMail.findMany();
		expect(mails).toMatchObject([
			{
				kind: "returned",
				recipient: "editor@example.invalid",
				params: {
					policyCode: POLICY,
					fiscalYear: YEAR,
					comment: "直してください",
					url: `/ja/staff/evaluations/${POLICY}/${YEAR}`,
				},
			},
		]);
	});

	test("is approved, and an approved one may still go back", async () => {
		expect(await approveRevision(staff.reviewer, decision(null), NOW)).toEqual({ taken: "approved", mails: 0 });
		expect(await returnRevision(staff.reviewer, decision(), NOW)).toMatchObject({ taken: "draft" });
	});

	test.each(["editor", "stranger", "former"] as const)("is not decided by a %s", async (name) => {
		const before = await stepsNow();
		await expect(returnRevision(staff[name], decision(), NOW)).rejects.toThrow(NotPermitted);
		await expect(approveRevision(staff[name], decision(), NOW)).rejects.toThrow(NotPermitted);
		expect(await stateNow()).toBe("submitted");
		expect(await stepsNow()).toEqual(before);
		expect(await prisma.outboxMail.count()).toBe(0);
	});

	test("of a closed year is not returned: nobody could mend it", async () => {
		await prisma.collection.updateMany({ data: { closedAt: NOW } });
		const before = await stepsNow();
		expect(await returnRevision(staff.reviewer, decision(), NOW)).toEqual({ refused: "yearClosed" });
		expect(await stepsNow()).toEqual(before);
		expect(await stateNow()).toBe("submitted");
		await prisma.collection.updateMany({ data: { closedAt: null } });
	});

	test("that was withdrawn meanwhile is not decided: nothing is written, and it is said where it stands", async () => {
		await step(staff.editor, revisionId, "withdrawn");
		const before = await stepsNow();
		expect(await approveRevision(staff.reviewer, decision(), NOW)).toEqual({ refused: "stateMoved", state: "draft" });
		expect(await returnRevision(staff.reviewer, decision(), NOW)).toEqual({ refused: "stateMoved", state: "draft" });
		expect(await stepsNow()).toEqual(before);
		expect(await prisma.outboxMail.count()).toBe(0);
	});

	test("approved and withdrawn at once comes to one of the two, and the record says which", async () => {
		const [approved, withdrawn] = await Promise.all([
			approveRevision(staff.reviewer, decision(null), NOW),
			step(staff.editor, revisionId, "withdrawn"),
		]);
		expect("taken" in approved).not.toBe("taken" in withdrawn);
		const last = (await stepsNow()).at(-1)?.step;
		expect([last, await stateNow()]).toEqual("taken" in approved ? ["approved", "approved"] : ["withdrawn", "draft"]);
	});

	test("an unknown revision is none that anyone may know of", async () => {
		await expect(approveRevision(staff.reviewer, { ...decision(), revisionId: 99_999 }, NOW)).rejects.toThrow(
			NotPermitted,
		);
	});
});

describe("what its reviewer sees", () => {
	test("is the newest published year before it beside it, and what the checks say", async () => {
		const review = await readReview(staff.reviewer, { code: POLICY, fiscalYear: YEAR });
		expect(review?.base).toMatchObject({ kind: "earlierYear", fiscalYear: 2024 });
		expect(review?.sheet.content.outcome).toBe(`${POLICY}の事業を行った。`);
		expect(review?.base?.content.outcome).not.toBe(review?.sheet.content.outcome);
		expect(review?.check.errors).toEqual([]);
		expect(review?.may).toEqual({ review: true, correct: true });
	});

	test("is read by those in charge too, and by nobody else", async () => {
		const place = { code: POLICY, fiscalYear: YEAR };
		expect((await readReview(staff.editor, place))?.may).toEqual({ review: false, correct: true });
		await expect(readReview({ ...staff.stranger, divisionIds: [] }, place)).rejects.toThrow(NotPermitted);
		await expect(readReview({ ...staff.former, role: null }, place)).rejects.toThrow(NotPermitted);
		expect(await readReview(staff.reviewer, { code: "9-9-9", fiscalYear: YEAR })).toBeNull();
		expect(await readReview(staff.reviewer, { code: POLICY, fiscalYear: 2027 })).toBeNull();
	});
});

test("while the year before waits to be published, who fills in and who reviews are told the same", async () => {
	await returnRevision(staff.reviewer, decision(), NOW);
	const situation = "農業に就く人が年々減り、耕す人のいない農地が町の南部で増え続けている。";
	await save(staff.editor, revisionId, { situation });
	const next = YEAR + 1;
	await openCollection(staff.admin, { fiscalYear: next, terms: TERMS, notify: false }, NOW);
	const { id } = await newestRevision(prisma, POLICY, next);
	await save(staff.editor, id, { situation });
	const form = entryForm.parse({ revision: [String(id)], intent: ["submit"] });
	const outcome = await submitEntry(staff.editor, form, NOW);
	const asked = "open" in outcome ? outcome.open.filter(({ level }) => level === "warning") : [];
	expect(asked).toMatchObject([{ kind: "sameText", field: "situation" }]);
	const review = await readReview(staff.reviewer, { code: POLICY, fiscalYear: next });
	expect(review?.check.unanswered).toEqual(asked);
	expect(review?.base).toMatchObject({ fiscalYear: 2024 });
});

test("nothing of it is in a public read, whatever its state", async () => {
	await approveRevision(staff.reviewer, decision("秘密のコメント"), NOW);
	const text = JSON.stringify([await getPublicPolicy(POLICY), await getPublicPolicyHistory(POLICY)]);
	expect(text).not.toContain(`${POLICY}の事業を行った。`);
	expect(text).not.toContain("秘密のコメント");
});
