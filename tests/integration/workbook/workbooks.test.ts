import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deleteExpiredRows } from "@/lib/data/jobs/expired-rows";
import { NotPermitted } from "@/lib/data/staff/access";
import { commitWorkbook } from "@/lib/data/staff/commit-workbook";
import { discardWorkbook, stageWorkbook } from "@/lib/data/staff/staged-workbooks";
import { readWorkbookPreview } from "@/lib/data/staff/workbook-preview";
import { readWorkbookValues } from "@/lib/data/staff/workbook-values";
import { readWorkbookFrame, readWorkbookOffer, readWorkbookSheets } from "@/lib/data/staff/workbooks";
import type { EntryField } from "@/lib/domain/entry-field";
import type { Actor } from "@/lib/domain/permissions";
import { type WorkbookChoice, workbookChoiceInput } from "@/lib/domain/workbook/choices";
import type { MadeCell, MadeWorkbook } from "@/lib/domain/workbook/made-cells";
import { makeWorkbook } from "@/lib/domain/workbook/make-workbook";
import { parseStaged } from "@/lib/schemas/workbooks";
import { readWorkbook } from "@/lib/workbook/read-workbook";
import { writeWorkbook } from "@/lib/workbook/write-workbook";
import { createTestDatabase } from "../../support/database";
import { WORDS } from "../../unit/workbook/sample";
import { loadTown, NOW, newestRevision, openYear, POLICY, type Staff, save, step, YEAR } from "../staff/year-under-way";

const { prisma, sql } = await createTestDatabase();

let staff: Staff;
let revisionId: number;

beforeAll(async () => {
	staff = await loadTown(prisma);
	await openYear(staff);
	revisionId = (await newestRevision(prisma)).id;
});

/** Every draft is as the year's opening left it, but for its version, which only grows. */
beforeEach(async () => {
	await sql("UPDATE evaluation_revision SET state = 'draft' WHERE state = 'submitted'");
	await sql("DELETE FROM actual_value WHERE revision_id IN (SELECT id FROM evaluation_revision WHERE state = 'draft')");
	await sql(
		"UPDATE evaluation_revision SET outcome = NULL, situation = NULL, progress_grade = NULL WHERE state = 'draft'",
	);
	await sql("UPDATE collection SET closed_at = NULL");
	await sql("DELETE FROM staged_import");
});

async function download(actor: Actor, division?: string): Promise<MadeWorkbook> {
	const frame = await readWorkbookFrame(actor, YEAR);
	const sheets = await readWorkbookSheets(actor, { fiscalYear: YEAR, division });
	return makeWorkbook({ ...frame, sheets }, WORDS, { at: NOW, by: actor.name });
}

/** The row of a sheet that holds a text, and the cells of its columns by their keys. */
function type(book: MadeWorkbook, sheetName: string, { row, key }: { row: string; key: string }, text: string): void {
	const sheet = book.sheets.find(({ name }) => name === sheetName);
	const column = sheet?.rows[2]?.findIndex((cell) => cell && "text" in cell && cell.text === key) ?? -1;
	const found = sheet?.rows.slice(4).find((cells) => cells.some((cell) => cell && "text" in cell && cell.text === row));
	if (!found || column < 0) throw new Error(`${sheetName} has no ${row} ${key}`);
	(found as (MadeCell | null)[])[column] = { role: "input", text };
}

/** Writes the file, and uploads it as the page's handler does. */
async function upload(actor: Actor, book: MadeWorkbook): Promise<string> {
	const read = await readWorkbook(await writeWorkbook(book));
	if ("unreadable" in read) throw new Error(read.unreadable);
	return stageWorkbook(actor, {
		fileName: "入力.xlsx",
		values: await readWorkbookValues(actor, read.workbook),
		now: NOW,
	});
}

const preview = (actor: Actor, id: string, now = NOW) => readWorkbookPreview(actor, { id, parse: parseStaged, now });

/** Takes an upload over as its preview shows it. */
async function takeOver(actor: Actor, id: string, choices: [EntryField, WorkbookChoice][] = []) {
	const seen = await seenIn(actor, id);
	return commitWorkbook(actor, { id, seen, choices: chosen(choices), parse: parseStaged, now: NOW });
}

