import { beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../../support/database";
import { insertEvaluation, insertTown, insertValue } from "../../support/sql-rows";

const database = await createTestDatabase();
const { sql } = database;
const ELSEWHERE = { code: "SH006" };

let ids: Awaited<ReturnType<typeof insertRows>>;

beforeAll(async () => {
	ids = await insertRows();
});

/** The town with a second policy, an indicator of the chapter itself, and a second plan with a chapter and a section. */
async function insertRows() {
	const town = await insertTown(database);
	const id = async (text: string, values: unknown[]) => Number((await sql(`${text} RETURNING id`, values)).rows[0].id);
	const neighbour = await id(
		"INSERT INTO policy (plan_id, section_id, number, code, title, vision) VALUES ($1, $2, 2, '7-1-2', '財政', '姿')",
		[town.plan, town.section],
	);
	const neighbourIndicator = await id(
		"INSERT INTO indicator (plan_id, policy_id, position, code) VALUES ($1, $2, 1, '7-1-2-1')",
		[town.plan, neighbour],
	);
	const chapterIndicator = await id(
		"INSERT INTO indicator (plan_id, chapter_id, position, code) VALUES ($1, $2, 1, '7-1')",
		[town.plan, town.chapter],
	);
	const otherPlan = await id(
		"INSERT INTO plan (municipality_id, slug, title, baseline_year, first_year, target_year, source_title) " +
			"VALUES (1, 'second', '後期基本計画', 2027, 2029, 2033, '評価シート')",
		[],
	);
	const otherChapter = await id("INSERT INTO chapter (plan_id, number, title) VALUES ($1, 7, '未来')", [otherPlan]);
	const otherSection = await id("INSERT INTO section (chapter_id, number, title) VALUES ($1, 1, '行政力')", [
		otherChapter,
	]);
	const { evaluation, revision } = await insertEvaluation(database, town.policy, 2024);
	await insertValue(database, revision, town.indicator);
	const ofChapter = await id("INSERT INTO evaluation (chapter_id, fiscal_year) VALUES ($1, 2024)", [town.chapter]);
	const chapterRevision = await id("INSERT INTO evaluation_revision (evaluation_id, number) VALUES ($1, 1)", [
		ofChapter,
	]);
	const spare = await id("INSERT INTO evaluation (policy_id, fiscal_year) VALUES ($1, 2024)", [neighbour]);
	return {
		...town,
		neighbour,
		neighbourIndicator,
		chapterIndicator,
		otherPlan,
		otherChapter,
		otherSection,
		evaluation,
		revision,
		chapterRevision,
		spare,
	};
}

const fill = (statement: string) => statement.replace(/:(\w+)/g, (_match, name: keyof typeof ids) => String(ids[name]));

describe("an actual value belongs to one policy or chapter", () => {
	test.each([
		["another policy's indicator", "INSERT INTO actual_value VALUES (:revision, :neighbourIndicator, 1)"],
		["the chapter's indicator", "INSERT INTO actual_value VALUES (:revision, :chapterIndicator, 1)"],
		["a policy's indicator for a chapter", "INSERT INTO actual_value VALUES (:chapterRevision, :indicator, 1)"],
		["a value moved to another indicator", "UPDATE actual_value SET indicator_id = :neighbourIndicator"],
		["a value moved to another revision", "UPDATE actual_value SET revision_id = :chapterRevision"],
		["an indicator with values moved away", "UPDATE indicator SET policy_id = :neighbour WHERE id = :indicator"],
		[
			"an indicator with values made the chapter's",
			"UPDATE indicator SET policy_id = NULL, chapter_id = :chapter WHERE id = :indicator",
		],
		[
			"an evaluation with values moved away",
			"UPDATE evaluation SET policy_id = :neighbour, fiscal_year = 2025 WHERE id = :evaluation",
		],
		["a revision with values moved away", "UPDATE evaluation_revision SET evaluation_id = :spare WHERE id = :revision"],
	])("refused: %s", async (_what, statement) => {
		await expect(sql(fill(statement))).rejects.toMatchObject(ELSEWHERE);
	});

	test("a chapter's evaluation takes its own indicator's value", async () => {
		await insertValue(database, ids.chapterRevision, ids.chapterIndicator);
	});

	test("what has no values yet may move", async () => {
		await sql("UPDATE indicator SET policy_id = $1 WHERE id = $2", [ids.policy, ids.neighbourIndicator]);
		await sql("UPDATE indicator SET policy_id = $1 WHERE id = $2", [ids.neighbour, ids.neighbourIndicator]);
	});
});

describe("a policy stands where its code says", () => {
	const POLICY = "INSERT INTO policy (plan_id, section_id, number, code, title, vision) VALUES";

	test.each([
		["another plan", `${POLICY} (:otherPlan, :section, 3, '7-1-3', '', '')`],
		["a section of another plan", `${POLICY} (:plan, :otherSection, 3, '7-1-3', '', '')`],
		["another chapter in the code", `${POLICY} (:plan, :section, 3, '6-1-3', '', '')`],
		["another section in the code", `${POLICY} (:plan, :section, 3, '7-2-3', '', '')`],
		["another number in the code", `${POLICY} (:plan, :section, 3, '7-1-4', '', '')`],
		["zeros in the code", `${POLICY} (:plan, :section, 3, '07-1-3', '', '')`],
		["the number alone changed", "UPDATE policy SET number = 9 WHERE id = :policy"],
		["the code alone changed", "UPDATE policy SET code = '7-1-9' WHERE id = :policy"],
		["the plan alone changed", "UPDATE policy SET plan_id = :otherPlan WHERE id = :policy"],
		["the section renumbered under it", "UPDATE section SET number = 2 WHERE id = :section"],
		[
			"the section moved to another chapter",
			"UPDATE section SET number = 2, chapter_id = :otherChapter WHERE id = :section",
		],
		["the chapter renumbered above it", "UPDATE chapter SET number = 8 WHERE id = :chapter"],
		["the chapter moved to another plan", "UPDATE chapter SET number = 8, plan_id = :otherPlan WHERE id = :chapter"],
	])("refused: %s", async (_what, statement) => {
		await expect(sql(fill(statement))).rejects.toMatchObject(ELSEWHERE);
	});

	test("a chapter is renumbered together with its policies' codes, or not at all", async () => {
		const renumber = (codes: string) =>
			sql(
				`BEGIN; SET CONSTRAINTS ALL DEFERRED; UPDATE chapter SET number = 8 WHERE id = ${ids.chapter}; ${codes}; COMMIT`,
			);
		const half = renumber(`UPDATE policy SET code = '8-1-1' WHERE id = ${ids.policy}`);
		await expect(half).rejects.toMatchObject(ELSEWHERE);
		await renumber("UPDATE policy SET code = '8' || substr(code, 2)");
		const { rows } = await sql("SELECT code FROM policy ORDER BY code");
		expect(rows).toEqual([{ code: "8-1-1" }, { code: "8-1-2" }]);
	});
});

describe("an indicator belongs to its owner's plan", () => {
	const INDICATOR = "INSERT INTO indicator (plan_id, policy_id, chapter_id, position, code) VALUES";

	test.each([
		["a policy of another plan", `${INDICATOR} (:otherPlan, :policy, NULL, 5, '7-1-1-5')`],
		["a chapter of another plan", `${INDICATOR} (:plan, NULL, :otherChapter, 5, '7-5')`],
		["the plan alone changed", "UPDATE indicator SET plan_id = :otherPlan WHERE id = :chapterIndicator"],
		[
			"a policy moved to another plan without its indicators",
			"UPDATE policy SET plan_id = :otherPlan, section_id = :otherSection, code = '7-1-2' WHERE id = :neighbour",
		],
		[
			"a chapter moved to another plan without its indicators",
			"UPDATE chapter SET plan_id = :otherPlan, number = 9 WHERE id = :chapter",
		],
	])("refused: %s", async (_what, statement) => {
		await expect(sql(fill(statement))).rejects.toMatchObject(ELSEWHERE);
	});
});

test("a refusal says what stands where", async () => {
	const misplaced = sql("UPDATE policy SET number = 9 WHERE id = $1", [ids.neighbour]);
	await expect(misplaced).rejects.toMatchObject({
		message: "policy 8-1-2 does not stand where its code says",
		detail: "Its section and number make it 8-1-9.",
	});
});
