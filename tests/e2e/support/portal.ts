import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "@/lib/db/embedded/processes";
import { ROOT } from "./project";

const START_MS = 60_000;
const STOP_MS = 30_000;

/** How Next, Node and the portal itself say that something went wrong. */
const COMPLAINT = /⨯|⚠|\b(?:\w*Error|\w*Warning|could not|unhandled)\b/i;

/** The address the portal believes to be public. Another than the one it is tested at, as behind a proxy. */
export const PUBLIC_URL = "https://shisaku.example.jp";

/** A portal that runs from the production build, with a database of its own that holds the real seed. */
export type Portal = {
	/** Where it answers, without a trailing slash. */
	url: string;
	dataDir: string;
	/** All it has printed so far. */
	output(): string;
	/** The numbers of its processes, where they run: to be killed by a test. */
	processes(): Promise<{ web: number | undefined; database: number | undefined }>;
	/** Ends it as a power cut does, leaving its data and whatever of its processes outlives it. */
	kill(): Promise<void>;
	/** Stops it with its database and removes its data; throws when a process is left, or anything went wrong in it. */
	stop(): Promise<void>;
};

export type PortalOptions = {
	/** Further arguments of the start, such as `--demo`. */
	args?: readonly string[];
	/** Settings on top of the tests' own. */
	settings?: Record<string, string>;
	/** The folder of a portal that ended, to start again on its data. */
	dataDir?: string;
	/** What the portal may complain of, since the test provokes it. */
	provoked?: RegExp;
};

/**
 * Starts the portal as `npm run start` does, on a free port and with a new embedded PostgreSQL in a temporary folder.
 * Started without npm in between, it keeps a channel to this process: should this one be killed, the portal notices and
 * stops itself and its database.
 */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
	const { args = [], settings = {}, provoked } = options;
	const dataDir = options.dataDir ?? (await makeDataDir());
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const child = spawn(
		process.execPath,
		[
			"--conditions=react-server",
			"--import",
			"tsx",
			path.join("scripts", "run.ts"),
			"start",
			// A database that holds a plan takes no other.
			...(options.dataDir === undefined ? ["--plan", "prisma/seed/ami"] : []),
			...args,
		],
		{ cwd: ROOT, env: { ...portalEnvironment(dataDir, port), ...settings }, stdio: ["ignore", "pipe", "pipe", "ipc"] },
	);
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
	const portal: Portal = {
		url,
		dataDir,
		output: () => output,
		processes: async () => ({ web: await webPid(child), database: await databasePid(dataDir) }),
		kill: async () => {
			child.kill("SIGKILL");
			await ended(child);
		},
		stop: async () => {
			const database = await databasePid(dataDir);
			await end(child);
			await removeData(dataDir);
			if (database !== undefined && isAlive(database)) {
				throw new Error(`The portal ended and left its database server behind (process ${database}):\n${output}`);
			}
			const unprovoked = provoked
				? output
						.split("\n")
						.filter((line) => !provoked.test(line))
						.join("\n")
				: output;
			if (COMPLAINT.test(unprovoked)) throw new Error(`The portal had something to complain of:\n${unprovoked}`);
		},
	};
	try {
		await untilHealthy(url, child);
		return portal;
	} catch (error) {
		await portal.stop().catch(() => {});
		throw new Error(`The portal did not start (${(error as Error).message}):\n${output}`);
	}
}

/** PostgreSQL runs under an account of its own when this is root, and has to get into the folder. */
async function makeDataDir(): Promise<string> {
	const dataDir = await mkdtemp(path.join(tmpdir(), "shirube-e2e-"));
	await chmod(dataDir, 0o755);
	return dataDir;
}

/** Blank variables count as unset, and keep a developer's .env files from being used. */
function portalEnvironment(dataDir: string, port: number): NodeJS.ProcessEnv {
	return {
		...process.env,
		// Playwright sets this one, and Node warns when a caller has set NO_COLOR as well.
		FORCE_COLOR: undefined,
		AUTH_SECRET: "",
		DATABASE_URL: "",
		HOST: "127.0.0.1",
		MAIL_FROM: "",
		OIDC_CLIENT_ID: "",
		OIDC_CLIENT_SECRET: "",
		OIDC_ISSUER: "",
		PAGE_CACHE_MB: "",
		PORT: String(port),
		PORTAL_DATA_DIR: dataDir,
		PORTAL_URL: PUBLIC_URL,
		SMTP_URL: "",
		TRUSTED_PROXIES: "",
	};
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
	const end = Date.now() + START_MS;
	while (Date.now() < end) {
		if (child.exitCode !== null || child.signalCode !== null) throw new Error("it ended by itself");
		const response = await fetch(`${url}/api/health`).catch(() => null);
		if (response?.ok) return;
		await sleep(100);
	}
	throw new Error(`it does not answer after ${START_MS / 1000} s`);
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exited = new Promise((resolve) => child.once("exit", resolve));
	child.kill("SIGTERM");
	const ended = await Promise.race([exited.then(() => true), sleep(STOP_MS, false, { ref: false })]);
	if (!ended) child.kill("SIGKILL");
	await exited;
}

function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
	return new Promise((resolve) => child.once("exit", () => resolve()));
}

/** The web server is the script's one child that runs Next. */
async function webPid({ pid }: ChildProcess): Promise<number | undefined> {
	const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
	for (const candidate of children.trim().split(" ").map(Number)) {
		const command = await readFile(`/proc/${candidate}/cmdline`, "utf8").catch(() => "");
		if (/next/.test(command)) return candidate;
	}
	return undefined;
}

/** The first line of PostgreSQL's own note is the number of its process. */
async function databasePid(dataDir: string): Promise<number | undefined> {
	const note = await readFile(path.join(dataDir, "postgres", "postmaster.pid"), "utf8").catch(() => "");
	return Number(note.split("\n")[0]) || undefined;
}

/** The cluster may lie elsewhere behind a link (lib/db/embedded/layout.ts). */
async function removeData(dataDir: string): Promise<void> {
	const cluster = await realpath(path.join(dataDir, "postgres")).catch(() => undefined);
	for (const folder of [cluster, dataDir]) if (folder) await rm(folder, { recursive: true, force: true });
}

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