async function seenIn(actor: Actor, id: string) {
	const { compared } = await preview(actor, id);
	return new Map([...(compared?.sheets.values() ?? [])].map((sheet) => [sheet.revisionId, sheet.version]));
}

const chosen = (choices: [EntryField, WorkbookChoice][]) =>
	new Map(choices.map(([field, choice]) => [workbookChoiceInput(revisionId, field), choice]));

const stored = async () => {
	const { id, version, outcome, situation, progressGrade } = await newestRevision(prisma);
	const actuals = await prisma.actualValue.findMany({
		where: { revisionId: id },
		orderBy: { indicatorId: "asc" },
		select: { value: true, absence: true },
	});
	return {
		version,
		outcome,
		situation,
		progressGrade,
		actuals: actuals.map(({ value, absence }) => value?.toFixed() ?? absence),
	};
};
const audited = (action: string) => prisma.auditEntry.findMany({ where: { action }, orderBy: { id: "asc" } });

describe("what is offered", () => {
	test("to the planning section: the whole plan, and every division of it", async () => {
		const offer = await readWorkbookOffer(staff.reviewer);
		expect(offer).toMatchObject({ years: [YEAR], wholePlan: true });
		expect(offer.divisions.length).toBeGreaterThan(5);
		const sheets = await readWorkbookSheets(staff.reviewer, { fiscalYear: YEAR });
		expect(sheets.map(({ code, isChapter }) => [code, isChapter])).toEqual([
			["7", true],
			...["7-1-1", "7-1-2", "7-1-3", "7-1-4", "7-1-5"].map((code) => [code, false]),
		]);
	});

	test("to an editor: what their divisions lead", async () => {
		const { divisions, wholePlan } = await readWorkbookOffer(staff.editor);
		expect([divisions.length, wholePlan]).toEqual([1, false]);
		const own = { fiscalYear: YEAR, division: divisions[0]?.slug };
		expect((await readWorkbookSheets(staff.editor, own)).map(({ code }) => code)).toContain(POLICY);
		expect((await readWorkbookSheets(staff.reviewer, own)).map(({ code }) => code)).toEqual(
			(await readWorkbookSheets(staff.editor, { fiscalYear: YEAR })).map(({ code }) => code),
		);
		await expect(readWorkbookSheets(staff.stranger, own)).rejects.toThrow(NotPermitted);
		await expect(readWorkbookSheets(staff.editor, { ...own, division: "none-such" })).rejects.toThrow(NotPermitted);
	});

	test("to nobody who lost their role, and of no year that is closed", async () => {
		const former = { ...staff.former, role: null };
		for (const read of [
			() => readWorkbookOffer(former),
			() => readWorkbookFrame(former, YEAR),
			() => readWorkbookSheets(former, { fiscalYear: YEAR }),
			() => preview(former, "00000000-0000-4000-8000-000000000000"),
		]) {
			await expect(read()).rejects.toThrow(NotPermitted);
		}
		await sql("UPDATE collection SET closed_at = now()");
		expect((await readWorkbookOffer(staff.editor)).years).toEqual([]);
		expect((await readWorkbookFrame(staff.editor, YEAR)).isOpen).toBe(false);
	});

	test("with what is there now in it, and last year's beside it", async () => {
		await save(staff.editor, revisionId, {
			outcome: "書きかけ",
			actuals: { "7-1-1-1": { value: "31.5", absence: null } },
		});
		const [sheet] = await readWorkbookSheets(staff.editor, { fiscalYear: YEAR });
		expect(sheet).toMatchObject({
			revisionId,
			editable: true,
			content: { outcome: "書きかけ", actuals: { "7-1-1-1": { value: "31.5" } } },
		});
		expect(sheet?.lastYear?.progressGrade).toBe("B");
		expect(sheet?.indicators[0]?.actuals).toContainEqual({ fiscalYear: YEAR - 1, value: "29.8", absence: null });
	});
});

