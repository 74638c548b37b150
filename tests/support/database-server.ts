import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { ensureCluster, readPassword } from "@/lib/db/embedded/cluster";
import { prepareLayout } from "@/lib/db/embedded/layout";
import { ensurePortalDatabase } from "@/lib/db/embedded/portal-database";
import { startServer, stopServer } from "@/lib/db/embedded/server";
import { applyMigrations } from "@/lib/db/migrate";

declare module "vitest" {
	interface ProvidedContext {
		/** The URL of a database with every migration applied, to be copied and not written to. */
		templateUrl: string;
	}
}

/** Its data live as long as the run: nothing is waited for to reach the disk. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** One real PostgreSQL for the whole run, in a temporary folder. Returns what stops it. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(path.join(tmpdir(), "shirube-test-"));
	await chmod(folder, 0o755);
	const layout = prepareLayout(folder);
	const stop = async () => {
		await stopServer(layout.cluster);
		for (const leftover of [layout.cluster, folder]) await rm(leftover, { recursive: true, force: true });
	};
	try {
		await ensureCluster(layout, ["--no-sync"]);
		const { port } = await startServer(layout, FAST);
		const templateUrl = await ensurePortalDatabase(port, await readPassword(layout));
		await applyMigrations(path.resolve(import.meta.dirname, "../.."), templateUrl);
		project.provide("templateUrl", templateUrl);
		return stop;
	} catch (error) {
		await stop();
		throw error;
	}
}
