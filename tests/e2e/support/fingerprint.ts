import type { Sql } from "./sql";

/** What changes by looking: when a session was last used, and how often something was tried. */
const RESTLESS = ["session", "throttle"];

/** One value for all that a database holds, so that "nothing was written" can be told. */
export async function fingerprintOf(sql: Sql): Promise<Record<string, string>> {
	const tables = await sql.rows<{ name: string }>(
		`SELECT table_name AS name FROM information_schema.tables
		 WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
	);
	const contents = tables
		.filter(({ name }) => !RESTLESS.includes(name))
		.map(
			({ name }) =>
				`SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
		);
	const sums = await sql.rows<{ name: string; sum: string }>(contents.join(" UNION ALL "));
	return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
}
