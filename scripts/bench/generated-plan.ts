import { withConnection } from "@/lib/db/connect";
import { STATEMENTS, WANTED } from "./generated-plan-sql";

/** As many chapters as the real plan has, and as many policies in a section as its sheets show. */
const CHAPTERS = 7;
const POLICIES_A_SECTION = 5;

/** The real plan's sheets take the first section of this chapter. */
const CHAPTER_OF_SHEETS = 7;

/** After this many, sheets (5) and pairs of indicators (9 in turn) come together again. */
export const REPEATS_AFTER = 45;

/** The code of the generated policy with this number, from 0 on. */
export function generatedCode(index: number): string {
	const section = Math.floor(index / POLICIES_A_SECTION);
	const chapter = (section % CHAPTERS) + 1;
	const first = chapter === CHAPTER_OF_SHEETS ? 2 : 1;
	return [chapter, Math.floor(section / CHAPTERS) + first, (index % POLICIES_A_SECTION) + 1].join("-");
}

/**
 * Adds policies to the plan in a database until it has `total`. The same every time, and made from the real sheets: each
 * policy takes the texts of one of them, two of their indicators, values for every year of the plan, grades, and what
 * goes with them. They are published in the states' order, as the database insists on. A section has as many policies
 * in a large plan as in a small one, so that one policy's page shows as much in either.
 */
export async function addGeneratedPolicies(url: string, total: number): Promise<void> {
	await withConnection(url, async (client) => {
		const { rows } = await client.query<{ count: number }>("SELECT count(*)::int AS count FROM policy");
		const codes = Array.from({ length: total - (rows[0]?.count ?? 0) }, (_, index) => generatedCode(index));
		await client.query("BEGIN");
		await client.query(WANTED);
		await client.query(
			`INSERT INTO wanted SELECT position - 1, code, place[1], place[2], place[3]
			FROM unnest($1::text[]) WITH ORDINALITY AS t (code, position),
				LATERAL (SELECT string_to_array(code, '-')::int[]) AS p (place)`,
			[codes],
		);
		for (const statement of STATEMENTS) await client.query(statement);
		await client.query("COMMIT");
		// What autovacuum would do within a minute, before anything is measured: statistics, and no dead rows left.
		await client.query("VACUUM ANALYZE");
	});
}
