import type { Sql } from "./sql";

/**
 * Writes a mark into everything that staff know and the public may not: every text and number of drafts, submitted and
 * approved revisions, comments, reasons, accounts, mail, imports, the audit log. Tables that are not public and not
 * planted here fail the caller by `plantedTables`.
 */
export async function plantDrafts(sql: Sql, mark: string): Promise<void> {
	const run = (text: string, values: unknown[] = [mark]) => sql.rows(text, values);
	await run(`INSERT INTO evaluation (policy_id, fiscal_year) SELECT id, 2025 FROM policy ON CONFLICT DO NOTHING`, []);
	await run(`INSERT INTO evaluation (chapter_id, fiscal_year) SELECT id, 2025 FROM chapter ON CONFLICT DO NOTHING`, []);
	await run(
		`INSERT INTO evaluation_revision (evaluation_id, number, correction, situation, progress_grade, next_steps, outcome,
			foreseen_issues, review_grade, future_direction, explanation, measures, saved_by)
		 SELECT id, 1 + (SELECT count(*) FROM evaluation_revision r WHERE r.evaluation_id = evaluation.id), $1, $1, 'D', $1,
			$1, $1, 4, $1, $1, jsonb_build_array(jsonb_build_object('title', jsonb_build_object('ja', $1::text, 'en', $1::text),
			'intendedResult', $1::text, 'projects', jsonb_build_array(jsonb_build_object('ja', $1::text, 'en', $1::text)))), $1
		 FROM evaluation`,
	);
	await run(
		`INSERT INTO actual_value (revision_id, indicator_id, value)
		 SELECT r.id, i.id, ${MARK_VALUE} FROM evaluation_revision r JOIN evaluation e ON e.id = r.evaluation_id
		 JOIN indicator i ON (i.policy_id, i.chapter_id) IS NOT DISTINCT FROM (e.policy_id, e.chapter_id)
		 WHERE r.state = 'draft'`,
		[],
	);
	await run(
		`INSERT INTO warning_reason (revision_id, warning, reason) SELECT id, $1, $1 FROM evaluation_revision WHERE state = 'draft'`,
	);
	await run(
		`INSERT INTO revision_event (revision_id, step, actor, comment) SELECT id, 'returned', $1, $1 FROM evaluation_revision WHERE state = 'draft'`,
	);
	await run(
		`INSERT INTO review_comment (event_id, field, body) SELECT id, 'outcome', $1 FROM revision_event WHERE actor = $1`,
	);
	await run(
		`INSERT INTO source_note (policy_id, field, fiscal_year, printed, reason, reason_en) SELECT id, 'outcome', 2025, $1, $1, $1 FROM policy`,
	);
	await run(
		`INSERT INTO collection (plan_id, fiscal_year, entry_due_on, asked, guidance) SELECT id, 2025, '2099-01-01', '{}', $1 FROM plan`,
	);
	await run(
		`INSERT INTO edition (plan_id, fiscal_year, publish_at, created_by, problem) SELECT id, 2025, '2099-01-01', $1, $1 FROM plan`,
	);
	await run(
		`INSERT INTO edition_revision (edition_id, revision_id) SELECT edition.id, r.id FROM edition, evaluation_revision r WHERE r.state = 'draft' AND created_by = $1`,
	);
	await run(`INSERT INTO staff_user (id, name, email, updated_at) VALUES ($1, $1, $1 || '@example.invalid', now())`);
	await run(`INSERT INTO user_division (user_id, division_id) SELECT $1, id FROM division`);
	await run(
		`INSERT INTO session (id, token, user_id, expires_at, updated_at) VALUES ($1, $1, $1, '2099-01-01', now())`,
	);
	await run(
		`INSERT INTO account (id, account_id, provider_id, user_id, password, updated_at) VALUES ($1, $1, 'credential', $1, $1, now())`,
	);
	await run(
		`INSERT INTO verification (id, identifier, value, expires_at, updated_at) VALUES ($1, $1, $1, '2099-01-01', now())`,
	);
	await run(`INSERT INTO two_factor (id, secret, backup_codes, user_id) VALUES ($1, $1, $1, $1)`);
	await run(`INSERT INTO throttle (key, count, window_started_at) VALUES ($1, 1, now())`);
	await run(
		`INSERT INTO invitation (id, token_hash, email, name, role, expires_at) VALUES ($1, $1, $1, $1, 'editor', '2099-01-01')`,
	);
	await run(`INSERT INTO invitation_division (invitation_id, division_id) SELECT $1, id FROM division`);
	await run(
		`INSERT INTO outbox_mail (kind, recipient, locale, params, next_attempt_at, sent_at)
		 VALUES ('returned', $1 || '@example.invalid', 'ja', jsonb_build_object('comment', $1::text), '2099-01-01', now())`,
	);
	await run(
		`INSERT INTO staged_import (id, kind, user_id, file_name, payload, expires_at) VALUES ($1, 'values', $1, $1, to_jsonb($1::text), '2099-01-01')`,
	);
	await run(
		`INSERT INTO audit_entry (actor, actor_id, action, entity, entity_id, before, after) VALUES ($1, $1, $1, $1, $1, to_jsonb($1::text), to_jsonb($1::text))`,
	);
	// Some of the revisions move on: what is submitted or approved is as little public as a draft.
	await run(`UPDATE evaluation_revision SET state = 'submitted' WHERE state = 'draft' AND evaluation_id % 3 > 0`, []);
	await run(
		`UPDATE evaluation_revision SET state = 'approved' WHERE state = 'submitted' AND evaluation_id % 3 > 1`,
		[],
	);
}

/** A number that no sheet has, as drafts carry it; and how a page would print it. */
const MARK_VALUE = "4711.47";
export const MARK_NUMBERS = ["4711.47", "4,711.47", "4,711.5", "4711.5"] as const;

/** What is public once it is in the database: the plan, the town, and what makes up a published revision. */
const PUBLIC_TABLES = [
	"chapter",
	"chapter_sdg",
	"division",
	"division_name",
	"grade_wording",
	"indicator",
	"indicator_definition",
	"measure",
	"municipality",
	"municipality_name",
	"plan",
	"policy",
	"policy_division",
	"policy_sdg",
	"project",
	"related_plan",
	"section",
];

/** Tables that hold neither something public nor the mark: ones that this file has yet to learn of. */
export async function unplantedTables(sql: Sql, mark: string): Promise<string[]> {
	const tables = await sql.rows<{ name: string }>(
		`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
		 AND table_name NOT LIKE '\\_%' ORDER BY 1`,
	);
	const unplanted: string[] = [];
	for (const { name } of tables) {
		if (PUBLIC_TABLES.includes(name)) continue;
		const [found] = await sql.rows(
			`SELECT FROM "${name}" WHERE "${name}"::text LIKE '%' || $1 || '%' OR "${name}"::text LIKE '%${MARK_VALUE}%' LIMIT 1`,
			[mark],
		);
		if (!found) unplanted.push(name);
	}
	// A year's evaluation has no words of its own: it is there, with nothing published.
	return unplanted.filter((name) => name !== "evaluation" && name !== "edition_revision");
}
