import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../../support/database";
import { insertEvaluation, insertTown, insertValue, moveTo } from "../../support/sql-rows";

const database = await createTestDatabase();
const { sql } = database;
const NOT_A_DRAFT = { code: "SH007", message: expect.stringMatching(/^only a draft is edited/) };

/** Every column of a revision that its reader, reviewer or history sees. */
const CONTENT = [
	"situation = '改'",
	"progress_grade = 'A'",
	"next_steps = '改'",
	"outcome = '改'",
	"foreseen_issues = '改'",
	"review_grade = 4",
	"future_direction = '改'",
	"explanation = '改'",
	"correction = '改'",
	"number = 2, correction = '改'",
	"evaluation_id = :other",
	"created_at = now() - interval '1 day'",
];

let town: Awaited<ReturnType<typeof insertTown>>;
let other: number;
let second: number;

beforeAll(async () => {
	town = await insertTown(database);
	const evaluation = await sql("INSERT INTO evaluation (policy_id, fiscal_year) VALUES ($1, 2028) RETURNING id", [
		town.policy,
	]);
	other = evaluation.rows[0].id;
	const indicator = await sql(
		"INSERT INTO indicator (plan_id, policy_id, position, code) VALUES ($1, $2, 2, '7-1-1-2') RETURNING id",
		[town.plan, town.policy],
	);
	second = indicator.rows[0].id;
});

describe.each([
	{ state: "submitted", year: 2024, path: ["submitted"] },
	{ state: "approved", year: 2025, path: ["submitted", "approved"] },
])("a revision that is $state", ({ year, path }) => {
	let revision: number;
	let evaluation: number;

	beforeAll(async () => {
		({ revision, evaluation } = await insertEvaluation(database, town.policy, year));
		await insertValue(database, revision, town.indicator);
		await moveTo(database, revision, ...path);
	});

	test.each(CONTENT)("is not edited: %s", async (change) => {
		const text = `UPDATE evaluation_revision SET ${change.replace(":other", String(other))} WHERE id = $1`;
		await expect(sql(text, [revision])).rejects.toMatchObject(NOT_A_DRAFT);
	});

	test("is not edited in the same breath as it moves on or back", async () => {
		const back = sql("UPDATE evaluation_revision SET state = 'draft', outcome = '改' WHERE id = $1", [revision]);
		await expect(back).rejects.toMatchObject(NOT_A_DRAFT);
	});

	test("keeps its values: none is changed, added or taken away", async () => {
		const change = sql("UPDATE actual_value SET value = 80 WHERE revision_id = $1", [revision]);
		await expect(change).rejects.toMatchObject(NOT_A_DRAFT);
		await expect(insertValue(database, revision, second)).rejects.toMatchObject(NOT_A_DRAFT);
		const removal = sql("DELETE FROM actual_value WHERE revision_id = $1", [revision]);
		await expect(removal).rejects.toMatchObject(NOT_A_DRAFT);
		await expect(sql("TRUNCATE actual_value")).rejects.toMatchObject(NOT_A_DRAFT);
	});

	test("keeps its policy and year, and is not deleted", async () => {
		const moved = sql("UPDATE evaluation SET fiscal_year = 2027 WHERE id = $1", [evaluation]);
		await expect(moved).rejects.toMatchObject(NOT_A_DRAFT);
		const deleted = sql("DELETE FROM evaluation_revision WHERE id = $1", [revision]);
		await expect(deleted).rejects.toMatchObject(NOT_A_DRAFT);
	});

	test("has its version raised, and is edited once it is back in draft", async () => {
		await sql("UPDATE evaluation_revision SET version = version + 1 WHERE id = $1", [revision]);
		await moveTo(database, revision, "draft");
		await sql("UPDATE evaluation_revision SET outcome = '改' WHERE id = $1", [revision]);
		await sql("UPDATE actual_value SET value = 80 WHERE revision_id = $1", [revision]);
		await sql("UPDATE evaluation_revision SET explanation = '改', state = 'submitted' WHERE id = $1", [revision]);
	});
});

test("a year that is being moved away waits for the submission, and stays", async () => {
	const { revision, evaluation } = await insertEvaluation(database, town.policy, 2026);
	const author = new pg.Client(database.url);
	await author.connect();
	await author.query("BEGIN");
	await author.query("UPDATE evaluation_revision SET state = 'submitted' WHERE id = $1", [revision]);
	const moved = sql("UPDATE evaluation SET fiscal_year = 2027 WHERE id = $1", [evaluation]);
	const refusal = expect(moved).rejects.toMatchObject(NOT_A_DRAFT);
	await author.query("COMMIT");
	await author.end();
	await refusal;
});
