import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { NotPermitted, write } from "@/lib/data/staff/access";
import { readContent } from "@/lib/data/staff/draft-content";
import { type EntrySheet, getEntrySheet } from "@/lib/data/staff/entry";
import { saveDraft } from "@/lib/data/staff/save-entry";
import { takeStep } from "@/lib/data/staff/steps";
import { submitEntry, withdrawEntry } from "@/lib/data/staff/submit-entry";
import { fieldDigest, fieldsOf } from "@/lib/domain/entry/entry-conflict";
import { baseInput, choiceInput, choiceOf, reasonInput } from "@/lib/domain/entry/entry-inputs";
import type { EntryField } from "@/lib/domain/entry-field";
import type { Actor } from "@/lib/domain/permissions";
import { entryForm } from "@/lib/schemas/entry";
import { createTestDatabase } from "../../support/database";
import { loadTown, NOW, newestRevision, openYear, POLICY, type Staff, step, YEAR } from "./year-under-way";

const { prisma, sql } = await createTestDatabase();

const LATER = new Date("2026-05-02T01:00:00Z");
let staff: Staff;
let revisionId = 0;

beforeAll(async () => {
	staff = await loadTown(prisma);
	await openYear(staff);
});

beforeEach(async () => {
	revisionId = (await newestRevision(prisma)).id;
	await sql("UPDATE evaluation_revision SET state = 'draft' WHERE id = $1 AND state <> 'draft'", [revisionId]);
	await sql("DELETE FROM warning_reason WHERE revision_id = $1", [revisionId]);
	await sql("DELETE FROM actual_value WHERE revision_id = $1", [revisionId]);
	await sql(
		`UPDATE evaluation_revision SET situation = null, next_steps = null, outcome = null, foreseen_issues = null,
		 future_direction = null, explanation = null, progress_grade = null, review_grade = null, measures = null,
		 saved_at = null, saved_by = null WHERE id = $1`,
		[revisionId],
	);
});

const open = async (actor: Actor, code = POLICY, fiscalYear = YEAR) =>
	(await getEntrySheet(actor, { code, fiscalYear })) as EntrySheet;

/** What a browser sends that opened the sheet as it is now and typed some inputs. */
async function typed(inputs: Record<string, string>) {
	const content = await readContent(prisma, revisionId);
	const codes = (await open(staff.editor)).indicators.map(({ code }) => code);
	const bases = [...fieldsOf(content, codes)].map(([field, text]) => [baseInput(field), fieldDigest(text)]);
	return formOf({ ...Object.fromEntries(bases), ...inputs });
}

function formOf(inputs: Record<string, string>) {
	const sent = { revision: String(revisionId), ...inputs };
	return entryForm.parse(Object.fromEntries(Object.entries(sent).map(([name, text]) => [name, [text]])));
}

const save = async (inputs: Record<string, string>, actor = staff.editor) =>
	saved(await saveDraft(actor, await typed(inputs), NOW));

function saved(outcome: Awaited<ReturnType<typeof saveDraft>>) {
	if (outcome.closed) throw new Error("the sheet was closed");
	return outcome;
}

const stored = () => readContent(prisma, revisionId);
const indicators = async () => (await open(staff.editor)).indicators.map(({ code }) => code);

/** All that 7-1-1 owes, without anything to be explained. */
async function wholeSheet(): Promise<Record<string, string>> {
	const absences = (await indicators()).flatMap((code) => [
		[`actual:${code}`, ""],
		[`absence:${code}`, "pending"],
	]);
	return {
		...Object.fromEntries(absences),
		situation: "状況を記した。",
		nextSteps: "取組を続ける。",
		outcome: "事業を行った。",
		foreseenIssues: "課題がある。",
		futureDirection: "方向を示した。",
		progressGrade: "C",
		reviewGrade: "2",
	};
}

