import { setTimeout as sleep } from "node:timers/promises";
import type { OpenDatabase } from "@/lib/db/open-database";
import { Problem } from "@/lib/db/problem";
import { isAlive } from "@/lib/db/process.mjs";
import type { Env } from "@/lib/env";
import { startNode, untilExit } from "./child";
import { answers, reachableHost } from "./port";
import { packageCommand } from "./project";

const WATCH_MS = 1_000;

/** Serves the pages until asked to stop; a server that ends by itself, web or database, is a failure. */
export async function serve(mode: "start" | "dev", env: Env, database: OpenDatabase, stop: AbortSignal): Promise<void> {
	const host = env.host ? ["-H", env.host] : [];
	const args = [packageCommand("next/dist/bin/next"), mode, "-p", String(env.port), ...host];
	const child = startNode(args, variables(mode, env, database), "inherit");
	const over = new AbortController();
	const lost = new AbortController();
	void announce(env, over.signal);
	void watchDatabase(database, lost, over.signal);
	try {
		const code = await untilExit(child, AbortSignal.any([stop, lost.signal]));
		throw new Problem(`The web server ended by itself (exit code ${code}; what it said stands above).`);
	} finally {
		over.abort();
	}
}

function variables(mode: "start" | "dev", env: Env, database: OpenDatabase): Record<string, string> {
	return {
		NODE_ENV: mode === "dev" ? "development" : "production",
		DATABASE_URL: database.url,
		PORT: String(env.port),
		PORTAL_URL: env.portalUrl,
	};
}

async function announce(env: Env, over: AbortSignal): Promise<void> {
	const host = reachableHost(env.host);
	while (!over.aborted) {
		if (await answers(env.port, host)) {
			console.log(`\nShirube is at http://${host}:${env.port}  (Ctrl-C stops it)\n`);
			return;
		}
		await sleep(100);
	}
}

async function watchDatabase({ serverPid }: OpenDatabase, lost: AbortController, over: AbortSignal): Promise<void> {
	if (serverPid === undefined) return;
	while (!over.aborted && isAlive(serverPid)) await sleep(WATCH_MS);
	lost.abort(new Problem("The database server ended by itself; server.log in its data directory says why."));
}
