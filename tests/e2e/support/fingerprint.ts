import type { Sql } from "./sql";

/** How often something was tried changes by trying. */
const RESTLESS = ["throttle"];

/** A session's row tells when it was last used: only which there are counts. */
const textOf = (table: string) => (table === "session" ? "t.id" : "t::text");

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
				`SELECT '${name}' AS name, md5(coalesce(string_agg(${textOf(name)}, '|' ORDER BY ${textOf(name)}), '')) AS sum FROM "${name}" t`,
		);
	const sums = await sql.rows<{ name: string; sum: string }>(contents.join(" UNION ALL "));
	return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
}
