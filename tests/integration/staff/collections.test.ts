import { beforeAll, describe, expect, test } from "vitest";
import { NotPermitted } from "@/lib/data/staff/access";
import { readCollection, readCollections } from "@/lib/data/staff/collections";
import {
	addMissingSheets,
	changeCollection,
	closeCollection,
	openCollection,
	reopenCollection,
} from "@/lib/data/staff/open-collection";
import type { Actor } from "@/lib/domain/permissions";
import { createTestDatabase } from "../../support/database";
import { loadTown, NOW, newestRevision, openYear, type Staff, save, TERMS, YEAR } from "./year-under-way";

const { prisma, sql } = await createTestDatabase();

let staff: Staff;

beforeAll(async () => {
	staff = await loadTown(prisma);
});

const idOfYear = async () =>
	(await prisma.collection.findFirstOrThrow({ where: { fiscalYear: YEAR }, select: { id: true } })).id;
const counted = async () => ({
	evaluations: await prisma.evaluation.count(),
	collections: await prisma.collection.count(),
	audit: await prisma.auditEntry.count(),
	mails: await prisma.outboxMail.count(),
});

describe("whoever is no administrator", () => {
	const others = ["reviewer", "editor", "stranger", "former"] as const;

	test.each(others)("a %s neither sees nor changes anything", async (name) => {
		const actor: Actor = staff[name];
		const before = await counted();
		const attempts = [
			() => readCollections({ ...actor, role: actor === staff.former ? null : actor.role }),
			() => openCollection(actor, { fiscalYear: YEAR, terms: TERMS, notify: true }, NOW),
			() => changeCollection(actor, { fiscalYear: YEAR, terms: TERMS }),
			() => closeCollection(actor, 1, NOW),
			() => reopenCollection(actor, 1),
			() => addMissingSheets(actor, 1, NOW),
		];
		for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotPermitted);
		expect(await counted()).toEqual(before);
	});
});

describe("opening a year", () => {
	test("is refused for a year outside the plan and a day that is past, and writes nothing", async () => {
		const before = await counted();
		const open = (fiscalYear: number, entryDueOn: string) =>
			openCollection(staff.admin, { fiscalYear, terms: { ...TERMS, entryDueOn }, notify: true }, NOW);
		expect(await open(2023, TERMS.entryDueOn)).toEqual({ refused: "yearOutsidePlan" });
		expect(await open(2029, TERMS.entryDueOn)).toEqual({ refused: "yearOutsidePlan" });
		// 1 May in Japan, while UTC still has April's last hours.
		const late = new Date("2026-04-30T15:30:00Z");
		const yesterday = { ...TERMS, entryDueOn: "2026-04-30" };
		expect(await openCollection(staff.admin, { fiscalYear: YEAR, terms: yesterday, notify: true }, late)).toEqual({
			refused: "dueInThePast",
		});
		expect(await counted()).toEqual(before);
	});

	test("makes an empty draft of every policy and of the chapter with its own indicator, once", async () => {
		const [first, second] = await Promise.all([openYear(staff, true), openYear(staff, true)]);
		const results = [first, second].sort((a, b) => ("opened" in a ? 0 : 1) - ("opened" in b ? 0 : 1));
		expect(results[0]).toEqual({ opened: { sheets: 6, mails: 2 } });
		expect(results[1]).toEqual({ refused: "alreadyOpen" });
		const revisions = await prisma.evaluationRevision.findMany({
			where: { evaluation: { fiscalYear: YEAR } },
			include: { actuals: true, events: true, evaluation: true },
		});
		expect(revisions).toHaveLength(6);
		expect(revisions.filter(({ evaluation }) => evaluation.chapterId !== null)).toHaveLength(1);
		for (const revision of revisions) {
			expect(revision).toMatchObject({ number: 1, state: "draft", situation: null, progressGrade: null, actuals: [] });
			expect(revision.events).toMatchObject([{ step: "created", actor: "admin", actorId: "admin" }]);
		}
		const audit = await prisma.auditEntry.findMany({ where: { action: "collection.open" } });
		expect(audit).toHaveLength(1);
		expect(audit[0]).toMatchObject({ actor: "admin", after: { fiscalYear: YEAR, sheets: 6 } });
	});

	test("writes to the editors who fill something in, each once", async () => {
		const mails = await prisma.outboxMail.findMany({
			where: { kind: "collectionOpened" },
			orderBy: { recipient: "asc" },
		});
		expect(mails.map(({ recipient }) => recipient)).toEqual(["editor@example.invalid", "stranger@example.invalid"]);
		expect(mails[0]?.params).toEqual({
			fiscalYear: YEAR,
			dueOn: TERMS.entryDueOn,
			guidance: TERMS.guidance,
			url: "/ja/staff",
		});
	});

	test("leaves a year that is published from loaded data as it is", async () => {
		const opened = await openCollection(staff.admin, { fiscalYear: 2024, terms: TERMS, notify: false }, NOW);
		// The five policies are published; the chapter was never evaluated.
		expect(opened).toEqual({ opened: { sheets: 1, mails: 0 } });
		const numbers = await prisma.evaluationRevision.findMany({
			where: { evaluation: { fiscalYear: 2024 }, state: "draft" },
			select: { number: true, evaluation: { select: { chapterId: true } } },
		});
		expect(numbers).toHaveLength(1);
		expect(numbers[0]?.evaluation.chapterId).not.toBeNull();
	});
});

