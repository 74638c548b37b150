import { beforeAll, describe, expect, test } from "vitest";
import { NotPermitted } from "@/lib/data/staff/access";
import { type BoardFilter, readBoard } from "@/lib/data/staff/board";
import { approveRevisions } from "@/lib/data/staff/bulk-approval";
import { closeCollection } from "@/lib/data/staff/open-collection";
import { remind } from "@/lib/data/staff/reminders";
import { returnRevision } from "@/lib/data/staff/review-steps";
import { readWork } from "@/lib/data/staff/work";
import { createTestDatabase } from "../../support/database";
import { fillIn, loadTown, NOW, newestRevision, openYear, type Staff, save, step, YEAR } from "./year-under-way";

const { prisma } = await createTestDatabase();

const AFTER_DUE = new Date("2026-07-01T00:00:00Z");
const ALL: BoardFilter = { year: null, chapter: null, standing: null, page: 1 };

let staff: Staff;
const ids: Record<string, number> = {};

beforeAll(async () => {
	staff = await loadTown(prisma);
});

test("before any year was opened, the board shows what was published, and my work is empty", async () => {
	const board = await readBoard(staff.reviewer, ALL, NOW);
	expect(board?.filter.year).toBe(2024);
	expect(board?.totals).toMatchObject({ published: 5, all: 5, late: 0 });
	expect(await readWork(staff.editor)).toMatchObject({ collections: [], items: [], planning: null, hasPolicies: true });
});

