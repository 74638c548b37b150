import { beforeAll, describe, expect, test } from "vitest";
import { deleteExpiredRows } from "@/lib/data/jobs/expired-rows";
import { loadPlan } from "@/lib/data/load-plan";
import { readPlan } from "@/lib/data/plan-tables/read-plan";
import { NotPermitted, write } from "@/lib/data/staff/access";
import { commitPlan } from "@/lib/data/staff/plan-transfer/commit-plan";
import { readPlanExport } from "@/lib/data/staff/plan-transfer/plan-export";
import { readPlanPreview } from "@/lib/data/staff/plan-transfer/plan-preview";
import { discardPlan, listStagedPlans, stagePlan } from "@/lib/data/staff/plan-transfer/staged-plans";
import { readTransferOffer } from "@/lib/data/staff/plan-transfer/transfer-offer";
import type { Actor } from "@/lib/domain/permissions";
import { toTables } from "@/lib/domain/plan-transfer/to-tables";
import type { PlanData } from "@/lib/schemas/plan-data";
import { checkTables } from "@/lib/schemas/plan-transfer";
import { readAmiSeed } from "../../support/ami-seed";
import { createTestDatabase } from "../../support/database";
import { withOtherChapters } from "../../support/other-chapters";
import { the } from "../../support/sound-plan";
import { createStaff } from "../../support/staff";
import { addRevision } from "../data/revisions";

const { prisma, sql } = await createTestDatabase();

const NOW = new Date("2026-11-01T01:00:00Z");
const COMMENT = "取り込みによる";
let admin: Actor;
let other: Actor;
let reviewer: Actor;

beforeAll(async () => {
	await loadPlan(prisma, readAmiSeed(), new Date("2026-10-01T00:00:00Z"));
	admin = (await createStaff(prisma, { role: "admin" })).actor;
	other = (await createStaff(prisma, { role: "admin" })).actor;
	reviewer = (await createStaff(prisma, { role: "reviewer" })).actor;
});

/** A plan like the one there is now, changed; staged by an administrator. */
async function stage(change: (plan: PlanData) => unknown, actor = admin): Promise<string> {
	const plan = readAmiSeed();
	change(plan);
	return stagePlan(actor, { fileName: "plan.json", checked: { tables: toTables(plan) }, now: NOW });
}

const preview = async (id: string) => {
	const { compared } = await readPlanPreview(admin, { id, check: checkTables, now: NOW });
	if (compared === null) throw new Error("nothing is compared");
	return compared;
};
const commit = (id: string, fingerprint: string, actor = admin) =>
	commitPlan(actor, { id, fingerprint, check: checkTables, comment: COMMENT, now: NOW });
const lookAndCommit = async (id: string) => commit(id, (await preview(id)).fingerprint);
const present = async () => (await readPlan(prisma)).tables;
const policyOf = (plan: PlanData, code: string) => {
	const policy = plan.policies.find((one) => one.code === code);
	if (!policy) throw new Error(`no policy ${code}`);
	return policy;
};

test("what is there already changes nothing", async () => {
	const id = await stage(() => {});
	expect((await preview(id)).preview).toMatchObject({ outcome: "nothing", totals: { added: 0, changed: 0, kept: 0 } });
	expect(await lookAndCommit(id)).toEqual({ refused: "outdated" });
});

