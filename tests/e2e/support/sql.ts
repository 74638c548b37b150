import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";

/** The address of a running portal's own database. It is read anew at each call: a restarted server has another port. */
export async function databaseUrl(dataDir: string): Promise<string> {
	const folder = path.join(dataDir, "postgres");
	const password = (await readFile(path.join(folder, "portal-password"), "utf8")).trim();
	const [, , , port] = (await readFile(path.join(folder, "postmaster.pid"), "utf8")).split("\n");
	return `postgresql://shirube:${encodeURIComponent(password)}@127.0.0.1:${port}/shirube`;
}

/** SQL on a running portal's database, past the portal. */
export type Sql = {
	/** The rows of one statement. */
	rows<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
	close(): Promise<void>;
};

export async function openSql(dataDir: string): Promise<Sql> {
	const client = new pg.Client({ connectionString: await databaseUrl(dataDir) });
	// The server may be stopped, or killed by a test, while this connection is open.
	client.on("error", () => {});
	await client.connect();
	return {
		rows: async (text, values) => (await client.query(text, values)).rows,
		close: () => client.end().catch(() => {}),
	};
}