describe("a round trip", () => {
	test("of an untouched workbook changes nothing", async () => {
		const { compared } = await preview(staff.editor, await upload(staff.editor, await download(staff.editor)));
		expect(compared).toMatchObject({ changes: [], conflicts: [], problems: [], problemCount: 0 });
	});

	test("shows every change before it is made, makes all of them at once, and says so in the audit log", async () => {
		await save(staff.editor, revisionId, {
			situation: "前の現状",
			actuals: { "7-1-1-2": { value: "78", absence: null } },
		});
		const before = await stored();
		const book = await download(staff.editor);
		type(book, "実績値", { row: "7-1-1-1", key: "value" }, "３１．５％");
		type(book, "実績値", { row: "7-1-1-2", key: "absence" }, "集計中");
		type(book, "記述", { row: POLICY, key: "outcome" }, "=成果\n二行目");
		type(book, "記述", { row: POLICY, key: "situation" }, "削除");
		type(book, "記述", { row: POLICY, key: "progressGrade" }, "Ｃ");
		const id = await upload(staff.editor, book);
		const { compared } = await preview(staff.editor, id);
		expect(compared?.changes.map(({ field, current, asked }) => [field, current, asked])).toEqual([
			["actual:7-1-1-1", "", "31.5"],
			["actual:7-1-1-2", "78", "pending"],
			["situation", "前の現状", ""],
			["progressGrade", "", "C"],
			["outcome", "", "=成果\n二行目"],
		]);
		expect(await stored()).toEqual(before);
		expect(await takeOver(staff.editor, id)).toEqual({ committed: { fields: 5, sheets: 1 } });
		expect(await stored()).toEqual({
			version: before.version + 1,
			outcome: "=成果\n二行目",
			situation: null,
			progressGrade: "C",
			actuals: ["31.5", "pending"],
		});
		expect((await audited("evaluation.save")).at(-1)).toMatchObject({
			actorId: "editor",
			entityId: String(revisionId),
			before: { situation: "前の現状", progressGrade: null },
			after: { situation: null, progressGrade: "C" },
		});
		expect((await audited("workbook.commit")).at(-1)).toMatchObject({
			entityId: id,
			after: { fileName: "入力.xlsx", fiscalYear: YEAR, fields: 5, revisionIds: [revisionId] },
		});
	});

	test("of the whole plan, by the planning section, over several sheets", async () => {
		const book = await download(staff.reviewer);
		type(book, "実績値", { row: "7-1", key: "value" }, "61.2");
		type(book, "記述", { row: "7-1-3", key: "outcome" }, "三");
		type(book, "記述", { row: "7-1-5", key: "outcome" }, "五");
		const id = await upload(staff.reviewer, book);
		expect(await takeOver(staff.reviewer, id)).toEqual({ committed: { fields: 3, sheets: 3 } });
		expect([(await newestRevision(prisma, "7-1-3")).outcome, (await newestRevision(prisma, "7-1-5")).outcome]).toEqual([
			"三",
			"五",
		]);
	});

	test("is taken over once", async () => {
		const book = await download(staff.editor);
		type(book, "記述", { row: POLICY, key: "outcome" }, "一度");
		const id = await upload(staff.editor, book);
		const seen = await seenIn(staff.editor, id);
		const decide = () => commitWorkbook(staff.editor, { id, seen, choices: new Map(), parse: parseStaged, now: NOW });
		const results = await Promise.all([decide(), decide()]);
		expect(results).toContainEqual({ committed: { fields: 1, sheets: 1 } });
		expect(results).toContainEqual({ refused: "decided" });
		expect(await discardWorkbook(staff.editor, id, NOW)).toBe(false);
	});
});

