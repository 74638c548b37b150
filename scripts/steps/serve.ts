import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { OpenDatabase } from "@/lib/db/open-database";
import { Problem } from "@/lib/db/problem";
import { isAlive } from "@/lib/db/process.mjs";
import type { Env } from "@/lib/env";
import { startNode, untilExit } from "./child";
import { answers, reachableHost } from "./port";
import { packageCommand, ROOT } from "./project";

const WATCH_MS = 1_000;

/** Makes the server say in X-Forwarded-For who is at the other end of a connection: see lib/auth/client-address.ts. */
const FORWARDED_FOR = path.join(ROOT, "scripts", "steps", "forwarded-for.cjs");

/** Answers what Next trips over. */
const REFUSED_REQUESTS = path.join(ROOT, "scripts", "steps", "refused-requests.cjs");

type Serving = {
	mode: "start" | "dev";
	env: Env;
	database: OpenDatabase;
	/** Signs sessions. */
	secret: string;
	/** What is said once the portal answers, below its address. */
	welcome: string;
};

/** Serves the pages until asked to stop; a server that ends by itself, web or database, is a failure. */
export async function serve(serving: Serving, stop: AbortSignal): Promise<void> {
	const { mode, env, database, welcome } = serving;
	const host = env.host ? ["-H", env.host] : [];
	const next = [packageCommand("next/dist/bin/next"), mode, "-p", String(env.port), ...host];
	const child = startNode(
		["--require", FORWARDED_FOR, "--require", REFUSED_REQUESTS, ...next],
		variables(serving),
		"inherit",
	);
	const over = new AbortController();
	const lost = new AbortController();
	void announce(env, welcome, over.signal);
	void watchDatabase(database, lost, over.signal);
	try {
		const code = await untilExit(child, AbortSignal.any([stop, lost.signal]));
		throw new Problem(`The web server ended by itself (exit code ${code}; what it said stands above).`);
	} finally {
		over.abort();
	}
}

function variables({ mode, env, database, secret }: Serving): Record<string, string> {
	return {
		NODE_ENV: mode === "dev" ? "development" : "production",
		DATABASE_URL: database.url,
		PORT: String(env.port),
		PORTAL_URL: env.portalUrl,
		AUTH_SECRET: secret,
	};
}

async function announce(env: Env, welcome: string, over: AbortSignal): Promise<void> {
	const host = reachableHost(env.host);
	while (!over.aborted) {
		if (await answers(env.port, host)) {
			console.log(`\nShirube is at http://${host}:${env.port}  (Ctrl-C stops it)\n`);
			if (welcome) console.log(`${welcome}\n`);
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
