import { beforeAll, describe, expect, test } from "vitest";
import { NotPermitted } from "@/lib/data/staff/access";
import { type AuditFilter, readAuditBatches, readAuditChoices, readAuditLog } from "@/lib/data/staff/audit-log";
import { addRevision } from "../data/revisions";
import { preparePlan } from "./admin-plan";

const { prisma, sql, admin, reviewer } = await preparePlan();

const read = async (filter: AuditFilter, take = 100) => (await readAuditLog(admin, filter, { take })).entries;
const actions = async (filter: AuditFilter) => (await read(filter)).map(({ action }) => action);

let revisionId: number;

beforeAll(async () => {
	await addRevision(prisma, { policy: "7-1-2", fiscalYear: 2027 }, "draft");
	revisionId = (await prisma.evaluationRevision.findFirstOrThrow({ where: { state: "draft" } })).id;
	const at = (day: string) => new Date(`${day}T00:00:00+09:00`);
	const entries = [
		["2026-04-01", "企画担当", "policy.change", "policy", "7-1-1", null],
		["2026-04-02", "財政担当", "indicator.reviseTarget", "indicator", "7-1-1-1", null],
		["2026-04-03", "財政担当", "evaluation.save", "evaluation_revision", String(revisionId), { outcome: "成果" }],
		["2026-04-03", "企画担当", "user.change", "user", admin.userId, { role: "editor" }],
	] as const;
	await prisma.auditEntry.createMany({
		data: entries.map(([day, actor, action, entity, entityId, after]) => ({
			at: at(day),
			actor,
			action,
			entity,
			entityId,
			...(after && { after }),
		})),
	});
});

test("only who may read the audit log does", async () => {
	await expect(readAuditLog(reviewer, {}, { take: 1 })).rejects.toThrow(NotPermitted);
	await expect(readAuditChoices(reviewer)).rejects.toThrow(NotPermitted);
	await expect(readAuditBatches(reviewer, {}, 1).next()).rejects.toThrow(NotPermitted);
});

describe("entries", () => {
	test("come newest first, with a name for what has a mere id", async () => {
		const entries = await read({
			from: new Date("2026-04-01T00:00:00+09:00"),
			until: new Date("2026-04-04T00:00:00+09:00"),
		});
		expect(entries.map(({ action, recordName }) => [action, recordName])).toEqual([
			["user.change", admin.name],
			["evaluation.save", "7-1-2 R9 (1)"],
			["indicator.reviseTarget", null],
			["policy.change", null],
		]);
		expect(entries[1]?.after).toEqual({ outcome: "成果" });
	});

	test.each([
		["a part of a name", { actor: "財政" }, ["evaluation.save", "indicator.reviseTarget"]],
		["an action", { action: "user.change" }, ["user.change"]],
		["a kind of record", { entity: "indicator" }, ["indicator.reviseTarget"]],
		["a policy, its evaluations and indicators", { record: "7-1-2", entity: undefined }, ["evaluation.save", "load"]],
		["a policy's own", { record: "7-1-1", actor: "企画担当" }, ["policy.change"]],
		["what there is not", { record: "%", entity: undefined }, []],
	])("are found by %s", async (_, filter, expected) => {
		expect(await actions(filter)).toEqual(expected);
	});

	test("are found by a person's address and by a record's id", async () => {
		expect(await actions({ record: admin.email.toUpperCase() })).toContain("user.change");
		expect(await actions({ record: String(revisionId), entity: "evaluation_revision" })).toEqual(["evaluation.save"]);
	});

	test("come page by page, each once", async () => {
		const all = (await read({})).map(({ id }) => id);
		const paged: string[] = [];
		let before: string | undefined;
		for (let hasMore = true; hasMore; ) {
			const page = await readAuditLog(admin, {}, { before, take: 2 });
			paged.push(...page.entries.map(({ id }) => id));
			before = page.entries.at(-1)?.id;
			hasMore = page.hasMore;
		}
		expect(paged).toEqual(all);
	});

	test("are offered by the kinds and actions that there are", async () => {
		const { entities, actions } = await readAuditChoices(admin);
		expect(entities).toEqual(expect.arrayContaining(["evaluation_revision", "indicator", "plan", "policy", "user"]));
		expect(entities).toEqual([...new Set(entities)].sort());
		expect(actions).toEqual(expect.arrayContaining(["load", "policy.change"]));
	});
});

describe("in a log of 100,000 entries", () => {
	beforeAll(async () => {
		await sql(`
			INSERT INTO audit_entry (at, actor, action, entity, entity_id, before, after)
			SELECT timestamptz '2020-01-01' + n * interval '1 minute', 'actor ' || n % 50, 'policy.change', 'policy',
				'1-1-' || n % 500, '{"title":"前"}', '{"title":"後"}'
			FROM generate_series(1, 100000) AS n`);
		await sql("ANALYZE audit_entry");
	});

	test.each<[string, AuditFilter, number]>([
		["all of it", {}, 50],
		["a record", { record: "1-1-7" }, 50],
		["a span of time", { from: new Date("2020-01-02T00:00:00Z"), until: new Date("2020-01-02T00:30:00Z") }, 30],
		["a name that there is not", { actor: "nobody at all" }, 0],
		["an action that there is not", { action: "none.such" }, 0],
	])("a page of %s is found", async (_, filter, count) => {
		expect((await readAuditLog(admin, filter, { take: 50 })).entries).toHaveLength(count);
	});

	test("a file ends at its limit and says so", async () => {
		const batches = readAuditBatches(admin, { entity: "policy" }, 2500);
		let count = 0;
		let batch = await batches.next();
		for (; !batch.done; batch = await batches.next()) count += batch.value.length;
		expect([count, batch.value]).toEqual([2500, true]);
	});
});