describe("what the form shows", () => {
	test("stands beside the year before: its texts, values and measures, never inside the fields", async () => {
		const sheet = await open(staff.editor);
		expect(sheet).toMatchObject({ code: POLICY, fiscalYear: YEAR, isPublished: false, collection: { open: true } });
		expect(sheet.may).toEqual({
			edit: true,
			fillIn: true,
			withdraw: false,
			review: false,
			manageCollections: false,
		});
		expect(sheet.revision).toMatchObject({ state: "draft", savedAt: null, returned: null, reasons: {}, findings: [] });
		expect(sheet.revision?.content).toMatchObject({ outcome: null, progressGrade: null, measures: null, actuals: {} });
		expect(sheet.previous?.fiscalYear).toBe(YEAR - 1);
		expect(sheet.previous?.content.outcome).toMatch(/./);
		expect(sheet.measures.length).toBeGreaterThan(0);
		expect(sheet.indicators[0]?.actuals.map(({ fiscalYear }) => fiscalYear)).toEqual([YEAR - 1]);
	});

	test("a returned sheet comes with its comments, and with them only while it is a draft again", async () => {
		await step(staff.editor, revisionId, "submitted");
		const comments = [{ field: "outcome" as const, body: "成果を具体的に" }];
		await write(staff.reviewer, (tx, actor) =>
			takeStep(tx, actor, { revisionId, step: "returned", comment: "もう一度", comments, now: LATER }),
		);
		expect((await open(staff.editor)).revision?.returned).toEqual({
			at: LATER,
			by: "reviewer",
			comment: "もう一度",
			comments,
		});
		await step(staff.editor, revisionId, "submitted");
		expect((await open(staff.editor)).revision?.returned).toBeNull();
	});

	test("is for those alone who may read it; the rest see no such sheet", async () => {
		await expect(open(staff.stranger)).rejects.toThrow(NotPermitted);
		expect((await open(staff.reviewer)).may).toMatchObject({ edit: true, review: true });
	});

	test("there is none of an unknown code or a year outside the plan, and one without a revision of a year not opened", async () => {
		expect(await getEntrySheet(staff.admin, { code: "9-9-9", fiscalYear: YEAR })).toBeNull();
		expect(await getEntrySheet(staff.admin, { code: POLICY, fiscalYear: 2050 })).toBeNull();
		expect(await open(staff.admin, POLICY, YEAR + 1)).toMatchObject({ revision: null, collection: null });
	});

	test("a chapter's sheet asks for its indicators alone, and only the planning section fills it in", async () => {
		const sheet = await open(staff.reviewer, "7");
		expect(sheet).toMatchObject({ policy: null, asked: ["actuals"] });
		expect(sheet.indicators.map(({ code }) => code)).toEqual(["7-1"]);
		await expect(open(staff.editor, "7")).rejects.toThrow(NotPermitted);
	});

	test("a published sheet can't be edited", async () => {
		const sheet = await open(staff.editor, POLICY, YEAR - 1);
		expect(sheet).toMatchObject({ isPublished: true, revision: { state: "published" }, may: { edit: false } });
	});
});

