import { spawn } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { Problem } from "../problem";
import { program, programEnvironment } from "./binaries";
import type { Layout } from "./layout";
import { clearReusedPid, findPostmaster, type Postmaster } from "./postmaster";
import { isAlive, waitUntil } from "./processes";

const ATTEMPTS = 20;
const RECOVERY_MS = 120_000;
const SHUTDOWN_MS = 30_000;
const LOG_LIMIT_BYTES = 5_000_000;

/** Passing obstacles: another program took the port first; a killed server's last processes are still ending. */
const WORTH_ANOTHER_TRY =
	/could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block|lock file/;

/** Starts the server, or takes the one that runs on the data directory already. */
export async function startServer(layout: Layout, settings: string[] = []): Promise<Postmaster> {
	clearReusedPid(layout.cluster);
	const running = await findReady(layout.cluster);
	if (running) return running;
	for (let attempt = 1; ; attempt++) {
		const outcome = await tryToStart(layout, settings);
		if (typeof outcome !== "string") return outcome;
		if (attempt === ATTEMPTS || !WORTH_ANOTHER_TRY.test(outcome)) throw new Problem(explain(layout, outcome));
		await waitUntil(() => false, 300);
	}
}

/** The running server once it takes connections; it may have to recover from a crash first. */
export async function findReady(cluster: string): Promise<Postmaster | undefined> {
	let found = findPostmaster(cluster);
	if (!found) return undefined;
	await waitUntil(() => {
		found = findPostmaster(cluster);
		return !found || found.status === "ready";
	}, RECOVERY_MS);
	if (found && found.status !== "ready") {
		throw new Problem(`The database server (process ${found.pid}) does not get ready. See ${logFile(cluster)}.`);
	}
	return found;
}

/** Stops the server and waits until it has ended: open transactions are rolled back, everything committed is kept. */
export async function stopServer(cluster: string): Promise<void> {
	const running = findPostmaster(cluster);
	if (!running) return;
	const hasEnded = () => !isAlive(running.pid) || !findPostmaster(cluster);
	signal(running.pid, "SIGINT");
	if (await waitUntil(hasEnded, SHUTDOWN_MS)) return;
	signal(running.pid, "SIGQUIT");
	await waitUntil(hasEnded, SHUTDOWN_MS);
}

/** Where the server writes what it has to say. */
function logFile(cluster: string): string {
	return path.join(cluster, "server.log");
}

/** One attempt; the text is what the server said when it did not start. */
async function tryToStart(layout: Layout, settings: string[]): Promise<Postmaster | string> {
	const { cluster, binaries, account } = layout;
	const log = openLog(layout);
	const from = statSync(logFile(cluster)).size;
	const options = settings.flatMap((setting) => ["-c", setting]);
	const server = spawn(program(binaries, "postgres"), ["-D", cluster, "-p", String(await freePort()), ...options], {
		...account,
		cwd: "/",
		env: programEnvironment(),
		stdio: ["ignore", log, log],
		// Ctrl-C goes to every process of the terminal's group; the database must outlast the pages that use it.
		detached: true,
	});
	closeSync(log);
	let ended = false;
	let failure = "";
	server.once("exit", () => {
		ended = true;
	});
	server.once("error", (error) => {
		ended = true;
		failure = error.message;
	});
	server.unref();
	await waitUntil(() => ended || findPostmaster(cluster)?.status === "ready", RECOVERY_MS);
	const running = findPostmaster(cluster);
	if (!ended && running) return running;
	return failure || readFileSync(logFile(cluster)).subarray(from).toString() || "no message";
}

function openLog({ cluster, account }: Layout): number {
	const file = logFile(cluster);
	const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
	const log = openSync(file, size > LOG_LIMIT_BYTES ? "w" : "a", 0o600);
	if (account) fchownSync(log, account.uid, account.gid);
	return log;
}

function explain({ cluster }: Layout, output: string): string {
	const said = output.split("\n").filter((line) => /FATAL|PANIC|ERROR|HINT/.test(line));
	const reason = (said.slice(0, 2).join(" ") || output.trim()).replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "");
	return `The database server did not start: ${reason} (${logFile(cluster)} has the whole story).`;
}

/** PostgreSQL does not choose a free port itself. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			const port = typeof address === "object" && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}

function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name);
	} catch {
		// It has just ended by itself.
	}
}