describe("an open year", () => {
	test("is shown with how its sheets stand", async () => {
		const years = await readCollections(staff.admin);
		expect(years.map(({ fiscalYear, collection }) => [fiscalYear, collection?.entryDueOn ?? null])).toEqual([
			[2024, TERMS.entryDueOn],
			[2025, TERMS.entryDueOn],
			[2026, null],
			[2027, null],
			[2028, null],
		]);
		expect(years[1]?.counts).toEqual({ draft: 6, submitted: 0, approved: 0, published: 0 });
		expect(await readCollection(staff.admin, 2029)).toBeNull();
		const details = await readCollection(staff.admin, YEAR);
		expect(details?.unpublished.map(({ code }) => code)).toEqual(["7-1-1", "7-1-2", "7-1-3", "7-1-4", "7-1-5", "7"]);
	});

	test("changes its terms, with what they were on record", async () => {
		const terms = { ...TERMS, entryDueOn: "2026-07-15", reviewDueOn: "2026-08-31", asked: ["outcome" as const] };
		await changeCollection(staff.admin, { fiscalYear: YEAR, terms });
		expect((await readCollection(staff.admin, YEAR))?.collection).toMatchObject(terms);
		const entry = await prisma.auditEntry.findFirstOrThrow({ where: { action: "collection.change" } });
		expect(entry).toMatchObject({ before: { entryDueOn: TERMS.entryDueOn }, after: { entryDueOn: "2026-07-15" } });
		await expect(changeCollection(staff.admin, { fiscalYear: 2027, terms })).rejects.toThrow(NotPermitted);
	});

	test("gets a sheet for a policy that was added to the plan later", async () => {
		await sql(
			"INSERT INTO policy (plan_id, section_id, number, code, title, vision) SELECT plan_id, section_id, 6, '7-1-6', '新施策', '姿' FROM policy WHERE code = '7-1-1'",
		);
		expect((await readCollection(staff.admin, YEAR))?.missingSheets).toBe(1);
		const id = await idOfYear();
		const made = await Promise.all([addMissingSheets(staff.admin, id, NOW), addMissingSheets(staff.admin, id, NOW)]);
		expect(made.sort()).toEqual([0, 1]);
		expect((await readCollection(staff.admin, YEAR))?.missingSheets).toBe(0);
	});

	test("closed keeps its drafts but lets nobody edit them, and opens again", async () => {
		const id = await idOfYear();
		const { id: revisionId } = await newestRevision(prisma);
		await save(staff.editor, revisionId, { outcome: "締切前の文" });
		expect(await closeCollection(staff.admin, id, NOW)).toBe(true);
		expect(await closeCollection(staff.admin, id, NOW)).toBe(false);
		await expect(save(staff.editor, revisionId, { outcome: "締切後の文" })).rejects.toThrow(NotPermitted);
		expect((await newestRevision(prisma)).outcome).toBe("締切前の文");
		expect(await reopenCollection(staff.admin, id)).toBe(true);
		expect(await reopenCollection(staff.admin, id)).toBe(false);
		await save(staff.editor, revisionId, { outcome: "再開後の文" });
		expect((await newestRevision(prisma)).outcome).toBe("再開後の文");
	});

	test("an unknown one is none that anyone may know of", async () => {
		await expect(closeCollection(staff.admin, 99_999, NOW)).rejects.toThrow(NotPermitted);
		await expect(reopenCollection(staff.admin, 99_999)).rejects.toThrow(NotPermitted);
		await expect(addMissingSheets(staff.admin, 99_999, NOW)).rejects.toThrow(NotPermitted);
	});
});

test("five thousand policies are opened in one go", async () => {
	await sql("INSERT INTO section (chapter_id, number, title) SELECT chapter_id, 2, '節' FROM section LIMIT 1");
	await sql(
		`INSERT INTO policy (plan_id, section_id, number, code, title, vision)
		 SELECT chapter.plan_id, section.id, n, format('7-2-%s', n), '施策', '姿'
		 FROM section JOIN chapter ON chapter.id = chapter_id, generate_series(1, 5300) AS n WHERE section.number = 2`,
	);
	const opened = await openCollection(staff.admin, { fiscalYear: 2026, terms: TERMS, notify: false }, NOW);
	expect(opened).toEqual({ opened: { sheets: 5307, mails: 0 } });
});
