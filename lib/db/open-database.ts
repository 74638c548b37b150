import { checkDatabaseUrl } from "./connect";
import { makeWritable } from "./data-dir.mjs";
import { ensureCluster, readPassword } from "./embedded/cluster";
import { prepareLayout } from "./embedded/layout";
import { ensurePortalDatabase } from "./embedded/portal-database";
import { findReady, startServer, stopServer } from "./embedded/server";
import { acquireLock, inUse, lockFile, lockHolder, releaseLock } from "./lock.mjs";
import { Problem } from "./problem";

/** A database to work with, until `close`. */
export type OpenDatabase = {
	url: string;
	/** The embedded server's process; undefined with DATABASE_URL. */
	serverPid: number | undefined;
	/** Stops the embedded server if this process is the one to do so. */
	close(): Promise<void>;
};

export type OpenOptions = {
	databaseUrl: string | undefined;
	dataDir: string;
	/** What this process is, for people: `npm run dev`. */
	label: string;
	/** Whether to work beside a process that has the embedded server running, instead of refusing. */
	share: boolean;
	report: (line: string) => void;
};

/** The database of DATABASE_URL or, without one, the embedded server's, which is made and started as needed. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
	if (options.databaseUrl) {
		await checkDatabaseUrl(options.databaseUrl);
		return { url: options.databaseUrl, serverPid: undefined, close: async () => {} };
	}
	const obstacle = makeWritable(options.dataDir);
	if (obstacle) throw new Problem(obstacle);
	const lock = lockFile(options.dataDir);
	const holder = acquireLock(lock, options.label);
	if (holder && !options.share) throw new Problem(inUse(options.dataDir, holder));
	if (holder) return shareServer(options.dataDir);
	try {
		return await startOwn(options, lock);
	} catch (error) {
		releaseLock(lock);
		throw error;
	}
}

async function startOwn({ dataDir, report }: OpenOptions, lock: string): Promise<OpenDatabase> {
	const layout = prepareLayout(dataDir);
	if (await ensureCluster(layout)) report(`made a new database in ${layout.cluster}`);
	else if (layout.isElsewhere) report(`it lies in ${layout.cluster}`);
	try {
		const server = await startServer(layout);
		const url = await ensurePortalDatabase(server.port, await readPassword(layout));
		const close = async () => {
			await stopServer(layout.cluster);
			releaseLock(lock);
		};
		return { url, serverPid: server.pid, close };
	} catch (error) {
		await stopServer(layout.cluster);
		throw error;
	}
}

async function shareServer(dataDir: string): Promise<OpenDatabase> {
	const layout = prepareLayout(dataDir);
	const server = await findReady(layout.cluster);
	const holder = lockHolder(lockFile(dataDir));
	if (!server) throw new Problem(`${holder ? inUse(dataDir, holder) : "The database is being stopped."}`);
	const url = await ensurePortalDatabase(server.port, await readPassword(layout));
	return { url, serverPid: server.pid, close: async () => {} };
}
