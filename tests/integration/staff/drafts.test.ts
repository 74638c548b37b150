import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { NotPermitted, readActor, write } from "@/lib/data/staff/access";
import { readContent } from "@/lib/data/staff/draft-content";
import { changeDraft, type DraftChanges } from "@/lib/data/staff/drafts";
import { createRevision, takeStep } from "@/lib/data/staff/steps";
import type { Actor } from "@/lib/domain/permissions";
import { readAmiSeed } from "../../support/ami-seed";
import { createTestDatabase } from "../../support/database";

const { prisma, sql } = await createTestDatabase();

const POLICY = "7-1-2";
const YEAR = 2025;
const NOW = new Date("2026-05-01T01:00:00Z");
let indicator = "";
let revisionId = 0;
let editor: Actor;
let stranger: Actor;
let reviewer: Actor;

async function createActor(id: string, data: { role: "editor" | "reviewer"; divisionIds?: number[] }): Promise<Actor> {
	const { role, divisionIds = [] } = data;
	await prisma.user.create({
		data: {
			id,
			name: id,
			email: `${id}@example.invalid`,
			role,
			twoFactorEnabled: role !== "editor",
			divisions: { create: divisionIds.map((divisionId) => ({ divisionId })) },
		},
	});
	return (await readActor(id)) as Actor;
}

beforeAll(async () => {
	await loadPlan(prisma, readAmiSeed(), new Date("2026-10-01T00:00:00Z"));
	const { planId, divisions, indicators } = await prisma.policy.findFirstOrThrow({
		where: { code: POLICY },
		select: {
			planId: true,
			divisions: { where: { role: "lead" } },
			indicators: { select: { code: true }, orderBy: { position: "asc" } },
		},
	});
	const lead = divisions[0]?.divisionId ?? 0;
	const other = await prisma.division.findFirstOrThrow({ where: { policies: { none: { policy: { code: POLICY } } } } });
	indicator = indicators[0]?.code ?? "";
	editor = await createActor("editor", { role: "editor", divisionIds: [lead] });
	stranger = await createActor("stranger", { role: "editor", divisionIds: [other.id] });
	reviewer = await createActor("reviewer", { role: "reviewer" });
	await prisma.collection.create({ data: { planId, fiscalYear: YEAR, entryDueOn: new Date("2026-06-30"), asked: [] } });
});

beforeEach(async () => {
	const { id: policyId } = await prisma.policy.findFirstOrThrow({ where: { code: POLICY }, select: { id: true } });
	await sql(
		"UPDATE evaluation_revision r SET state = 'draft' FROM evaluation e WHERE e.id = r.evaluation_id AND e.fiscal_year = 2025 AND r.state IN ('submitted', 'approved')",
	);
	await sql(
		"DELETE FROM actual_value USING evaluation_revision r, evaluation e WHERE revision_id = r.id AND e.id = r.evaluation_id AND e.fiscal_year = 2025 AND r.state = 'draft'",
	);
	await sql(
		"DELETE FROM evaluation_revision r USING evaluation e WHERE e.id = r.evaluation_id AND e.fiscal_year = 2025 AND r.state = 'draft'",
	);
	const year = { policyId, fiscalYear: YEAR };
	const evaluation = await prisma.evaluation.upsert({
		where: { policyId_fiscalYear: year },
		create: year,
		update: {},
		include: { revisions: true },
	});
	const number = evaluation.revisions.length + 1;
	const correction = number > 1 ? "転記の誤り" : null;
	revisionId = await write(reviewer, (tx, actor) =>
		createRevision(tx, actor, { evaluationId: evaluation.id, number, correction, now: NOW }),
	);
});

const save = (actor: Actor, changes: DraftChanges, expectedVersion: number | null = null) =>
	write(actor, (tx, current) => changeDraft(tx, current, { revisionId, expectedVersion, changes, now: NOW }));
