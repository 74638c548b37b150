import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_LICENCE } from "@/lib/domain/licence";
import { createTestDatabase } from "../../support/database";
import { insertEvaluation, insertTown } from "../../support/sql-rows";

const database = await createTestDatabase();
const { sql } = database;

let town: Awaited<ReturnType<typeof insertTown>>;

beforeAll(async () => {
	town = await insertTown(database);
	await sql(
		`INSERT INTO indicator_definition (indicator_id, from_year, name, "precision", direction)
		 VALUES ($1, 2024, '満足度', 1, 'increase')`,
		[town.indicator],
	);
});

/** Statements over the ids of `town`, and the constraint that refuses each. */
const REFUSED: [constraint: string, statement: string][] = [
	[
		"municipality_one_town_check",
		"INSERT INTO municipality (id, code, website_url, contact) VALUES (2, '08444', '', '')",
	],
	["plan_years_check", "UPDATE plan SET baseline_year = 2024"],
	[
		"plan_years_check",
		"INSERT INTO plan (municipality_id, slug, title, baseline_year, first_year, target_year, source_title) VALUES (1, 'x', '', 2022, 2024, 2023, '')",
	],
	["plan_years_check", "UPDATE plan SET baseline_year = 1925"],
	["plan_years_check", "UPDATE plan SET target_year = 2201"],
	["grade_wording_grade_check", "INSERT INTO grade_wording VALUES (:plan, 'progress', 0, 'A', '達成')"],
	["grade_wording_grade_check", "INSERT INTO grade_wording VALUES (:plan, 'review', 5, 'V', '達成')"],
	["chapter_sdg_goal_check", "INSERT INTO chapter_sdg VALUES (:chapter, 0)"],
	["policy_sdg_goal_check", "INSERT INTO policy_sdg VALUES (:policy, 18)"],
	["municipality_name_from_year_check", "INSERT INTO municipality_name VALUES (1, 1925, '阿見町')"],
	[
		"division_name_from_year_check",
		"WITH d AS (INSERT INTO division (slug) VALUES ('late') RETURNING id) INSERT INTO division_name SELECT id, 2201, '課' FROM d",
	],
	["indicator_ended_year_check", "UPDATE indicator SET ended_year = 20"],
	["indicator_owner_check", "UPDATE indicator SET chapter_id = :chapter"],
	["indicator_owner_check", "UPDATE indicator SET policy_id = NULL"],
	["indicator_definition_from_year_check", "UPDATE indicator_definition SET from_year = 6"],
	["indicator_definition_precision_check", 'UPDATE indicator_definition SET "precision" = 7'],
	["indicator_definition_precision_check", 'UPDATE indicator_definition SET "precision" = -1'],
	["indicator_definition_baseline_check", "UPDATE indicator_definition SET baseline = 0, baseline_absence = 'pending'"],
	["indicator_definition_target_check", "UPDATE indicator_definition SET target = 1, target_absence = 'illegible'"],
	["indicator_definition_number_check", "UPDATE indicator_definition SET target = 'NaN'"],
	["evaluation_owner_check", "UPDATE evaluation SET chapter_id = :chapter"],
	["evaluation_fiscal_year_check", "INSERT INTO evaluation (fiscal_year) VALUES (1900)"],
	["source_note_owner_check", "INSERT INTO source_note (field, printed, reason) VALUES ('target', '7', '判読不能')"],
	[
		"source_note_fiscal_year_check",
		"INSERT INTO source_note (policy_id, field, fiscal_year, printed, reason) VALUES (:policy, 'target', 6, '7', '不明')",
	],
	["actual_value_absence_check", "UPDATE actual_value SET absence = 'pending'"],
	["actual_value_number_check", "UPDATE actual_value SET value = 'NaN'"],
	["evaluation_revision_review_grade_check", "UPDATE evaluation_revision SET review_grade = 5"],
	["evaluation_revision_review_grade_check", "UPDATE evaluation_revision SET review_grade = 0"],
	["evaluation_revision_number_check", "UPDATE evaluation_revision SET number = 0, correction = '訂正'"],
];

describe("ranges and either-or", () => {
	beforeAll(async () => {
		const { revision } = await insertEvaluation(database, town.policy, 2024);
		await sql("INSERT INTO actual_value (revision_id, indicator_id, value) VALUES ($1, $2, 0)", [
			revision,
			town.indicator,
		]);
	});

	test.each(REFUSED)("%s refuses: %s", async (constraint, statement) => {
		const text = statement.replace(/:(\w+)/g, (_match, name: keyof typeof town) => String(town[name]));
		await expect(sql(text)).rejects.toMatchObject({ constraint });
	});

	test("an absent value needs no reason, and a value of 0 is a value", async () => {
		await sql("UPDATE indicator_definition SET baseline = NULL, baseline_absence = 'notSurveyed', target = 0");
		await sql("UPDATE actual_value SET value = NULL, absence = NULL");
	});
});

describe("an evaluation's year", () => {
	test.each([2023, 2029])("is not %i, outside the plan's years", async (year) => {
		await expect(insertEvaluation(database, town.policy, year)).rejects.toMatchObject({ code: "SH004" });
		const chapter = sql("INSERT INTO evaluation (chapter_id, fiscal_year) VALUES ($1, $2)", [town.chapter, year]);
		await expect(chapter).rejects.toMatchObject({ code: "SH004" });
	});

	test("stays within the plan when the plan's years are changed", async () => {
		await expect(sql("UPDATE plan SET first_year = 2025")).rejects.toMatchObject({ code: "SH004" });
		await sql("UPDATE plan SET target_year = 2029");
	});
});

describe("one of a kind", () => {
	test("a policy has one lead division", async () => {
		const { rows } = await sql("INSERT INTO division (slug) VALUES ('one'), ('two'), ('three') RETURNING id");
		const join = (index: number, role: string) =>
			sql('INSERT INTO policy_division VALUES ($1, $2, $3::"DivisionRole", $4)', [
				town.policy,
				rows[index].id,
				role,
				index,
			]);
		await join(0, "lead");
		await join(1, "related");
		await expect(join(2, "lead")).rejects.toMatchObject({ constraint: "policy_division_one_lead_key" });
		await join(2, "related");
	});

	test("one plan is current", async () => {
		const copy = (slug: string, current: boolean) =>
			sql(
				`INSERT INTO plan (municipality_id, slug, title, baseline_year, first_year, target_year, source_title, is_current)
				 VALUES (1, $1, '計画', 2027, 2029, 2033, '資料', $2)`,
				[slug, current],
			);
		await copy("second", true);
		await copy("third", false);
		await expect(copy("fourth", true)).rejects.toMatchObject({ constraint: "plan_one_current_key" });
	});
});

describe("the audit log", () => {
	test.each(["UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])(
		"only grows: %s",
		async (statement) => {
			await sql(
				"INSERT INTO audit_entry (actor, action, entity, entity_id) VALUES ('a', 'publish', 'evaluation', '1')",
			);
			await expect(sql(statement)).rejects.toMatchObject({ code: "SH003", message: "audit entries are append-only" });
		},
	);
});

test("a town that never chose a licence for its data has the one that the portal speaks of", async () => {
	const { rows } = await sql("SELECT licence_name, licence_name_en, licence_url FROM municipality");
	expect(rows).toEqual([
		{
			licence_name: DEFAULT_LICENCE.name.ja,
			licence_name_en: DEFAULT_LICENCE.name.en,
			licence_url: DEFAULT_LICENCE.url,
		},
	]);
});