describe("saving", () => {
	test("understands what people type; blank, absent and zero stay three different things", async () => {
		const [first = "", second = ""] = await indicators();
		const outcome = await save({
			[`actual:${first}`]: "７８．９ ％",
			[`absence:${first}`]: "",
			[`actual:${second}`]: "",
			[`absence:${second}`]: "notSurveyed",
			outcome: "成果\n二行目  \n",
			progressGrade: "B",
		});
		expect(outcome.problems).toEqual([]);
		expect(outcome.saved).toMatchObject({ savedAt: NOW, savedBy: "editor", unsaved: [], conflicts: [], taken: [] });
		expect(await stored()).toMatchObject({
			outcome: "成果\n二行目",
			progressGrade: "B",
			actuals: { [first]: { value: "78.9", absence: null }, [second]: { value: null, absence: "notSurveyed" } },
		});
		await save({
			[`actual:${first}`]: "0",
			[`absence:${first}`]: "",
			[`actual:${second}`]: "",
			[`absence:${second}`]: "",
		});
		expect((await stored()).actuals).toEqual({ [first]: { value: "0", absence: null } });
	});

	test("leaves out what can't be understood, saves the rest, and says which", async () => {
		const [first = ""] = await indicators();
		const { problems, saved } = await save({
			[`actual:${first}`]: "1,2345",
			outcome: "成果",
			situation: "長".repeat(20_001),
			measures: "own",
			"measure:0:title": "名前だけ",
		});
		expect(problems.map(({ field, message }) => [field, message])).toEqual([
			["situation", "entry.tooLongToSave"],
			[`actual:${first}`, "entry.misplacedSeparator"],
			["measures", "entry.measureIncomplete"],
		]);
		expect(saved.unsaved).toEqual(["situation", `actual:${first}`, "measures"]);
		expect(await stored()).toMatchObject({ outcome: "成果", situation: null, actuals: {}, measures: null });
	});

	test("a value beside a reason for having none is neither", async () => {
		const [first = ""] = await indicators();
		const { problems } = await save({ [`actual:${first}`]: "1", [`absence:${first}`]: "pending" });
		expect(problems).toEqual([{ field: `actual:${first}`, message: "entry.valueAndAbsence" }]);
	});

	test("measures of the year's own keep translations, drop blank and removed rows, and can be as before again", async () => {
		const { measures } = await open(staff.editor);
		const known = measures.find(({ title }) => title?.en);
		const row = (number: number, parts: Record<string, string>) =>
			Object.fromEntries(Object.entries(parts).map(([part, text]) => [`measure:${number}:${part}`, text]));
		await save({
			measures: "own",
			...row(0, { title: known?.title?.ja ?? "", result: "成果", projects: "一つ目\n\n 二つ目 " }),
			...row(1, { title: "消す", result: "消す", projects: "", removed: "yes" }),
			...row(2, { title: "", result: "", projects: "" }),
		});
		expect((await stored()).measures).toEqual([
			{
				title: known?.title ?? null,
				intendedResult: "成果",
				projects: [
					{ ja: "一つ目", en: null },
					{ ja: "二つ目", en: null },
				],
			},
		]);
		await save({ measures: "asBefore" });
		expect((await stored()).measures).toBeNull();
	});

	test("keeps reasons for warnings with an audit row, and takes an emptied one back", async () => {
		await save({ [reasonInput("jump:x")]: "合併のため" });
		expect((await open(staff.editor)).revision?.reasons).toEqual({ "jump:x": "合併のため" });
		await save({ [reasonInput("jump:x")]: "" });
		expect((await open(staff.editor)).revision?.reasons).toEqual({});
		const audited = await prisma.auditEntry.findMany({
			where: { action: "evaluation.reason" },
			orderBy: { id: "asc" },
		});
		expect(audited.slice(-2)).toMatchObject([
			{ after: { "jump:x": "合併のため" } },
			{ before: { "jump:x": "合併のため" }, after: { "jump:x": null } },
		]);
	});

	test.each([
		[
			"one that is too long is cut between its characters",
			"jump:x",
			`${"あ".repeat(1999)}😀😀`,
			`${"あ".repeat(1999)}😀`,
		],
		["to a warning that there is none of", "__proto__", "合併のため", undefined],
		["to a warning longer than any", `jump:${"あ".repeat(1000)}`, "合併のため", undefined],
	])("of reasons, %s", async (_, key, reason, kept) => {
		await save({ [reasonInput(key)]: reason, outcome: "成果" });
		const reasons = (await open(staff.editor)).revision?.reasons ?? {};
		expect(Object.keys(reasons)).toEqual(kept === undefined ? [] : [key]);
		expect(Object.values(reasons)).toEqual(kept === undefined ? [] : [kept]);
		expect((await stored()).outcome).toBe("成果");
	});

	test("is refused to others, and told to be closed once the sheet is submitted or the year closed", async () => {
		const form = await typed({ outcome: "よその課" });
		for (const actor of [staff.stranger, staff.former]) {
			await expect(saveDraft(actor, form, NOW)).rejects.toThrow(NotPermitted);
		}
		await step(staff.editor, revisionId, "submitted");
		expect(await saveDraft(staff.editor, form, NOW)).toEqual({ closed: true });
		await expect(saveDraft(staff.editor, { ...form, revision: 999_999 }, NOW)).rejects.toThrow(NotPermitted);
		expect((await stored()).outcome).toBeNull();
	});
});

test("a submitted sheet is taken back only while it could be submitted again", async () => {
	await step(staff.editor, revisionId, "submitted");
	expect((await open(staff.editor)).may.withdraw).toBe(true);
	await prisma.collection.updateMany({ data: { closedAt: NOW } });
	expect((await open(staff.editor)).may.withdraw).toBe(false);
	await expect(withdrawEntry(staff.editor, revisionId, NOW)).rejects.toThrow(NotPermitted);
	await prisma.collection.updateMany({ data: { closedAt: null } });
	expect(await withdrawEntry(staff.editor, revisionId, NOW)).toEqual({ taken: "draft" });
});