describe("with a year under way", () => {
	beforeAll(async () => {
		await openYear(staff);
		for (const code of ["7-1-1", "7-1-2", "7-1-3"]) {
			ids[code] = await fillIn(prisma, staff.admin, code);
			await step(staff.admin, ids[code], "submitted");
		}
		await returnRevision(
			staff.reviewer,
			{
				revisionId: ids["7-1-1"] ?? 0,
				comment: "件数を書いてください",
				comments: [{ field: "outcome", body: "何件ですか" }],
			},
			NOW,
		);
		ids["7-1-4"] = (await newestRevision(prisma, "7-1-4")).id;
		await save(staff.admin, ids["7-1-4"], { outcome: "途中" });
	});

	test("the board is for reviewers alone", async () => {
		for (const actor of [staff.editor, staff.stranger, { ...staff.former, role: null }]) {
			await expect(readBoard(actor, ALL, NOW)).rejects.toThrow(NotPermitted);
		}
	});

	test("shows the open year, what waits for review first, with how complete each is and who changed it", async () => {
		const board = await readBoard(staff.reviewer, ALL, NOW);
		expect(board?.filter.year).toBe(YEAR);
		expect(board?.rows.map(({ code, standing }) => [code, standing])).toEqual([
			["7-1-2", "submitted"],
			["7-1-3", "submitted"],
			["7", "notStarted"],
			["7-1-1", "returned"],
			["7-1-4", "draft"],
			["7-1-5", "notStarted"],
		]);
		const [first] = board?.rows ?? [];
		expect(first?.completeness).toMatchObject({ given: first?.completeness.asked });
		expect(first?.lastChange).toMatchObject({ by: "admin", step: "submitted" });
		expect(board?.rows.find(({ code }) => code === "7-1-4")).toMatchObject({
			completeness: { given: 1 },
			lastChange: { by: "admin", step: null },
		});
		expect(board?.totals).toMatchObject({ submitted: 2, returned: 1, notStarted: 2, draft: 1, late: 0, all: 6 });
	});

	test("shows late ones first once their day is past, in Japan", async () => {
		const lastMinute = new Date("2026-06-30T14:59:00Z");
		expect((await readBoard(staff.reviewer, ALL, lastMinute))?.totals.late).toBe(0);
		const board = await readBoard(staff.reviewer, ALL, AFTER_DUE);
		expect(board?.rows.map(({ code, late }) => [code, late]).slice(0, 5)).toEqual([
			["7", true],
			["7-1-1", true],
			["7-1-4", true],
			["7-1-5", true],
			["7-1-2", false],
		]);
	});

	test("shows what is asked for: a state, late ones, a chapter, a year", async () => {
		const codes = async (filter: Partial<BoardFilter>) =>
			(await readBoard(staff.reviewer, { ...ALL, ...filter }, AFTER_DUE))?.rows.map(({ code }) => code);
		expect(await codes({ standing: "returned" })).toEqual(["7-1-1"]);
		expect(await codes({ standing: "late" })).toEqual(["7", "7-1-1", "7-1-4", "7-1-5"]);
		expect(await codes({ chapter: 8 })).toEqual([]);
		expect(await codes({ year: 2024, page: 99 })).toHaveLength(5);
		expect(await readBoard(staff.reviewer, { ...ALL, year: 2040 }, NOW)).toBeNull();
	});

	test("says of which sheets nobody has an account", async () => {
		const board = await readBoard(staff.reviewer, ALL, NOW);
		const without = board?.rows.filter(({ hasEditor }) => !hasEditor).map(({ code }) => code) ?? [];
		const leads = await prisma.policy.findMany({
			where: { divisions: { none: { role: "lead", division: { users: { some: {} } } } } },
			orderBy: { code: "asc" },
			select: { code: true },
		});
		expect(without.toSorted()).toEqual(leads.map(({ code }) => code));
		expect(without.length).toBeGreaterThan(0);
	});

	describe("my work", () => {
		test("of an editor has what came back with its comment, what is owed, and no other division's", async () => {
			const { items, planning, collections } = await readWork(staff.editor);
			expect(planning).toBeNull();
			expect(collections).toMatchObject([{ fiscalYear: YEAR, entryDueOn: "2026-06-30" }]);
			const mine = items.filter((item) => item.mine);
			expect(mine.find(({ code }) => code === "7-1-1")).toMatchObject({
				standing: "returned",
				returned: { comment: "件数を書いてください", comments: [{ field: "outcome", body: "何件ですか" }] },
			});
			const led = await prisma.policyDivision.findMany({
				where: { role: "lead", divisionId: { in: [...staff.editor.divisionIds] } },
				select: { policy: { select: { code: true } } },
			});
			expect(mine.map(({ code }) => code)).toEqual(led.map(({ policy }) => policy.code).sort());
			const inCharge = await prisma.policy.findMany({
				where: { divisions: { some: { divisionId: { in: [...staff.editor.divisionIds] } } } },
				orderBy: { code: "asc" },
				select: { code: true },
			});
			expect(items.map(({ code }) => code)).toEqual(inCharge.map(({ code }) => code));
		});

		test("has the doubtful readings of one's own policies", async () => {
			const { notes } = await readWork(staff.editor);
			const own = new Set((await readWork(staff.editor)).items.map(({ code }) => code));
			expect(notes.length).toBeGreaterThan(0);
			expect(notes.every(({ policy }) => policy !== null && own.has(policy.code))).toBe(true);
		});

		test("of a reviewer has what waits for review, and the chapters' own sheets", async () => {
			const { planning, items } = await readWork(staff.reviewer);
			expect(planning?.toReview.map(({ code }) => code)).toEqual(["7-1-2", "7-1-3"]);
			expect(planning?.failedMails).toBeNull();
			expect(items.map(({ code }) => code)).toEqual(["7"]);
			expect((await readWork(staff.admin)).planning?.failedMails).toBe(0);
		});

		test("is nothing to someone without a role", async () => {
			await expect(readWork({ ...staff.former, role: null })).rejects.toThrow(NotPermitted);
		});
	});

	describe("reminding", () => {
		const chosen = () => ["7-1-1", "7-1-2", "7-1-4"].map((code) => ids[code] ?? 0);
		const send = (again = false, actor = staff.reviewer, now = NOW) =>
			remind(actor, { fiscalYear: YEAR, revisionIds: chosen(), note: "お早めに", again }, now);
		const mails = () => prisma.outboxMail.findMany({ where: { kind: "reminder" }, orderBy: { id: "asc" } });

		test.each(["editor", "stranger", "former"] as const)("is not for a %s", async (name) => {
			await expect(send(false, staff[name])).rejects.toThrow(NotPermitted);
			expect(await mails()).toEqual([]);
		});

		test("writes once to each, with all that is theirs, and says whom it did not reach", async () => {
			const [one, other] = await Promise.all([send(), send()]);
			const [first, second] = one.reminded.length > 0 ? [one, other] : [other, one];
			expect(first.reminded).toContainEqual({ name: "editor", sheets: 1 });
			expect(first.notOwed).toEqual([{ code: "7-1-2" }]);
			expect(second.reminded).toEqual([]);
			expect(second.hadOneToday.map(({ name }) => name)).toEqual(first.reminded.map(({ name }) => name));
			const sent = await mails();
			expect(sent).toHaveLength(first.reminded.length);
			expect(sent.find(({ recipient }) => recipient === "editor@example.invalid")?.params).toEqual({
				fiscalYear: YEAR,
				dueOn: "2026-06-30",
				items: [{ code: "7-1-1", title: "効果的な行政運営", state: "draft" }],
				url: "/ja/staff",
				note: "お早めに",
			});
			const reached = new Set([...first.withoutAccount, ...first.notOwed].map(({ code }) => code));
			expect(reached.has("7-1-1")).toBe(false);
		});

		test("again the same day only when that is meant", async () => {
			const before = (await mails()).length;
			await send();
			expect(await mails()).toHaveLength(before);
			const { reminded } = await send(true);
			expect(reminded.length).toBeGreaterThan(0);
			expect(await mails()).toHaveLength(before + reminded.length);
		});
	});

	describe("approving several", () => {
		const approve = (codes: string[], actor = staff.reviewer) =>
			approveRevisions(
				actor,
				codes.map((code) => ids[code] ?? 0),
				NOW,
			);

		test.each(["editor", "stranger", "former"] as const)("is not for a %s", async (name) => {
			await expect(approve(["7-1-2"], staff[name])).rejects.toThrow(NotPermitted);
			expect((await newestRevision(prisma, "7-1-2")).state).toBe("submitted");
		});

		test("approves what is submitted and leaves no question, and says why of the others", async () => {
			// Far more than ever before: a warning that nobody answered.
			const id = ids["7-1-3"] ?? 0;
			await step(staff.admin, id, "withdrawn");
			const indicator = await prisma.indicator.findFirstOrThrow({ where: { policy: { code: "7-1-3" } } });
			await save(staff.admin, id, { actuals: { [indicator.code]: { value: "99999999", absence: null } } });
			await step(staff.admin, id, "submitted");
			const results = await approve(["7-1-2", "7-1-3", "7-1-4"]);
			expect(results.map(({ code, result }) => [code, result])).toEqual([
				["7-1-2", "approved"],
				["7-1-3", "unansweredWarnings"],
				["7-1-4", "notSubmitted"],
			]);
			expect((await newestRevision(prisma, "7-1-2")).state).toBe("approved");
			expect((await newestRevision(prisma, "7-1-3")).state).toBe("submitted");
			expect((await newestRevision(prisma, "7-1-4")).state).toBe("draft");
		});

		test("by two at once approves a sheet once", async () => {
			const id = ids["7-1-2"] ?? 0;
			await returnRevision(staff.reviewer, { revisionId: id, comment: "もう一度", comments: [] }, NOW);
			await step(staff.admin, id, "submitted");
			const results = await Promise.all([approve(["7-1-2"]), approve(["7-1-2"])]);
			expect(
				results
					.flat()
					.map(({ result }) => result)
					.sort(),
			).toEqual(["approved", "notSubmitted"]);
		});

		test("with an unknown id writes nothing at all", async () => {
			await expect(approveRevisions(staff.reviewer, [ids["7-1-3"] ?? 0, 99_999], NOW)).rejects.toThrow(NotPermitted);
		});
	});

	test("once the year is closed nobody is reminded of it, and it leaves my work", async () => {
		const { id } = await prisma.collection.findFirstOrThrow({ where: { fiscalYear: YEAR } });
		await closeCollection(staff.admin, id, NOW);
		const late = { fiscalYear: YEAR, revisionIds: [ids["7-1-1"] ?? 0], note: null, again: true };
		await expect(remind(staff.reviewer, late, NOW)).rejects.toThrow(NotPermitted);
		expect((await readWork(staff.editor)).items).toEqual([]);
	});
});
