import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Actor } from "@/lib/domain/permissions";
import type { Transaction } from "./access";

/** Of two who open or change a year of a plan at once the second waits here, and then sees what the first one did. */
export async function lockYears(tx: Transaction, planId: number): Promise<void> {
	await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId} FOR NO KEY UPDATE`;
}

type Year = { planId: number; fiscalYear: FiscalYear; now: Date };

/**
 * Makes a year's first drafts where there are none: of every policy, and of every chapter with indicators of its own
 * that are still measured. Four statements for fifty policies as for five thousand. Returns how many were made.
 */
export async function createMissingSheets(
	tx: Transaction,
	admin: Actor,
	{ planId, fiscalYear, now }: Year,
): Promise<number> {
	await tx.$executeRaw`
		INSERT INTO evaluation (policy_id, fiscal_year)
		SELECT id, ${fiscalYear} FROM policy WHERE plan_id = ${planId} ORDER BY id
		ON CONFLICT DO NOTHING`;
	await tx.$executeRaw`
		INSERT INTO evaluation (chapter_id, fiscal_year)
		SELECT id, ${fiscalYear} FROM chapter
		WHERE plan_id = ${planId} AND EXISTS (
			SELECT FROM indicator WHERE chapter_id = chapter.id AND (ended_year IS NULL OR ended_year >= ${fiscalYear})
		)
		ORDER BY id
		ON CONFLICT DO NOTHING`;
	const made = await tx.$queryRaw<{ id: number }[]>`
		INSERT INTO evaluation_revision (evaluation_id, number)
		SELECT evaluation.id, 1
		FROM evaluation
		LEFT JOIN policy ON policy.id = policy_id
		LEFT JOIN chapter ON chapter.id = chapter_id
		WHERE fiscal_year = ${fiscalYear} AND coalesce(policy.plan_id, chapter.plan_id) = ${planId}
			AND NOT EXISTS (SELECT FROM evaluation_revision WHERE evaluation_id = evaluation.id)
		ORDER BY evaluation.id
		RETURNING id`;
	await tx.$executeRaw`
		INSERT INTO revision_event (revision_id, step, at, actor, actor_id)
		SELECT id, 'created', ${now}, ${admin.name}, ${admin.userId} FROM unnest(${made.map(({ id }) => id)}::int[]) AS id`;
	return made.length;
}
