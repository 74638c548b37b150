import { beforeAll, describe, expect, test } from "vitest";
import { NotPermitted } from "@/lib/data/staff/access";
import { addChapter, changeChapter, deleteChapter } from "@/lib/data/staff/plan/chapters";
import { addIndicator } from "@/lib/data/staff/plan/indicators";
import { addMeasure, changeMeasure, deleteMeasure } from "@/lib/data/staff/plan/measures";
import { changePlanFacts } from "@/lib/data/staff/plan/plan-facts";
import { addPolicy, changePolicy, deletePolicy } from "@/lib/data/staff/plan/policies";
import { readPlanOutline } from "@/lib/data/staff/plan/read-outline";
import { readChapter, readPolicy, readSection } from "@/lib/data/staff/plan/read-place";
import { addSection, changeSection, deleteSection } from "@/lib/data/staff/plan/sections";
import { reopenSourceNote, resolveSourceNote } from "@/lib/data/staff/plan/source-notes";
import { addRevision } from "../data/revisions";
import { conflictIn, newestAudit, preparePlan, refusedFor, saved } from "./admin-plan";

const database = await preparePlan();
const { prisma, admin, reviewer } = database;

const CHAPTER = { title: "新しい章", titleEn: null, description: null, descriptionEn: null, sdgs: [3] };
const POLICY = {
	title: "新しい施策",
	titleEn: null,
	vision: "姿",
	lead: "planning",
	related: ["finance"],
	relatedPlans: [{ ja: "個別計画", en: null }],
	sdgs: [11],
};
const DEFINITION = {
	name: "指標",
	nameEn: null,
	unit: "％",
	unitEn: null,
	precision: 1,
	direction: "increase" as const,
	baseline: "1",
	target: "2",
	baselineYear: null,
	targetYear: null,
};

/** A chapter with a section, a policy and an indicator of each kind, nothing of it evaluated. */
async function addTree(number: number): Promise<void> {
	saved(await addChapter(admin, { number, ...CHAPTER }));
	const { id: chapterId } = await readChapter(admin, number);
	saved(await addSection(admin, { chapterId, number: 1, title: "節", titleEn: null }));
	const { id: sectionId } = await readSection(admin, number, 1);
	const code = saved(await addPolicy(admin, { sectionId, number: 1, ...POLICY }));
	const { id: policyId } = await readPolicy(admin, code);
	saved(await addIndicator(admin, { owner: { policyId }, number: 1, definition: DEFINITION }));
	saved(await addIndicator(admin, { owner: { chapterId }, number: 1, definition: DEFINITION }));
}

describe("who may not manage the plan", () => {
	test("neither reads nor changes it", async () => {
		await expect(readPlanOutline(reviewer)).rejects.toThrow(NotPermitted);
		await expect(readPolicy(reviewer, "7-1-1")).rejects.toThrow(NotPermitted);
		await expect(addChapter(reviewer, { number: 5, ...CHAPTER })).rejects.toThrow(NotPermitted);
		expect(await prisma.chapter.count({ where: { number: 5 } })).toBe(0);
	});

	test("a record that there is not is answered like one that is forbidden", async () => {
		await expect(readChapter(admin, 99)).rejects.toThrow(NotPermitted);
		await expect(deleteChapter(admin, 999_999)).rejects.toThrow(NotPermitted);
	});
});

describe("a chapter", () => {
	test("is added, and the audit log has all of it", async () => {
		expect(saved(await addChapter(admin, { number: 3, ...CHAPTER }))).toBe(3);
		expect(await newestAudit(database)).toEqual({
			actor: admin.name,
			action: "chapter.create",
			entity: "chapter",
			entityId: "3",
			before: null,
			after: { number: 3, ...CHAPTER },
		});
	});

	test("is not added with a number that is taken", async () => {
		expect(refusedFor(await addChapter(admin, { number: 3, ...CHAPTER }))).toEqual(["numberTaken"]);
	});

	test("is changed, and the audit log has only what changed", async () => {
		const { id, loaded } = await readChapter(admin, 3);
		saved(await changeChapter(admin, { id, seen: loaded.seen, ...loaded.record, title: "改めた章", sdgs: [3, 4] }));
		expect(await newestAudit(database)).toMatchObject({
			action: "chapter.change",
			before: { title: "新しい章", sdgs: [3] },
			after: { title: "改めた章", sdgs: [3, 4] },
		});
	});

	test("that is saved as it is leaves no audit entry", async () => {
		const { id, loaded } = await readChapter(admin, 3);
		const count = await prisma.auditEntry.count();
		saved(await changeChapter(admin, { id, seen: loaded.seen, ...loaded.record }));
		expect(await prisma.auditEntry.count()).toBe(count);
	});

	test("that someone else changed meanwhile is not overwritten, unless knowingly", async () => {
		const { id, loaded } = await readChapter(admin, 3);
		saved(await changeChapter(admin, { id, seen: loaded.seen, title: "先の人" }));
		const now = conflictIn(await changeChapter(admin, { id, seen: loaded.seen, title: "後の人" }));
		expect(now.record).toMatchObject({ title: "先の人" });
		expect((await readChapter(admin, 3)).loaded.record.title).toBe("先の人");
		saved(await changeChapter(admin, { id, seen: now.seen, title: "後の人" }));
		expect((await readChapter(admin, 3)).loaded.record.title).toBe("後の人");
	});

	test("of two changes at once one is in conflict", async () => {
		const { id, loaded } = await readChapter(admin, 3);
		const both = await Promise.all(
			["一人目", "二人目"].map((title) => changeChapter(admin, { id, seen: loaded.seen, title })),
		);
		expect(both.map((written) => Object.keys(written)[0]).sort()).toEqual(["conflict", "saved"]);
	});

	test("is deleted while nothing is in it", async () => {
		const { id } = await readChapter(admin, 3);
		saved(await deleteChapter(admin, id));
		expect(await newestAudit(database)).toMatchObject({ action: "chapter.delete", entityId: "3", after: null });
		const { id: kept } = await readChapter(admin, 7);
		expect(refusedFor(await deleteChapter(admin, kept))).toEqual(["hasSections"]);
	});
});

