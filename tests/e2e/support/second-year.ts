import type { Sql } from "./sql";

/** What 7-1-1 has in R7 besides its R6 of the seed: one indicator improved, one fell back, a target was raised. */
export const SECOND_YEAR = {
	policy: "7-1-1",
	year: 2025,
	improved: { code: "7-1-1-1", before: "29.8%", after: "31.5%" },
	fellBack: { code: "7-1-1-2", before: "78.9%", after: "77.0%" },
	target: { before: "80.0%", after: "85.0%", reason: "計画の中間見直しで引き上げました。" },
	grade: { before: "B", after: "A" },
} as const;

/** Publishes that year, for a portal that holds the seed. A definition comes before the numbers measured by it. */
export async function publishSecondYear(sql: Sql): Promise<void> {
	const { policy, year, improved, fellBack, target, grade } = SECOND_YEAR;
	await sql.rows(
		`INSERT INTO indicator_definition (indicator_id, from_year, name, name_en, unit, unit_en, precision, direction,
			baseline, target, change_reason)
		 SELECT indicator_id, $2::int, name, name_en, unit, unit_en, precision, direction, baseline, $3::numeric, $4
		 FROM indicator_definition JOIN indicator ON indicator.id = indicator_id WHERE code = $1`,
		[fellBack.code, year, number(target.after), target.reason],
	);
	const [evaluation] = await sql.rows(
		"INSERT INTO evaluation (policy_id, fiscal_year) SELECT id, $2::int FROM policy WHERE code = $1 RETURNING id",
		[policy, year],
	);
	const [revision] = await sql.rows(
		`INSERT INTO evaluation_revision (evaluation_id, number, outcome, progress_grade, review_grade)
		 VALUES ($1, 1, '令和7年度の成果。', $2::"ProgressGrade", 2) RETURNING id`,
		[evaluation?.id, grade.after],
	);
	for (const { code, after } of [improved, fellBack]) {
		await sql.rows(
			"INSERT INTO actual_value (revision_id, indicator_id, value) SELECT $1::int, id, $3::numeric FROM indicator WHERE code = $2",
			[revision?.id, code, number(after)],
		);
	}
	for (const state of ["submitted", "approved"]) {
		await sql.rows('UPDATE evaluation_revision SET state = $2::"RevisionState" WHERE id = $1', [revision?.id, state]);
	}
	await sql.rows("UPDATE evaluation_revision SET state = 'published', published_at = now() WHERE id = $1", [
		revision?.id,
	]);
}

const number = (shown: string) => shown.replace("%", "");
