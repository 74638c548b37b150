import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "../../support/database";
import { insertEvaluation, insertTown, publish } from "../../support/sql-rows";

const database = await createTestDatabase();
const { sql } = database;
const town = await insertTown(database);

let heard: (string | undefined)[] = [];
const listener = new pg.Client(database.url);
await listener.connect();
listener.on("notification", ({ payload }) => heard.push(payload));
await listener.query("LISTEN shirube_published");

/** Notifications arrive with the answer to the listener's next query at the latest. */
async function listen(): Promise<typeof heard> {
	await listener.query("SELECT 1");
	return heard;
}

beforeEach(async () => {
	await listen();
	heard = [];
});

afterAll(() => listener.end());

test("publishing tells the evaluation's id; what leads up to it tells nothing", async () => {
	const { evaluation, revision } = await insertEvaluation(database, town.policy, 2024);
	await sql("UPDATE evaluation_revision SET situation = '下書き' WHERE id = $1", [revision]);
	expect(await listen()).toEqual([]);
	await publish(database, revision);
	expect(await listen()).toEqual([String(evaluation)]);
});

test("a publication that is rolled back tells nothing", async () => {
	const { revision } = await insertEvaluation(database, town.policy, 2025);
	await sql("UPDATE evaluation_revision SET state = 'submitted' WHERE id = $1", [revision]);
	await sql("UPDATE evaluation_revision SET state = 'approved' WHERE id = $1", [revision]);
	await sql(
		`BEGIN; UPDATE evaluation_revision SET state = 'published', published_at = now() WHERE id = ${revision}; ROLLBACK`,
	);
	expect(await listen()).toEqual([]);
});

test.each([
	["municipality", "UPDATE municipality SET contact = '財政課'"],
	["municipality_name", "INSERT INTO municipality_name VALUES (1, 2024, '阿見町')"],
	["division", "INSERT INTO division (slug) VALUES ('planning')"],
	["division_name", "INSERT INTO division_name SELECT id, 2024, '政策企画課' FROM division"],
	["plan", "UPDATE plan SET title = '計画'"],
	["grade_wording", "INSERT INTO grade_wording SELECT id, 'progress', 1, 'A', '達成' FROM plan"],
	["chapter", "UPDATE chapter SET title = '章'"],
	["chapter_sdg", "INSERT INTO chapter_sdg SELECT id, 17 FROM chapter"],
	["section", "UPDATE section SET title = '節'"],
	["policy", "UPDATE policy SET title = '施策'"],
	["policy_division", "INSERT INTO policy_division SELECT p.id, d.id, 'lead', 0 FROM policy p, division d"],
	["related_plan", "INSERT INTO related_plan (policy_id, position, title) SELECT id, 1, '計画' FROM policy"],
	["policy_sdg", "INSERT INTO policy_sdg SELECT id, 16 FROM policy"],
	["indicator", "UPDATE indicator SET ended_year = 2027"],
	[
		"indicator_definition",
		`INSERT INTO indicator_definition (indicator_id, from_year, name, "precision", direction)
		 SELECT id, 2024, '満足度', 1, 'increase' FROM indicator`,
	],
	[
		"measure",
		"INSERT INTO measure (policy_id, position, title, intended_result) SELECT id, 1, '個別', '成果' FROM policy",
	],
	["project", "INSERT INTO project (measure_id, position, title) SELECT id, 1, '事業' FROM measure"],
	[
		"source_note",
		"INSERT INTO source_note (policy_id, field, printed, reason) SELECT id, 'target', '7', '不明' FROM policy",
	],
])("a change of %s tells of the plan", async (_table, statement) => {
	await sql(statement);
	expect(await listen()).toEqual(["plan"]);
});

test("many changes in one transaction tell once", async () => {
	await sql("BEGIN; UPDATE policy SET title = 'a'; UPDATE section SET title = 'b'; DELETE FROM project; COMMIT");
	expect(await listen()).toEqual(["plan"]);
});

test("a draft's values and the audit log tell nothing", async () => {
	const { revision } = await insertEvaluation(database, town.policy, 2026);
	await sql("INSERT INTO actual_value (revision_id, indicator_id, value) VALUES ($1, $2, 1)", [
		revision,
		town.indicator,
	]);
	await sql("INSERT INTO audit_entry (actor, action, entity, entity_id) VALUES ('a', 'save', 'revision', '1')");
	expect(await listen()).toEqual([]);
});