const step = (actor: Actor, name: Parameters<typeof takeStep>[2]["step"]) =>
	write(actor, (tx, current) => takeStep(tx, current, { revisionId, step: name, now: NOW }));
const auditOf = (action: string) =>
	prisma.auditEntry.findMany({ where: { action, entityId: String(revisionId) }, orderBy: { id: "asc" } });

describe("saving a draft", () => {
	test("writes what is given, leaves the rest, raises the version and leaves one audit row", async () => {
		await save(editor, { outcome: "成果", actuals: { [indicator]: { value: "0", absence: null } } });
		await save(editor, { progressGrade: "B" });
		const content = await readContent(prisma, revisionId);
		expect(content).toMatchObject({
			outcome: "成果",
			progressGrade: "B",
			situation: null,
			version: 3,
			savedBy: "editor",
		});
		expect(content.actuals).toEqual({ [indicator]: { value: "0", absence: null } });
		const [first, second, ...more] = await auditOf("evaluation.save");
		expect(more).toEqual([]);
		expect(first).toMatchObject({
			actor: "editor",
			actorId: "editor",
			before: { version: 1, outcome: null, actuals: { [indicator]: null } },
			after: { version: 2, outcome: "成果", actuals: { [indicator]: { value: "0", absence: null } } },
		});
		expect(second).toMatchObject({ before: { progressGrade: null }, after: { progressGrade: "B" } });
	});

	test("a value, its absence, and blank again are three different things", async () => {
		const given = async () => (await readContent(prisma, revisionId)).actuals[indicator];
		await save(editor, { actuals: { [indicator]: { value: "78.90", absence: null } } });
		expect(await given()).toEqual({ value: "78.9", absence: null });
		await save(editor, { actuals: { [indicator]: { value: null, absence: "pending" } } });
		expect(await given()).toEqual({ value: null, absence: "pending" });
		await save(editor, { actuals: { [indicator]: { value: null, absence: null } } });
		expect(await given()).toBeUndefined();
	});

	test("measures are kept as they were given, and can be the plan's again", async () => {
		const measures = [{ title: null, intendedResult: "成果", projects: [{ ja: "事業", en: null }] }];
		await save(editor, { measures });
		expect((await readContent(prisma, revisionId)).measures).toEqual(measures);
		await save(editor, { measures });
		expect(await auditOf("evaluation.save")).toHaveLength(1);
		await save(editor, { measures: null });
		expect((await readContent(prisma, revisionId)).measures).toBeNull();
	});

	test("without a difference nothing is written", async () => {
		await save(editor, { outcome: "成果" });
		expect(await save(editor, { outcome: "成果" }, 2)).toEqual({ saved: { version: 2, savedAt: NOW } });
		expect(await auditOf("evaluation.save")).toHaveLength(1);
	});

	test("to an earlier version is a conflict, with what is there now, and writes nothing", async () => {
		await save(editor, { outcome: "先の保存" }, 1);
		const late = await save(reviewer, { outcome: "後の保存" }, 1);
		expect(late).toMatchObject({ conflict: { outcome: "先の保存", version: 2, savedBy: "editor" } });
		expect(await readContent(prisma, revisionId)).toMatchObject({ outcome: "先の保存", version: 2 });
	});

	test("of one version by two at once: one is saved, the other is a conflict", async () => {
		const results = await Promise.all([save(editor, { outcome: "甲" }, 1), save(reviewer, { outcome: "乙" }, 1)]);
		expect(results.map((result) => Object.keys(result)[0]).sort()).toEqual(["conflict", "saved"]);
		expect(await auditOf("evaluation.save")).toHaveLength(1);
	});
});

