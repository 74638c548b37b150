import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../../support/database";
import { insertDefinition, insertEvaluation, insertTown, insertValue, moveTo, publish } from "../../support/sql-rows";

const database = await createTestDatabase();
const { sql } = database;
const KEPT = { code: "SH005", message: "a published number stays what it was: add a definition from a later year" };

let town: Awaited<ReturnType<typeof insertTown>>;

/** Changes the definition that starts in `fromYear`. */
const change = (fromYear: number, set: string, indicator = town.indicator) =>
	sql(`UPDATE indicator_definition SET ${set} WHERE indicator_id = $1 AND from_year = $2`, [indicator, fromYear]);

async function insertIndicator(position: number): Promise<number> {
	const { rows } = await sql(
		"INSERT INTO indicator (plan_id, policy_id, position, code) VALUES ($1, $2, $3, $4) RETURNING id",
		[town.plan, town.policy, position, `7-1-1-${position}`],
	);
	return rows[0].id;
}

beforeAll(async () => {
	town = await insertTown(database);
	// The definition of 2022 is replaced in 2024, before anything is published; that of 2027 lies ahead.
	for (const year of [2022, 2024, 2027]) await insertDefinition(database, town.indicator, year);
	for (const year of [2024, 2025]) {
		const { revision } = await insertEvaluation(database, town.policy, year);
		await insertValue(database, revision, town.indicator);
		await publish(database, revision);
	}
});

describe("a definition that a published value depends on", () => {
	test.each([
		"unit = '％'",
		'"precision" = 0',
		"direction = 'decrease'",
		"baseline = 1",
		"baseline_absence = 'notSurveyed'",
		"target = 80",
		"target_absence = 'notSurveyed'",
		"from_year = 2023",
		"from_year = 2026",
		"redefined = true",
		"indicator_id = indicator_id + 1",
	])("keeps what it was: %s", async (set) => {
		await expect(change(2024, set)).rejects.toMatchObject(KEPT);
	});

	test("keeps the years of its baseline and target", async () => {
		await expect(change(2024, "baseline_year = 2020")).rejects.toMatchObject(KEPT);
		await expect(change(2024, "target_year = 2030")).rejects.toMatchObject(KEPT);
	});

	test("is not deleted, also not by TRUNCATE", async () => {
		const deleted = sql("DELETE FROM indicator_definition WHERE from_year = 2024");
		await expect(deleted).rejects.toMatchObject(KEPT);
		await expect(sql("TRUNCATE indicator_definition")).rejects.toMatchObject({ code: "SH001" });
	});

	test("has its name and reason corrected, and its unit translated", async () => {
		await change(2024, "name = '町民満足度', name_en = 'Satisfaction', change_reason = '誤記', unit_en = 'points'");
	});

	test("is corrected by an upsert as by an update", async () => {
		const upsert = (column: string, value: string) =>
			sql(
				`INSERT INTO indicator_definition (indicator_id, from_year, name, "precision", direction)
				 VALUES ($1, 2024, '満足度', 1, 'increase')
				 ON CONFLICT (indicator_id, from_year) DO UPDATE SET ${column} = ${value}`,
				[town.indicator],
			);
		await upsert("name", "'満足度'");
		await expect(upsert("target", "80")).rejects.toMatchObject(KEPT);
	});

	test("is named in the refusal, with the last published year", async () => {
		await expect(change(2024, "target = 80")).rejects.toMatchObject({
			detail: "Indicator 7-1-1-1 has published values up to 2025.",
		});
	});
});

describe("a new definition", () => {
	test.each([2023, 2025])("does not start in %i, by the last published year", async (year) => {
		await expect(insertDefinition(database, town.indicator, year)).rejects.toMatchObject(KEPT);
	});

	test("starts after the last published year, and changes freely until a value of its own is published", async () => {
		await insertDefinition(database, town.indicator, 2026);
		await change(2026, "target = 90, unit = '人'");
		await sql("DELETE FROM indicator_definition WHERE from_year = 2026");
	});

	test("is not moved back to a published year", async () => {
		await expect(change(2027, "from_year = 2025")).rejects.toMatchObject(KEPT);
		await change(2027, "from_year = 2026");
		await change(2026, "from_year = 2027");
	});

	test("that nothing published depends on any more may still be put right", async () => {
		await change(2022, "target = 70");
	});
});

describe("values before the first definition are read by the first", () => {
	let early: number;

	beforeAll(async () => {
		early = await insertIndicator(2);
		await insertDefinition(database, early, 2028);
		const { revision } = await insertEvaluation(database, town.policy, 2026);
		await insertValue(database, revision, early);
		await publish(database, revision);
	});

	test("so it is kept, and none is put in front of it", async () => {
		await expect(change(2028, "target = 1", early)).rejects.toMatchObject(KEPT);
		await expect(insertDefinition(database, early, 2027)).rejects.toMatchObject(KEPT);
	});
});

test("a draft's value leaves definitions free, also when it has been approved", async () => {
	const indicator = await insertIndicator(3);
	await insertDefinition(database, indicator, 2024);
	const { revision } = await insertEvaluation(database, town.policy, 2027);
	await insertValue(database, revision, indicator);
	await moveTo(database, revision, "submitted", "approved");
	await change(2024, "target = 5", indicator);
	await sql("DELETE FROM indicator_definition WHERE indicator_id = $1", [indicator]);
});

test("a definition that is changed while its value is being published waits, and is refused", async () => {
	const indicator = await insertIndicator(4);
	await insertDefinition(database, indicator, 2024);
	const { revision } = await insertEvaluation(database, town.policy, 2028);
	await insertValue(database, revision, indicator);
	await moveTo(database, revision, "submitted", "approved");
	const publisher = new pg.Client(database.url);
	await publisher.connect();
	await publisher.query("BEGIN");
	await publisher.query("UPDATE evaluation_revision SET state = 'published', published_at = now() WHERE id = $1", [
		revision,
	]);
	const late = expect(change(2024, "target = 5", indicator)).rejects.toMatchObject(KEPT);
	await publisher.query("COMMIT");
	await publisher.end();
	await late;
});
