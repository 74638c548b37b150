import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../../support/database";
import { insertEvaluation, insertTown, publish } from "../../support/sql-rows";

const database = await createTestDatabase();
const { sql } = database;
const IMMUTABLE = { code: "SH001", message: "published revisions are immutable" };
const FORBIDDEN_STATE = { code: "SH002" };

let town: Awaited<ReturnType<typeof insertTown>>;
let published: { evaluation: number; revision: number };
let draft: { evaluation: number; revision: number };

beforeAll(async () => {
	town = await insertTown(database);
	published = await insertEvaluation(database, town.policy, 2024);
	await sql("INSERT INTO actual_value (revision_id, indicator_id, value) VALUES ($1, $2, 78.9)", [
		published.revision,
		town.indicator,
	]);
	await publish(database, published.revision);
	draft = await insertEvaluation(database, town.policy, 2025);
});

describe("a published revision", () => {
	test.each(["situation = 'changed'", "version = 2", "state = 'draft', published_at = NULL", "published_at = now()"])(
		"is not updated (%s)",
		async (change) => {
			const update = sql(`UPDATE evaluation_revision SET ${change} WHERE id = $1`, [published.revision]);
			await expect(update).rejects.toMatchObject(IMMUTABLE);
		},
	);

	test("is not deleted, also not with its evaluation", async () => {
		const { evaluation, revision } = published;
		await expect(sql("DELETE FROM actual_value WHERE revision_id = $1", [revision])).rejects.toMatchObject(IMMUTABLE);
		await expect(sql("DELETE FROM evaluation_revision WHERE id = $1", [revision])).rejects.toMatchObject(IMMUTABLE);
		await expect(sql("DELETE FROM evaluation WHERE id = $1", [evaluation])).rejects.toMatchObject({ code: "23001" });
		await expect(sql("DELETE FROM policy WHERE id = $1", [town.policy])).rejects.toMatchObject({ code: "23001" });
	});

	test("keeps its values: none is changed, added, taken away or moved in", async () => {
		const other = await sql(
			"INSERT INTO indicator (plan_id, policy_id, position, code) VALUES ($1, $2, 2, '7-1-1-2') RETURNING id",
			[town.plan, town.policy],
		);
		const values = [published.revision, other.rows[0].id];
		const change = sql("UPDATE actual_value SET value = 80 WHERE revision_id = $1", [published.revision]);
		await expect(change).rejects.toMatchObject(IMMUTABLE);
		const addition = sql("INSERT INTO actual_value (revision_id, indicator_id, value) VALUES ($1, $2, 1)", values);
		await expect(addition).rejects.toMatchObject(IMMUTABLE);
		const removal = sql("UPDATE actual_value SET revision_id = $2 WHERE revision_id = $1", [
			published.revision,
			draft.revision,
		]);
		await expect(removal).rejects.toMatchObject(IMMUTABLE);
		await sql("INSERT INTO actual_value (revision_id, indicator_id, value) VALUES ($1, $2, 1)", [
			draft.revision,
			other.rows[0].id,
		]);
		const moved = sql("UPDATE actual_value SET revision_id = $1 WHERE revision_id = $2", [
			published.revision,
			draft.revision,
		]);
		await expect(moved).rejects.toMatchObject(IMMUTABLE);
	});

	test("keeps its policy and year", async () => {
		const moved = sql("UPDATE evaluation SET fiscal_year = 2026 WHERE id = $1", [published.evaluation]);
		await expect(moved).rejects.toMatchObject(IMMUTABLE);
		await sql("UPDATE evaluation SET fiscal_year = 2026 WHERE id = $1", [draft.evaluation]);
	});

	test.each(["evaluation_revision CASCADE", "actual_value", "evaluation CASCADE", "plan CASCADE", "indicator CASCADE"])(
		"is not emptied away by TRUNCATE %s",
		async (tables) => {
			await expect(sql(`TRUNCATE ${tables}`)).rejects.toMatchObject(IMMUTABLE);
		},
	);

	test("refuses a value that was being written while it was published", async () => {
		const { revision } = await insertEvaluation(database, town.policy, 2027);
		await sql("UPDATE evaluation_revision SET state = 'submitted' WHERE id = $1", [revision]);
		await sql("UPDATE evaluation_revision SET state = 'approved' WHERE id = $1", [revision]);
		const publisher = new pg.Client(database.url);
		await publisher.connect();
		await publisher.query("BEGIN");
		await publisher.query("UPDATE evaluation_revision SET state = 'published', published_at = now() WHERE id = $1", [
			revision,
		]);
		const late = sql("INSERT INTO actual_value (revision_id, indicator_id, value) VALUES ($1, $2, 1)", [
			revision,
			town.indicator,
		]);
		const refusal = expect(late).rejects.toMatchObject(IMMUTABLE);
		await publisher.query("COMMIT");
		await publisher.end();
		await refusal;
	});
});