describe("wording and facts that are not published yet", () => {
	test("are changed, each in an audit row of what it was before; nothing else is touched", async () => {
		const id = await stage((plan) => {
			Object.assign(policyOf(plan, "7-1-1"), { vision: "新しい姿", sdgs: [17, 3] });
			Object.assign(policyOf(plan, "7-1-1").divisions, { lead: "jinji", related: ["seisaku-kikaku"] });
			Object.assign(the(plan.plan.chapters).title, { ja: "新しい章名" });
			Object.assign(the(plan.plan.gradeWordings.progress, 2).label, { ja: "新しいことば" });
			Object.assign(the(policyOf(plan, "7-1-2").indicators).definitions[0]?.name ?? {}, { ja: "新しい指標名" });
			Object.assign(the(policyOf(plan, "7-1-2").measures).projects[0] ?? {}, { ja: "新しい事務事業" });
			the(plan.plan.divisions).names.push({ fromYear: 2026, name: { ja: "新しい課名" } });
			plan.policies.splice(3);
		});
		const before = await present();
		const shown = (await preview(id)).preview;
		expect(shown.totals).toMatchObject({ added: 1, changed: 5 });
		expect(shown.groups.find(({ table }) => table === "policies")?.kept.items).toHaveLength(2);
		expect(await lookAndCommit(id)).toEqual({ committed: { added: 1, changed: 5, published: 0 } });
		const after = await present();
		expect(after.policies[0]).toMatchObject({
			vision: "新しい姿",
			sdgs: "3,17",
			lead: "jinji",
			related: "seisaku-kikaku",
		});
		expect(after.chapters[0]?.title).toBe("新しい章名");
		expect(after.gradeWordings.find(({ symbol }) => symbol === "C")?.label).toBe("新しいことば");
		expect(after.divisions.filter(({ slug }) => slug === "seisaku-kikaku")).toHaveLength(2);
		expect([after.evaluations, after.values]).toEqual([before.evaluations, before.values]);
		expect(after.policies.map(({ code }) => code)).toEqual(before.policies.map(({ code }) => code));
		const entry = await prisma.auditEntry.findFirstOrThrow({ where: { action: "policy.import", entityId: "7-1-1" } });
		expect(entry).toMatchObject({ actor: admin.name, actorId: admin.userId });
		expect(entry.before).toMatchObject({ policies: [{ code: "7-1-1", lead: "seisaku-kikaku", sdgs: "" }] });
		expect(entry.after).toMatchObject({ policies: [{ code: "7-1-1", vision: "新しい姿", lead: "jinji" }] });
		expect(await prisma.auditEntry.count({ where: { action: "plan.commit", entityId: id } })).toBe(1);
	});
});

describe("a year that is not evaluated yet", () => {
	test("is added and published, with who did it and why; public at once", async () => {
		const id = await stage((plan) => {
			const policy = policyOf(plan, "7-1-3");
			policy.evaluations.push({
				...the(policy.evaluations),
				fiscalYear: 2026,
				measures: [{ title: null, intendedResult: "その年の成果", projects: [{ ja: "事業" }] }],
				actuals: { "7-1-3-1": "12", "7-1-3-2": { absence: "pending" } },
			});
			Object.assign(the(plan.plan.chapters), {
				evaluations: [{ ...the(policy.evaluations), fiscalYear: 2026, measures: undefined, actuals: { "7-1": null } }],
			});
		});
		await lookAndCommit(id);
		const revisions = await prisma.evaluationRevision.findMany({
			where: { evaluation: { fiscalYear: 2026 } },
			include: { events: true, evaluation: { include: { policy: true } }, actuals: true },
		});
		expect(revisions).toHaveLength(2);
		for (const { number, state, publishedAt, events, correction } of revisions) {
			expect({ number, state, publishedAt, correction }).toEqual({
				number: 1,
				state: "published",
				publishedAt: NOW,
				correction: null,
			});
			expect(events).toMatchObject([{ step: "published", actor: admin.name, actorId: admin.userId, comment: COMMENT }]);
		}
		const policys = revisions.find(({ evaluation }) => evaluation.policy?.code === "7-1-3");
		expect(policys?.measures).toEqual([
			{ title: null, intendedResult: "その年の成果", projects: [{ ja: "事業", en: null }] },
		]);
		expect(policys?.actuals.map(({ value, absence }) => [value?.toFixed() ?? null, absence]).sort()).toEqual(
			[
				["12", null],
				[null, "pending"],
			].sort(),
		);
	});

	test("but is being filled in is refused, and so is the whole file", async () => {
		await addRevision(prisma, { policy: "7-1-4", fiscalYear: 2027 }, "draft", { situation: "下書き" });
		const id = await stage((plan) => {
			const policy = policyOf(plan, "7-1-4");
			policy.evaluations.push({ ...the(policy.evaluations), fiscalYear: 2027, actuals: {} });
			policy.vision = "取り込まれてはいけない";
		});
		const shown = (await preview(id)).preview;
		expect(shown.outcome).toBe("refused");
		expect(shown.refusals.items).toMatchObject([{ kind: "yearInProgress", table: "evaluations" }]);
		expect(await lookAndCommit(id)).toEqual({ refused: "outdated" });
		expect((await present()).policies.map(({ vision }) => vision)).not.toContain("取り込まれてはいけない");
	});
});

