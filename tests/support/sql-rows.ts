import type { TestDatabase } from "./database";

/** Writes the fewest rows that stand on their own, past Prisma and the portal's code. Returns their ids. */
export async function insertTown({ sql }: TestDatabase) {
	const id = async (text: string, values: unknown[] = []) =>
		Number((await sql(`${text} RETURNING id`, values)).rows[0].id);
	await sql(
		"INSERT INTO municipality (id, code, website_url, contact) VALUES (1, '08443', 'https://example.jp', '政策企画課')",
	);
	const plan = await id(
		"INSERT INTO plan (municipality_id, slug, title, baseline_year, first_year, target_year, source_title) " +
			"VALUES (1, 'first', '前期基本計画', 2022, 2024, 2028, '評価シート')",
	);
	const chapter = await id("INSERT INTO chapter (plan_id, number, title) VALUES ($1, 7, '未来')", [plan]);
	const section = await id("INSERT INTO section (chapter_id, number, title) VALUES ($1, 1, '行政力')", [chapter]);
	const policy = await id(
		"INSERT INTO policy (plan_id, section_id, number, code, title, vision) VALUES ($1, $2, 1, '7-1-1', '行政運営', '姿')",
		[plan, section],
	);
	const indicator = await id(
		"INSERT INTO indicator (plan_id, policy_id, position, code) VALUES ($1, $2, 1, '7-1-1-1')",
		[plan, policy],
	);
	return { plan, chapter, section, policy, indicator };
}

/** An evaluation of a policy in a year, with its first revision as draft. */
export async function insertEvaluation({ sql }: TestDatabase, policy: number, year: number) {
	const evaluation = await sql("INSERT INTO evaluation (policy_id, fiscal_year) VALUES ($1, $2) RETURNING id", [
		policy,
		year,
	]);
	const evaluationId = Number(evaluation.rows[0].id);
	const revision = await sql("INSERT INTO evaluation_revision (evaluation_id, number) VALUES ($1, 1) RETURNING id", [
		evaluationId,
	]);
	return { evaluation: evaluationId, revision: Number(revision.rows[0].id) };
}

/** What an indicator means from a year on. */
export async function insertDefinition({ sql }: TestDatabase, indicator: number, fromYear: number): Promise<void> {
	await sql(
		`INSERT INTO indicator_definition (indicator_id, from_year, name, "precision", direction)
		 VALUES ($1, $2, '満足度', 1, 'increase')`,
		[indicator, fromYear],
	);
}

/** An indicator's value in a revision's year. */
export async function insertValue({ sql }: TestDatabase, revision: number, indicator: number): Promise<void> {
	await sql("INSERT INTO actual_value (revision_id, indicator_id, value) VALUES ($1, $2, 78.9)", [revision, indicator]);
}

/** Takes a revision from state to state, short of published. */
export async function moveTo({ sql }: TestDatabase, revision: number, ...states: string[]): Promise<void> {
	for (const state of states) {
		await sql('UPDATE evaluation_revision SET state = $2::"RevisionState" WHERE id = $1', [revision, state]);
	}
}

/** Takes a draft revision all the way to published. */
export async function publish(database: TestDatabase, revision: number): Promise<void> {
	await moveTo(database, revision, "submitted", "approved");
	await database.sql("UPDATE evaluation_revision SET state = 'published', published_at = now() WHERE id = $1", [
		revision,
	]);
}
