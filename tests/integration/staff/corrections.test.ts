import { beforeAll, describe, expect, test } from "vitest";
import { getPublicPolicyHistory } from "@/lib/data/public/policy";
import { NotPermitted } from "@/lib/data/staff/access";
import { discardCorrection, startCorrection } from "@/lib/data/staff/corrections";
import { readContent } from "@/lib/data/staff/draft-content";
import { cancelEdition, makeEdition } from "@/lib/data/staff/edition-steps";
import { readEditions } from "@/lib/data/staff/editions";
import { readReview } from "@/lib/data/staff/review";
import { approveRevision, returnRevision } from "@/lib/data/staff/review-steps";
import { createTestDatabase } from "../../support/database";
import { loadTown, NOW, newestRevision, openYear, POLICY, type Staff, save, step, YEAR } from "./year-under-way";

const { prisma } = await createTestDatabase();

const R6 = 2024;
const REASON = "実績値の転記を誤っていました。";

let staff: Staff;

beforeAll(async () => {
	staff = await loadTown(prisma);
});

const start = (actor = staff.editor, fiscalYear = R6) =>
	startCorrection(actor, { code: POLICY, fiscalYear, reason: REASON }, NOW);

describe("starting a correction", () => {
	test.each(["stranger", "former"] as const)("is not for a %s", async (name) => {
		await expect(start(staff[name])).rejects.toThrow(NotPermitted);
		expect((await newestRevision(prisma, POLICY, R6)).number).toBe(1);
	});

	test("of what isn't there is refused as for what may not be known", async () => {
		const place = { fiscalYear: R6, reason: REASON };
		await expect(startCorrection(staff.reviewer, { code: "9-9-9", ...place }, NOW)).rejects.toThrow(NotPermitted);
		await expect(start(staff.reviewer, 2027)).rejects.toThrow(NotPermitted);
	});

	test("of a year that isn't published is refused", async () => {
		await openYear(staff);
		expect(await start(staff.editor, YEAR)).toEqual({ refused: "nothingPublished" });
	});

	test("by two at once is one correction, with all that was published in it", async () => {
		const published = await newestRevision(prisma, POLICY, R6);
		const results = await Promise.all([start(staff.editor), start(staff.reviewer)]);
		const started = results.flatMap((result) => ("started" in result ? [result.started] : []));
		expect(started).toHaveLength(1);
		expect(results).toContainEqual({ refused: "underWay" });
		const draft = await readContent(prisma, started[0] ?? 0);
		const before = await readContent(prisma, published.id);
		const { situation, outcome, progressGrade, reviewGrade, actuals, measures } = before;
		expect(draft).toMatchObject({ situation, outcome, progressGrade, reviewGrade, actuals, measures });
		expect(draft).toMatchObject({ number: 2, state: "draft", correction: REASON });
	});
});

describe("a correction under way", () => {
	test("is edited without an open collection, reviewed against what it corrects, and published with its reason", async () => {
		const { id } = await newestRevision(prisma, POLICY, R6);
		await save(staff.editor, id, { outcome: "訂正した成果" });
		const before = JSON.stringify(await getPublicPolicyHistory(POLICY));
		expect(before).not.toContain("訂正した成果");
		expect(before).not.toContain(REASON);
		await step(staff.editor, id, "submitted");
		const review = await readReview(staff.reviewer, { code: POLICY, fiscalYear: R6 });
		expect(review?.base).toMatchObject({ kind: "correction", fiscalYear: R6 });
		expect(review?.sheet.content.outcome).toBe("訂正した成果");
		await approveRevision(staff.reviewer, { revisionId: id, comment: null, comments: [] }, NOW);
		await makeEdition(staff.reviewer, { revisionIds: [id], publishAt: null }, NOW);
		const history = await getPublicPolicyHistory(POLICY);
		expect(history?.revisions.map(({ number, correction }) => [number, correction])).toEqual([
			[1, null],
			[2, REASON],
		]);
	});
});

describe("throwing a correction's draft away", () => {
	test("is for those who may start one, and never takes a year's first sheet", async () => {
		const started = await start();
		const id = "started" in started ? started.started : 0;
		await expect(discardCorrection(staff.stranger, id)).rejects.toThrow(NotPermitted);
		await expect(discardCorrection(staff.former, id)).rejects.toThrow(NotPermitted);
		const first = await newestRevision(prisma, POLICY, YEAR);
		await expect(discardCorrection(staff.admin, first.id)).rejects.toThrow(NotPermitted);
		expect((await newestRevision(prisma, POLICY, R6)).id).toBe(id);
	});

	test("leaves what is published, and in the audit log what the draft said", async () => {
		const { id } = await newestRevision(prisma, POLICY, R6);
		await save(staff.editor, id, { outcome: "捨てる文" });
		// It was approved, scheduled, cancelled and returned before: none of that keeps it.
		await step(staff.editor, id, "submitted");
		await approveRevision(staff.reviewer, { revisionId: id, comment: null, comments: [] }, NOW);
		await makeEdition(staff.reviewer, { revisionIds: [id], publishAt: new Date("2026-12-01T00:00:00Z") }, NOW);
		const { scheduled } = await readEditions(staff.reviewer);
		await cancelEdition(staff.reviewer, scheduled[0]?.id ?? 0, NOW);
		expect(await discardCorrection(staff.editor, id)).toBe(false);
		await returnRevision(staff.reviewer, { revisionId: id, comment: "不要です", comments: [] }, NOW);
		expect(await discardCorrection(staff.editor, id)).toBe(true);
		expect(await newestRevision(prisma, POLICY, R6)).toMatchObject({ number: 2, state: "published" });
		const entry = await prisma.auditEntry.findFirstOrThrow({ where: { action: "evaluation.discardCorrection" } });
		expect(entry).toMatchObject({ actor: "editor", entityId: String(id), before: { outcome: "捨てる文", number: 3 } });
		await expect(discardCorrection(staff.editor, id)).rejects.toThrow(NotPermitted);
	});
});