describe("another number", () => {
	beforeAll(() => addTree(8));

	test("of a chapter goes into the codes of all that lies beneath", async () => {
		const { id, loaded } = await readChapter(admin, 8);
		saved(await changeChapter(admin, { id, seen: loaded.seen, number: 9 }));
		const codes = await prisma.indicator.findMany({ where: { code: { startsWith: "9-" } }, select: { code: true } });
		expect(codes.map(({ code }) => code).sort()).toEqual(["9-1", "9-1-1-1"]);
		expect((await readPolicy(admin, "9-1-1")).loaded.record.title).toBe("新しい施策");
	});

	test("of a section and a policy likewise", async () => {
		const section = await readSection(admin, 9, 1);
		const place = await changeSection(admin, { id: section.id, seen: section.loaded.seen, number: 4 });
		expect(saved(place)).toEqual({ address: { chapter: 9, section: 4 }, hasMoved: true });
		const policy = await readPolicy(admin, "9-4-1");
		const moved = await changePolicy(admin, { id: policy.id, seen: policy.loaded.seen, number: 6 });
		expect(saved(moved)).toEqual({ address: "9-4-6", hasMoved: true });
		expect(await prisma.indicator.count({ where: { code: "9-4-6-1" } })).toBe(1);
	});

	test("is refused where another has it", async () => {
		const { id, loaded } = await readChapter(admin, 9);
		expect(refusedFor(await changeChapter(admin, { id, seen: loaded.seen, number: 7 }))).toEqual(["numberTaken"]);
	});

	test("is refused where something beneath is published, so that addresses stay", async () => {
		const chapter = await readChapter(admin, 7);
		const section = await readSection(admin, 7, 1);
		const policy = await readPolicy(admin, "7-1-1");
		expect([chapter.keepsNumber, section.keepsNumber, policy.keepsNumber]).toEqual([true, true, true]);
		const refusals = [
			await changeChapter(admin, { id: chapter.id, seen: chapter.loaded.seen, number: 20 }),
			await changeSection(admin, { id: section.id, seen: section.loaded.seen, number: 20 }),
			await changePolicy(admin, { id: policy.id, seen: policy.loaded.seen, number: 20 }),
		].map(refusedFor);
		expect(refusals).toEqual([["numberKept"], ["numberKept"], ["numberKept"]]);
	});

	test("is possible with a draft, and no more once that was submitted", async () => {
		await addRevision(prisma, { policy: "9-4-6", fiscalYear: 2025 }, "draft");
		expect((await readChapter(admin, 9)).keepsNumber).toBe(false);
		await prisma.evaluationRevision.updateMany({ where: { state: "draft" }, data: { state: "submitted" } });
		expect((await readChapter(admin, 9)).keepsNumber).toBe(true);
		await prisma.evaluationRevision.updateMany({ where: { state: "submitted" }, data: { state: "draft" } });
		expect((await readChapter(admin, 9)).keepsNumber).toBe(false);
	});
});