describe("a revision's state", () => {
	test.each(["submitted", "approved", "published"])("does not start as %s", async (state) => {
		const evaluation = await sql("INSERT INTO evaluation (policy_id, fiscal_year) VALUES ($1, 2028) RETURNING id", [
			town.policy,
		]);
		const id = evaluation.rows[0].id;
		const start = sql(
			`INSERT INTO evaluation_revision (evaluation_id, number, state, published_at)
			 VALUES ($1, 1, $2::"RevisionState", CASE WHEN $2 = 'published' THEN now() END)`,
			[id, state],
		);
		await expect(start).rejects.toMatchObject(FORBIDDEN_STATE);
		await sql("DELETE FROM evaluation WHERE id = $1", [id]);
	});

	test.each([
		["draft", "approved"],
		["draft", "published"],
		["submitted", "published"],
	])("does not go from %s to %s", async (from, to) => {
		await sql('UPDATE evaluation_revision SET state = $2::"RevisionState" WHERE id = $1', [draft.revision, from]);
		const move = sql(
			`UPDATE evaluation_revision SET state = $2::"RevisionState",
			 published_at = CASE WHEN $2 = 'published' THEN now() END WHERE id = $1`,
			[draft.revision, to],
		);
		await expect(move).rejects.toMatchObject(FORBIDDEN_STATE);
	});

	test("goes back to draft from submitted and from approved, but not from approved to submitted", async () => {
		const go = (state: string) =>
			sql('UPDATE evaluation_revision SET state = $2::"RevisionState" WHERE id = $1', [draft.revision, state]);
		for (const state of ["draft", "submitted", "draft", "submitted", "approved"]) await go(state);
		await expect(go("submitted")).rejects.toMatchObject(FORBIDDEN_STATE);
		await go("draft");
	});

	test("is published exactly when there is a date of publication", async () => {
		const dated = sql("UPDATE evaluation_revision SET published_at = now() WHERE id = $1", [draft.revision]);
		await expect(dated).rejects.toMatchObject({ constraint: "evaluation_revision_published_at_check" });
		const { revision } = await insertEvaluation(database, town.policy, 2028);
		for (const state of ["submitted", "approved"]) {
			await sql('UPDATE evaluation_revision SET state = $2::"RevisionState" WHERE id = $1', [revision, state]);
		}
		const undated = sql("UPDATE evaluation_revision SET state = 'published' WHERE id = $1", [revision]);
		await expect(undated).rejects.toMatchObject({ constraint: "evaluation_revision_published_at_check" });
	});

	test("is open in one revision of an evaluation at most", async () => {
		const second = sql("INSERT INTO evaluation_revision (evaluation_id, number, correction) VALUES ($1, 2, '誤記')", [
			draft.evaluation,
		]);
		await expect(second).rejects.toMatchObject({ constraint: "evaluation_revision_one_open_key" });
	});
});

describe("a correction", () => {
	test.each([null, "", " \t\n", "　　"])("is not made without a reason (%j)", async (correction) => {
		const blank = sql("INSERT INTO evaluation_revision (evaluation_id, number, correction) VALUES ($1, 2, $2)", [
			published.evaluation,
			correction,
		]);
		await expect(blank).rejects.toMatchObject({ constraint: "evaluation_revision_correction_check" });
	});

	test("is a new revision of what is published, and becomes final in turn", async () => {
		const { rows } = await sql(
			"INSERT INTO evaluation_revision (evaluation_id, number, correction) VALUES ($1, 2, '誤記の訂正') RETURNING id",
			[published.evaluation],
		);
		await publish(database, rows[0].id);
		const update = sql("UPDATE evaluation_revision SET correction = '別' WHERE id = $1", [rows[0].id]);
		await expect(update).rejects.toMatchObject(IMMUTABLE);
	});
});