describe("whoever may not", () => {
	const attempts: [string, () => Promise<unknown>][] = [
		["an editor of another division saves", () => save(stranger, { outcome: "侵入" })],
		["an editor of another division submits", () => step(stranger, "submitted")],
		["an editor approves", () => step(editor, "approved")],
		["an editor returns", () => step(editor, "returned")],
		["an editor publishes", () => step(editor, "published")],
	];
	test.each(attempts)("%s: refused, nothing written", async (_, attempt) => {
		await step(editor, "submitted");
		const [content, entries] = [await readContent(prisma, revisionId), await prisma.auditEntry.count()];
		await expect(attempt()).rejects.toThrow(NotPermitted);
		expect([await readContent(prisma, revisionId), await prisma.auditEntry.count()]).toEqual([content, entries]);
	});

	test("a right lost since the page was opened is lost", async () => {
		await prisma.user.update({ where: { id: "editor" }, data: { role: null } });
		await expect(save(editor, { outcome: "失効後" })).rejects.toThrow(NotPermitted);
		await prisma.user.update({ where: { id: "editor" }, data: { role: "editor", deactivatedAt: NOW } });
		await expect(save(editor, { outcome: "停止後" })).rejects.toThrow(NotPermitted);
		await prisma.user.update({ where: { id: "editor" }, data: { deactivatedAt: null } });
		await prisma.user.update({ where: { id: "reviewer" }, data: { twoFactorEnabled: false } });
		await expect(save(reviewer, { outcome: "二要素なし" })).rejects.toThrow(NotPermitted);
		await prisma.user.update({ where: { id: "reviewer" }, data: { twoFactorEnabled: true } });
		expect(await auditOf("evaluation.save")).toEqual([]);
	});

	test("an indicator of another policy takes no value here", async () => {
		await expect(save(editor, { outcome: "x", actuals: { "7-1-1-1": { value: "1", absence: null } } })).rejects.toThrow(
			NotPermitted,
		);
		expect((await readContent(prisma, revisionId)).outcome).toBeNull();
	});

	test("once the year is closed, nobody edits its first revision", async () => {
		await prisma.collection.updateMany({ data: { closedAt: NOW } });
		await expect(save(reviewer, { outcome: "締切後" })).rejects.toThrow(NotPermitted);
		await prisma.collection.updateMany({ data: { closedAt: null } });
	});
});

describe("the way of a revision", () => {
	test("submit, return with comments, submit, approve, publish: each step is on record", async () => {
		await step(editor, "submitted");
		await expect(save(editor, { outcome: "提出後" })).rejects.toThrow(NotPermitted);
		await write(reviewer, (tx, actor) =>
			takeStep(tx, actor, {
				revisionId,
				step: "returned",
				comment: "確認してください",
				comments: [{ field: "outcome", body: "具体的に" }],
				now: NOW,
			}),
		);
		await save(editor, { outcome: "具体的な成果" });
		await step(editor, "submitted");
		await step(reviewer, "approved");
		await step(reviewer, "published");
		const events = await prisma.revisionEvent.findMany({
			where: { revisionId },
			orderBy: { id: "asc" },
			include: { comments: true },
		});
		expect(events.map(({ step, actor }) => [step, actor])).toEqual([
			["created", "reviewer"],
			["submitted", "editor"],
			["returned", "reviewer"],
			["submitted", "editor"],
			["approved", "reviewer"],
			["published", "reviewer"],
		]);
		expect(events[2]).toMatchObject({
			comment: "確認してください",
			comments: [{ field: "outcome", body: "具体的に" }],
		});
		expect(await readContent(prisma, revisionId)).toMatchObject({ state: "published", outcome: "具体的な成果" });
		await expect(sql("DELETE FROM revision_event WHERE revision_id = $1", [revisionId])).rejects.toThrow(/append-only/);
		await expect(sql("UPDATE review_comment SET body = ''")).rejects.toThrow(/append-only/);
	});

	test("a step that someone else took before is refused", async () => {
		await step(editor, "submitted");
		const results = await Promise.all([step(reviewer, "approved"), step(reviewer, "returned")]);
		// Approved first, it can still be returned; returned first, it can't be approved any more.
		expect(results.filter((result) => "taken" in result).length).toBeGreaterThanOrEqual(1);
		expect(await step(reviewer, "published")).toEqual({ refused: "stateMoved" });
	});
});