test("the other six chapters come to a plan of one", async () => {
	const whole = withOtherChapters(readAmiSeed());
	const id = await stagePlan(admin, { fileName: "seven.xlsx", checked: { tables: toTables(whole) }, now: NOW });
	const before = await present();
	const { preview: shown, fingerprint } = await preview(id);
	const added = (table: string) => shown.groups.find((group) => group.table === table)?.added.count;
	expect([added("chapters"), added("sections"), added("policies"), added("divisions")]).toEqual([6, 12, 48, 3]);
	expect(shown.refusals.items).toEqual([]);
	expect(await commit(id, fingerprint)).toMatchObject({ committed: { published: 54 } });
	const after = await present();
	expect(after.chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
	expect(after.policies).toHaveLength(53);
	expect(after.evaluations.length - before.evaluations.length).toBe(54);
	expect(await prisma.auditEntry.count({ where: { action: "policy.import", entityId: "1-1-1" } })).toBe(1);
});

test("what the portal's own plan would then contradict is refused", async () => {
	const { id: indicatorId } = await prisma.indicator.findFirstOrThrow({ where: { code: "7-1-1-2" } });
	const [definition] = await prisma.indicatorDefinition.findMany({ where: { indicatorId } });
	if (!definition) throw new Error("no definition");
	await prisma.indicatorDefinition.create({ data: { ...definition, fromYear: 2028, target: "90" } });
	const id = await stage((plan) => Object.assign(the(policyOf(plan, "7-1-1").indicators, 1), { endedYear: 2027 }));
	const shown = (await preview(id)).preview;
	expect(shown).toMatchObject({ outcome: "refused", problems: { count: 1, items: [{ kind: "startsAfterEnd" }] } });
	await prisma.indicatorDefinition.delete({ where: { indicatorId_fromYear: { indicatorId, fromYear: 2028 } } });
	expect((await preview(id)).preview.outcome).toBe("ready");
});

describe("when something happens meanwhile", () => {
	const rename = (title: string) => (plan: PlanData) => Object.assign(policyOf(plan, "7-1-5").title, { ja: title });

	test("a change that the preview did not show stops the import; one that is beside it does not", async () => {
		const id = await stage(rename("一つ目"));
		const { fingerprint } = await preview(id);
		await sql("UPDATE policy SET title = '画面で直した' WHERE code = '7-1-5'");
		expect(await commit(id, fingerprint)).toEqual({ refused: "outdated" });
		expect(await sql("SELECT title FROM policy WHERE code = '7-1-5'")).toMatchObject({
			rows: [{ title: "画面で直した" }],
		});
		const again = (await preview(id)).fingerprint;
		await sql("INSERT INTO division (slug) VALUES ('beside')");
		await sql(
			"INSERT INTO division_name (division_id, from_year, name) SELECT id, 2024, '別の課' FROM division WHERE slug = 'beside'",
		);
		expect(await commit(id, again)).toHaveProperty("committed");
	});

	test("of two commits of one upload one is written, with one audit row", async () => {
		const id = await stage(rename("二つ目"));
		const { fingerprint } = await preview(id);
		const results = await Promise.all([commit(id, fingerprint), commit(id, fingerprint)]);
		expect(results.map((result) => Object.keys(result)[0]).sort()).toEqual(["committed", "refused"]);
		expect(await prisma.auditEntry.count({ where: { action: "plan.commit", entityId: id } })).toBe(1);
	});

	test("an edit under way is waited for, and seen", async () => {
		const id = await stage(rename("三つ目"));
		const { fingerprint } = await preview(id);
		let finish = () => {};
		const held = new Promise<void>((resolve) => {
			finish = resolve;
		});
		let started = () => {};
		const editing = new Promise<void>((resolve) => {
			started = resolve;
		});
		const { lockPlan } = await import("@/lib/data/staff/plan/record-write");
		const edit = write(other, async (tx) => {
			await lockPlan(tx);
			await tx.policy.updateMany({ where: { code: "7-1-5" }, data: { title: "同時に直した" } });
			started();
			await held;
		});
		await editing;
		const committing = commit(id, fingerprint);
		finish();
		await edit;
		expect(await committing).toEqual({ refused: "outdated" });
		expect((await present()).policies.find(({ code }) => code === "7-1-5")?.title).toBe("同時に直した");
	});

	test("a failure in the middle leaves nothing behind, and the upload waits", async () => {
		const id = await stage((plan) => {
			Object.assign(policyOf(plan, "7-1-5"), { vision: "途中まで" });
			plan.plan.chapters.push({
				...the(plan.plan.chapters),
				number: 9,
				indicators: [],
				sections: [],
				evaluations: [],
				sourceNotes: [],
			});
			policyOf(plan, "7-1-5").sourceNotes.push({ field: "vision", printed: "失敗", reason: { ja: "失敗" } });
		});
		const { fingerprint } = await preview(id);
		const before = await present();
		const entries = await prisma.auditEntry.count();
		await sql(`CREATE FUNCTION fail_now() RETURNS trigger LANGUAGE plpgsql AS
			$$ BEGIN IF NEW.printed = '失敗' THEN RAISE EXCEPTION 'no more room'; END IF; RETURN NEW; END $$`);
		await sql("CREATE TRIGGER fail_now BEFORE INSERT ON source_note FOR EACH ROW EXECUTE FUNCTION fail_now()");
		await expect(commit(id, fingerprint)).rejects.toThrow(/no more room/);
		expect(await present()).toEqual(before);
		expect(await prisma.auditEntry.count()).toBe(entries);
		await sql("DROP TRIGGER fail_now ON source_note");
		expect(await commit(id, fingerprint)).toHaveProperty("committed");
	});
});

describe("an upload", () => {
	test("with faults is kept with what is wrong, as much of it as anyone reads, and is never written", async () => {
		const problems = Array.from({ length: 500 }, (_, line) => ({
			kind: "notJson",
			values: { line },
			place: [],
			cell: null,
		}));
		const id = await stagePlan(admin, { fileName: "bad.json", checked: { problems }, now: NOW });
		const { staged, compared } = await readPlanPreview(admin, { id, check: checkTables, now: NOW });
		expect(compared).toBeNull();
		expect(staged.content).toMatchObject({ problemCount: 500, problems: problems.slice(0, 200) });
		expect(await commit(id, "0".repeat(64))).toEqual({ refused: "outdated" });
	});

	test("with names in it that can't be stored is kept with what is wrong all the same", async () => {
		const problem = (key: string) => ({
			kind: "unknownKey",
			values: { key },
			place: [{ name: key, item: key }],
			cell: null,
		});
		const problems = [problem("a\u0000b"), problem("a\ud83db")];
		const id = await stagePlan(admin, { fileName: "bad.json", checked: { problems }, now: NOW });
		const { staged } = await readPlanPreview(admin, { id, check: checkTables, now: NOW });
		expect(staged.content).toMatchObject({ problems: [problem("ab"), problem("a\ufffdb")] });
	});

	test("that is thrown away is decided, and one that is over its time can be opened by nobody, and goes", async () => {
		const id = await stage(() => {});
		expect(await discardPlan(admin, id, NOW)).toBe(true);
		expect(await discardPlan(admin, id, NOW)).toBe(false);
		expect((await listStagedPlans(admin, NOW)).map((staged) => staged.id)).not.toContain(id);
		const later = new Date(NOW.getTime() + 25 * 60 * 60 * 1000);
		await expect(readPlanPreview(admin, { id, check: checkTables, now: later })).rejects.toThrow(NotPermitted);
		await deleteExpiredRows(later);
		expect(await prisma.stagedImport.count({ where: { id } })).toBe(0);
	});

	test("is its owner's alone, and only administrators' at all", async () => {
		const id = await stage(() => {});
		const { fingerprint } = await preview(id);
		const attempts = [
			() => commit(id, fingerprint, other),
			() => discardPlan(other, id, NOW),
			() => readPlanPreview(other, { id, check: checkTables, now: NOW }),
			() => commit(id, fingerprint, { ...reviewer, userId: reviewer.userId }),
			() => stage(() => {}, reviewer),
			() => readPlanExport(reviewer),
			() => readTransferOffer(reviewer, NOW),
			() => listStagedPlans(reviewer, NOW),
		];
		for (const attempt of attempts) await expect((async () => attempt())()).rejects.toThrow(NotPermitted);
		expect((await preview(id)).fingerprint).toBe(fingerprint);
	});

	test("of an administrator who lost the role is refused at the last moment", async () => {
		const leaving = (await createStaff(prisma, { role: "admin" })).actor;
		const id = await stage((plan) => Object.assign(policyOf(plan, "7-1-1"), { vision: "最後に" }), leaving);
		await prisma.user.update({ where: { id: leaving.userId }, data: { role: "reviewer" } });
		await expect(commit(id, "0".repeat(64), leaving)).rejects.toThrow(NotPermitted);
	});
});
