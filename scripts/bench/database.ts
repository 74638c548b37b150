import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { withConnection } from "@/lib/db/connect";
import { ensureCluster, readPassword, SUPERUSER } from "@/lib/db/embedded/cluster";
import { prepareLayout } from "@/lib/db/embedded/layout";
import { ensurePortalDatabase } from "@/lib/db/embedded/portal-database";
import { startServer, stopServer } from "@/lib/db/embedded/server";

/** PostgreSQL's own count of statements. The rest is as the portal runs its embedded server, durable commits too. */
const SETTINGS = ["shared_preload_libraries=pg_stat_statements"];

/** The tables that only jobs (lib/jobs) and staff look at. */
const JOBS = '"(edition|outbox_mail|session|verification|throttle|staged_import)"';

/** An embedded server with data of its own, until `stop`. */
export type DatabaseServer = {
	/** Makes an empty database that belongs to the portal's role, and returns its URL. */
	create(name: string): Promise<string>;
	/**
	 * How many statements the server has run in a database so far, whoever sent them. Not those that set up a new
	 * connection: when one is needed depends on how long ago the last was used, not on the page. Nor those of the jobs
	 * that a server runs by itself, whatever is asked of it.
	 */
	countStatements(name: string): Promise<number>;
	stop(): Promise<void>;
};

/** Starts a PostgreSQL through the portal's own code, on a new temporary data directory. */
export async function startDatabaseServer(): Promise<DatabaseServer> {
	const folder = await mkdtemp(path.join(tmpdir(), "shirube-bench-"));
	await chmod(folder, 0o755);
	const layout = prepareLayout(folder);
	const stop = async () => {
		await stopServer(layout.cluster);
		for (const leftover of [layout.cluster, folder]) await rm(leftover, { recursive: true, force: true });
	};
	try {
		await ensureCluster(layout, ["--no-sync"]);
		const { port } = await startServer(layout, SETTINGS);
		const portalUrl = await ensurePortalDatabase(port, await readPassword(layout));
		// In a database of its own: what the bench itself asks is then not among what it counts.
		const counting = withUser(withName(portalUrl, "postgres"), SUPERUSER);
		await withConnection(counting, (client) => client.query("CREATE EXTENSION pg_stat_statements"));
		return {
			create: (name) => createDatabase(portalUrl, name),
			countStatements: (name) => countStatements(counting, name),
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

async function createDatabase(portalUrl: string, name: string): Promise<string> {
	await withConnection(portalUrl, (client) => client.query(`CREATE DATABASE ${name}`));
	return withName(portalUrl, name);
}

function countStatements(url: string, name: string): Promise<number> {
	return withConnection(url, async (client) => {
		const { rows } = await client.query<{ calls: number }>(
			`SELECT coalesce(sum(calls), 0)::int AS calls
			FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
			WHERE datname = $1 AND query NOT LIKE 'SET %' AND query !~ $2`,
			[name, JOBS],
		);
		return rows[0]?.calls ?? 0;
	});
}

function withName(url: string, name: string): string {
	const changed = new URL(url);
	changed.pathname = `/${name}`;
	return changed.href;
}

function withUser(url: string, user: string): string {
	const changed = new URL(url);
	changed.username = user;
	return changed.href;
}