describe("two people in one form", () => {
	test("fields that only one of them changed go together by themselves", async () => {
		const mine = await typed({ outcome: "担当課の成果", situation: "" });
		await save({ situation: "確認者の現状" }, staff.reviewer);
		const { saved: result, problems } = saved(await saveDraft(staff.editor, mine, LATER));
		expect(problems).toEqual([]);
		expect(result.taken).toEqual([
			{ field: "situation", inputs: { situation: ["確認者の現状"] }, digest: fieldDigest("確認者の現状") },
		]);
		expect(await stored()).toMatchObject({ outcome: "担当課の成果", situation: "確認者の現状" });
	});

	test("a field that both changed is written by neither the second nor by chance: both versions are there to choose from", async () => {
		const mine = { outcome: "担当課の成果", nextSteps: "担当課の方針" };
		const form = await typed(mine);
		const bases = Object.fromEntries([...form.bases].map(([field, digest]) => [baseInput(field), digest]));
		await save({ outcome: "確認者の成果" }, staff.reviewer);
		const first = saved(await saveDraft(staff.editor, form, LATER));
		expect(first.problems).toEqual([{ field: "outcome", message: "entry.conflict" }]);
		expect(first.saved.conflicts).toEqual([
			{
				field: "outcome",
				theirs: { outcome: ["確認者の成果"] },
				digest: fieldDigest("確認者の成果"),
				savedBy: "reviewer",
				savedAt: NOW,
			},
		]);
		expect(await stored()).toMatchObject({ outcome: "確認者の成果", nextSteps: "担当課の方針" });

		const choose = (chosen: "mine" | "theirs", of: string) =>
			saveDraft(
				staff.editor,
				formOf({ ...bases, ...mine, [choiceInput("outcome")]: choiceOf(chosen, fieldDigest(of)) }),
				LATER,
			);
		// A choice against a version that has been replaced since is none.
		expect(saved(await choose("mine", "もっと前の成果")).saved.conflicts).toHaveLength(1);
		const theirs = saved(await choose("theirs", "確認者の成果"));
		expect(theirs.saved.taken.map(({ field }: { field: EntryField }) => field)).toEqual(["outcome"]);
		expect((await stored()).outcome).toBe("確認者の成果");
		await choose("mine", "確認者の成果");
		expect((await stored()).outcome).toBe("担当課の成果");
	});

	test("saves of one moment all arrive: nothing is lost, and one of two different texts asks for a choice", async () => {
		const texts = ["一", "二", "三", "四"];
		const forms = await Promise.all(texts.map((text) => typed({ outcome: text })));
		const results = await Promise.all(forms.map((form) => saveDraft(staff.editor, form, NOW)));
		const written = results.filter((result) => saved(result).problems.length === 0);
		expect(written).toHaveLength(1);
		expect(texts).toContain((await stored()).outcome);
	});
});

describe("submitting", () => {
	test("saves first; what is missing or doubtful keeps the sheet back, with the reasons given so far", async () => {
		const [first = ""] = await indicators();
		const form = await typed({
			...(await wholeSheet()),
			outcome: "",
			situation: "○○が進んだ。",
			[`actual:${first}`]: "abc",
			[`absence:${first}`]: "",
		});
		const result = await submitEntry(staff.editor, form, NOW);
		if (!("open" in result)) throw new Error("it was not held back");
		expect(result.problems.map(({ field }) => field)).toEqual([`actual:${first}`]);
		expect(result.open.map(({ kind, field }) => [kind, field])).toEqual([
			["required", "outcome"],
			["placeholder", "situation"],
		]);
		expect(await stored()).toMatchObject({ state: "draft", nextSteps: "取組を続ける。" });
	});

	test("goes through once every warning has its reason, and forgets reasons for what was mended", async () => {
		const sheet = { ...(await wholeSheet()), situation: "○○が進んだ。" };
		const held = await submitEntry(staff.editor, await typed(sheet), NOW);
		if (!("open" in held)) throw new Error("it was not held back");
		const reasons = Object.fromEntries(held.open.map(({ key }) => [reasonInput(key), "固有の名称"]));
		const stale = { [reasonInput("jump:of-old")]: "もう関係ない" };
		expect(await submitEntry(staff.editor, await typed({ ...sheet, ...reasons, ...stale }), NOW)).toEqual({
			submitted: true,
		});
		expect((await stored()).state).toBe("submitted");
		const { revision } = await open(staff.editor);
		expect(Object.values(revision?.reasons ?? {})).toEqual(["固有の名称"]);
		expect(revision?.findings.map(({ kind }) => kind)).toEqual(["placeholder"]);
		const events = await prisma.revisionEvent.findMany({ where: { revisionId }, orderBy: { id: "desc" }, take: 1 });
		expect(events).toMatchObject([{ step: "submitted", actor: "editor" }]);
	});

	test("is done once: a second click finds it submitted, and it can be taken back until it is approved", async () => {
		const form = await typed(await wholeSheet());
		const both = await Promise.all([submitEntry(staff.editor, form, NOW), submitEntry(staff.editor, form, NOW)]);
		expect(both).toContainEqual({ submitted: true });
		expect(both).toContainEqual({ submitted: false, refused: "stateMoved" });
		await expect(withdrawEntry(staff.stranger, revisionId, NOW)).rejects.toThrow(NotPermitted);
		expect(await withdrawEntry(staff.editor, revisionId, NOW)).toEqual({ taken: "draft" });
		await submitEntry(staff.editor, form, NOW);
		await step(staff.reviewer, revisionId, "approved");
		expect(await withdrawEntry(staff.editor, revisionId, NOW)).toEqual({ refused: "stateMoved" });
	});

	test("is refused to others, and nothing is written", async () => {
		const form = await typed(await wholeSheet());
		await expect(submitEntry(staff.stranger, form, NOW)).rejects.toThrow(NotPermitted);
		expect(await stored()).toMatchObject({ state: "draft", situation: null });
	});
});
