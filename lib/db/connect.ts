import pg from "pg";
import { Problem } from "./problem";

const CONNECT_MS = 10_000;

/** The oldest PostgreSQL the portal is meant for. */
const OLDEST_VERSION = 14;

/** Opens one connection, runs `task` with it and closes it. */
export async function withConnection<Result>(
	url: string,
	task: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
	// A lost connection is reported by the query that needed it; without a listener it would end the process.
	client.on("error", () => {});
	await client.connect();
	try {
		return await task(client);
	} finally {
		await client.end();
	}
}

/** Checks that the database of DATABASE_URL answers and suits the portal; says what is wrong with it otherwise. */
export async function checkDatabaseUrl(url: string): Promise<void> {
	let about: { version: string; encoding: string } | undefined;
	try {
		about = await withConnection(url, async (client) => {
			const { rows } = await client.query(
				"SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding",
			);
			return rows[0];
		});
	} catch (error) {
		throw new Problem(explain(new URL(url), error as Error & { code?: string }));
	}
	if (Number.parseInt(about?.version ?? "", 10) < OLDEST_VERSION) {
		throw new Problem(
			`The database of DATABASE_URL is PostgreSQL ${about?.version}; the portal needs ${OLDEST_VERSION} or newer.`,
		);
	}
	if (about?.encoding !== "UTF8") {
		throw new Problem(
			`The database of DATABASE_URL is encoded as ${about?.encoding}; Japanese text needs UTF8. ` +
				"Make it anew: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.",
		);
	}
}

/** Never shows the password. */
function explain(url: URL, error: Error & { code?: string }): string {
	const place = `${url.hostname}:${url.port || 5432}`;
	const database = decodeURIComponent(url.pathname.slice(1));
	switch (error.code) {
		case "ECONNREFUSED":
			return `No database answers at ${place} (DATABASE_URL). Start it, or correct the address.`;
		case "ENOTFOUND":
		case "EAI_AGAIN":
			return `The host ${url.hostname} of DATABASE_URL is not known on this network. Correct the address.`;
		case "28P01":
		case "28000":
			return `The database at ${place} refuses user "${decodeURIComponent(url.username)}": ${error.message}. Correct the user or password in DATABASE_URL.`;
		case "3D000":
			return `There is no database "${database}" at ${place}. Make it (createdb ${database}), or correct DATABASE_URL.`;
		default:
			return `The database at ${place} (DATABASE_URL) cannot be used: ${error.message || error.code}.`;
	}
}