describe("edits made meanwhile", () => {
	async function conflicting() {
		const book = await download(staff.editor);
		type(book, "記述", { row: POLICY, key: "outcome" }, "表の成果");
		type(book, "記述", { row: POLICY, key: "situation" }, "表の現状");
		await save(staff.reviewer, revisionId, { outcome: "画面の成果", progressGrade: "A" });
		return upload(staff.editor, book);
	}

	test("are shown with all three versions; what nobody else touched is a change like any other", async () => {
		const { compared } = await preview(staff.editor, await conflicting());
		expect(compared?.conflicts.map(({ field, was, current, asked }) => [field, was, current, asked])).toEqual([
			["outcome", "", "画面の成果", "表の成果"],
		]);
		expect(compared?.changes.map(({ field }) => field)).toEqual(["situation"]);
	});

	test("are not overwritten without a choice: then nothing is", async () => {
		const id = await conflicting();
		const before = await stored();
		expect(await takeOver(staff.editor, id)).toEqual({
			refused: "undecided",
			fields: [workbookChoiceInput(revisionId, "outcome")],
		});
		expect(await stored()).toEqual(before);
	});

	test.each([
		["keep", "画面の成果", 1],
		["overwrite", "表の成果", 2],
	] as const)("%s", async (choice, outcome, fields) => {
		expect(await takeOver(staff.editor, await conflicting(), [["outcome", choice]])).toEqual({
			committed: { fields, sheets: 1 },
		});
		expect(await stored()).toMatchObject({ outcome, situation: "表の現状", progressGrade: "A" });
	});

	test("between preview and decision send one back to the preview, and nothing of any sheet is written", async () => {
		const book = await download(staff.reviewer);
		type(book, "記述", { row: POLICY, key: "outcome" }, "一");
		type(book, "記述", { row: "7-1-5", key: "outcome" }, "五");
		const id = await upload(staff.reviewer, book);
		const seen = await seenIn(staff.reviewer, id);
		const last = await newestRevision(prisma, "7-1-5");
		await save(staff.reviewer, last.id, { situation: "間に" });
		const before = await stored();
		const decision = { id, seen, choices: new Map(), parse: parseStaged, now: NOW };
		expect(await commitWorkbook(staff.reviewer, decision)).toEqual({ refused: "outdated" });
		expect(await stored()).toEqual(before);
		expect((await preview(staff.reviewer, id)).committedAt).toBeNull();
		expect(await takeOver(staff.reviewer, id)).toEqual({ committed: { fields: 2, sheets: 2 } });
	});

	test("a decision that does not say what was seen counts as outdated", async () => {
		const book = await download(staff.editor);
		type(book, "記述", { row: POLICY, key: "outcome" }, "一");
		const id = await upload(staff.editor, book);
		const decision = { id, seen: new Map(), choices: new Map(), parse: parseStaged, now: NOW };
		expect(await commitWorkbook(staff.editor, decision)).toEqual({ refused: "outdated" });
	});
});