describe("a policy", () => {
	test("has its divisions, plans and goals replaced in the order given", async () => {
		const { id, loaded } = await readPolicy(admin, "7-1-2");
		const relatedPlans = [
			{ ja: "乙計画", en: "Plan B" },
			{ ja: "甲計画", en: null },
		];
		const given = { lead: "finance", related: ["planning"], relatedPlans, sdgs: [1, 2] };
		saved(await changePolicy(admin, { id, seen: loaded.seen, ...given }));
		expect((await readPolicy(admin, "7-1-2")).loaded.record).toMatchObject(given);
		const before = (await newestAudit(database))?.before;
		expect(Object.keys(before as object).sort()).toEqual(["lead", "related", "relatedPlans", "sdgs"]);
	});

	test("has one division in one place", async () => {
		const { id, loaded } = await readPolicy(admin, "7-1-2");
		const written = await changePolicy(admin, { id, seen: loaded.seen, related: ["finance"] });
		expect(refusedFor(written)).toEqual(["leadIsRelated"]);
	});

	test("is not deleted with an evaluation, and without one goes with all it has", async () => {
		const { id } = await readPolicy(admin, "7-1-1");
		expect(refusedFor(await deletePolicy(admin, id))).toEqual(["hasEvaluations"]);
		const section = await readSection(admin, 9, 4);
		const code = saved(await addPolicy(admin, { sectionId: section.id, number: 7, ...POLICY }));
		const added = await readPolicy(admin, code);
		saved(await addIndicator(admin, { owner: { policyId: added.id }, number: 1, definition: DEFINITION }));
		saved(await deletePolicy(admin, added.id));
		expect(await newestAudit(database)).toMatchObject({ before: { title: "新しい施策", indicators: [`${code}-1`] } });
		expect(refusedFor(await deleteSection(admin, section.id))).toEqual(["hasPolicies"]);
	});
});

describe("measures", () => {
	const MEASURE = { titleEn: null, intendedResult: "成果", projects: [{ ja: "事業", en: "Project" }] };
	const titles = async () =>
		(await readPolicy(admin, "7-1-1")).measures.map(({ loaded }) => [loaded.record.place, loaded.record.title]);

	test("stand where they are put, and the others make room", async () => {
		const { id: policyId } = await readPolicy(admin, "7-1-1");
		for (const [title, place] of [
			["一", 1],
			["二", 99],
			["三", 1],
		] as const) {
			saved(await addMeasure(admin, { policyId, title, place, ...MEASURE }));
		}
		expect(await titles()).toEqual([
			[1, "三"],
			[2, "一"],
			[3, "二"],
		]);
	});

	test("move, change their projects, and close ranks when one goes", async () => {
		const [first, second] = (await readPolicy(admin, "7-1-1")).measures;
		if (!first || !second) throw new Error("there are three");
		const projects = [{ ja: "別の事業", en: null }];
		saved(await changeMeasure(admin, { id: first.id, seen: first.loaded.seen, place: 3, projects }));
		expect((await titles()).map(([, title]) => title)).toEqual(["一", "二", "三"]);
		saved(await deleteMeasure(admin, second.id));
		expect(await titles()).toEqual([
			[1, "二"],
			[2, "三"],
		]);
		expect((await readPolicy(admin, "7-1-1")).measures[1]?.loaded.record.projects).toEqual(projects);
	});
});

describe("a source note", () => {
	test("is settled with what was found, once, and opened again", async () => {
		const [note] = (await readPolicy(admin, "7-1-1")).notes;
		if (!note) throw new Error("there is a note");
		const now = new Date("2026-11-01T00:00:00Z");
		saved(await resolveSourceNote(admin, { id: note.id, resolution: "75が正しい" }, now));
		expect(refusedFor(await resolveSourceNote(admin, { id: note.id, resolution: "80" }, now))).toEqual([
			"noteResolved",
		]);
		expect((await readPolicy(admin, "7-1-1")).notes[0]?.resolved).toEqual({ at: now, resolution: "75が正しい" });
		saved(await reopenSourceNote(admin, note.id));
		expect(refusedFor(await reopenSourceNote(admin, note.id))).toEqual(["noteOpen"]);
	});
});

describe("the plan's years", () => {
	const change = async (given: object) => {
		const outline = await readPlanOutline(admin);
		return changePlanFacts(admin, { seen: outline?.facts.seen ?? "", ...given });
	};

	test("keep to what is published and to what the plan has", async () => {
		expect((await readPlanOutline(admin))?.keepsYears).toBe(true);
		expect(refusedFor(await change({ targetYear: 2030 }))).toEqual(["yearsKept"]);
		expect(refusedFor(await change({ firstYear: 2025 }))).toEqual(["yearInUse"]);
		expect(refusedFor(await change({ firstYear: 2022 }))).toEqual(["baselineNotBeforeFirst"]);
		expect(refusedFor(await change({ firstYear: 2029 }))).toContain("targetBeforeFirst");
	});

	test("change where nothing contradicts", async () => {
		saved(await change({ title: "新しい名称", firstYear: 2023 }));
		expect((await readPlanOutline(admin))?.facts.record).toMatchObject({ title: "新しい名称", firstYear: 2023 });
	});
});