describe("nothing is taken over", () => {
	async function changed(actor = staff.editor) {
		const book = await download(actor);
		type(book, "記述", { row: POLICY, key: "outcome" }, "変更");
		return book;
	}

	test("while something is wrong anywhere in the workbook", async () => {
		const book = await changed();
		type(book, "実績値", { row: "7-1-1-1", key: "value" }, "だいたい三割");
		const id = await upload(staff.editor, book);
		expect((await preview(staff.editor, id)).compared).toMatchObject({
			problemCount: 1,
			problems: [{ message: "entry.notANumber", place: { sheet: "実績値" } }],
		});
		expect(await takeOver(staff.editor, id)).toEqual({ refused: "faulty" });
	});

	test("of another division's sheets, though the rest be one's own", async () => {
		const id = await upload(staff.stranger, await changed(staff.reviewer));
		expect((await preview(staff.stranger, id)).compared).toMatchObject({
			changes: [],
			problems: [{ message: "workbooks.unknownRow" }],
		});
		expect(await takeOver(staff.stranger, id)).toEqual({ refused: "faulty" });
	});

	test("of a sheet that was submitted after the upload, or whose year was closed", async () => {
		const id = await upload(staff.editor, await changed());
		await step(staff.editor, revisionId, "submitted");
		expect((await preview(staff.editor, id)).compared?.problems).toMatchObject([
			{ message: "workbooks.notEditable", values: { state: "submitted" } },
		]);
		expect(await takeOver(staff.editor, id)).toEqual({ refused: "faulty" });
		await sql("UPDATE evaluation_revision SET state = 'draft' WHERE id = $1", [revisionId]);
		await sql("UPDATE collection SET closed_at = now()");
		expect(await takeOver(staff.editor, id)).toEqual({ refused: "faulty" });
		expect((await stored()).outcome).toBeNull();
	});

	test("by one who lost the division since", async () => {
		const id = await upload(staff.editor, await changed());
		const divisions = await prisma.userDivision.findMany({ where: { userId: "editor" } });
		const seen = await seenIn(staff.editor, id);
		await prisma.userDivision.deleteMany({ where: { userId: "editor" } });
		const decision = { id, seen, choices: new Map(), parse: parseStaged, now: NOW };
		expect(await commitWorkbook(staff.editor, decision)).toEqual({ refused: "faulty" });
		await prisma.userDivision.createMany({ data: divisions });
	});

	test("of someone else's upload, of one past its time, or of none", async () => {
		const id = await upload(staff.editor, await changed());
		const tomorrow = new Date(NOW.getTime() + 25 * 60 * 60 * 1000);
		const choices = new Map();
		for (const [actor, now, which] of [
			[staff.reviewer, NOW, id],
			[staff.editor, tomorrow, id],
			[staff.editor, NOW, "00000000-0000-4000-8000-000000000000"],
		] as const) {
			await expect(preview(actor, which, now)).rejects.toThrow(NotPermitted);
			await expect(discardWorkbook(actor, which, now)).rejects.toThrow(NotPermitted);
			await expect(
				commitWorkbook(actor, { id: which, seen: new Map(), choices, parse: parseStaged, now }),
			).rejects.toThrow(NotPermitted);
		}
	});

	test("of what was thrown away", async () => {
		const id = await upload(staff.editor, await changed());
		expect(await discardWorkbook(staff.editor, id, NOW)).toBe(true);
		expect(await discardWorkbook(staff.editor, id, NOW)).toBe(false);
		expect(await takeOver(staff.editor, id)).toEqual({ refused: "decided" });
		expect((await audited("workbook.discard")).at(-1)).toMatchObject({
			entityId: id,
			before: { fileName: "入力.xlsx" },
		});
	});

	test("of what can't be read any more", async () => {
		const id = await upload(staff.editor, await changed());
		await sql('UPDATE staged_import SET payload = \'{"fiscalYear": "soon"}\' WHERE id = $1', [id]);
		expect((await preview(staff.editor, id)).compared).toBeNull();
		expect(await takeOver(staff.editor, id)).toEqual({ refused: "faulty" });
	});

	test("of a workbook of another year, town or plan", async () => {
		const book = await changed();
		const facts = book.sheets.find(({ name }) => name === "_shirube");
		const told = facts?.rows.find(([name]) => name && "text" in name && name.text === "municipality");
		if (told) (told as MadeCell[])[1] = { role: "given", text: "13101" };
		const id = await upload(staff.editor, book);
		expect((await preview(staff.editor, id)).compared).toMatchObject({
			changes: [],
			problems: [{ message: "workbooks.otherTown", place: null }],
		});
	});
});

test("half a character, as a file can hold it, comes in as the sign for one that can't be read", async () => {
	const book = await download(staff.editor);
	type(book, WORDS.sheets.texts, { row: POLICY, key: "outcome" }, "半分");
	const read = await readWorkbook(await writeWorkbook(book));
	if ("unreadable" in read) throw new Error(read.unreadable);
	const torn = JSON.parse(JSON.stringify(read.workbook).replaceAll("半分", "半\\ud83d分"));
	const values = await readWorkbookValues(staff.editor, torn);
	const id = await stageWorkbook(staff.editor, { fileName: "入力.xlsx", values, now: NOW });
	expect(await takeOver(staff.editor, id)).toMatchObject({ committed: { fields: 1 } });
	expect((await stored()).outcome).toBe("半\ufffd分");
});

test("uploads past their time go, and the next one stays", async () => {
	const old = await upload(staff.editor, await download(staff.editor));
	await sql("UPDATE staged_import SET expires_at = $1 WHERE id = $2", [new Date(NOW.getTime() - 1), old]);
	const id = await upload(staff.reviewer, await download(staff.reviewer));
	await deleteExpiredRows(NOW);
	expect((await prisma.stagedImport.findMany()).map((row) => row.id)).toEqual([id]);
	expect((await audited("workbook.upload")).at(-1)).toMatchObject({
		entityId: id,
		after: { fileName: "入力.xlsx", fiscalYear: YEAR, changes: 0, problems: 0 },
	});
});
