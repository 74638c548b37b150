import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Problem } from "../problem";
import type { Account } from "./account";
import { majorVersion, program, programEnvironment } from "./binaries";
import type { Layout } from "./layout";

export const SUPERUSER = "postgres";

const PASSWORD_FILE = "portal-password";

/**
 * Makes the server's data directory unless it is there. It is made aside and renamed when complete: an attempt that was
 * interrupted is simply made again.
 * @returns whether it was made just now
 */
export async function ensureCluster(layout: Layout, initdbOptions: string[] = []): Promise<boolean> {
	if (existsSync(layout.cluster)) {
		await checkCluster(layout);
		return false;
	}
	const half = `${layout.cluster}.new`;
	await rm(half, { recursive: true, force: true, maxRetries: 10 });
	await mkdir(half, { mode: 0o700 });
	await give(half, layout.account);
	await initialize(layout, half, initdbOptions);
	await rename(half, layout.cluster);
	return true;
}

/** The password that was made with the data directory. */
export async function readPassword(layout: Layout): Promise<string> {
	const file = path.join(layout.cluster, PASSWORD_FILE);
	try {
		return (await readFile(file, "utf8")).trim();
	} catch {
		throw new Problem(`The database's password is missing: ${file} cannot be read. Put it back from a backup.`);
	}
}

async function checkCluster(layout: Layout): Promise<void> {
	const { cluster } = layout;
	const found = await readFile(path.join(cluster, "PG_VERSION"), "utf8").catch(() => undefined);
	if (found === undefined || !existsSync(path.join(cluster, "global", "pg_control"))) {
		const empty = (await readdir(cluster)).length === 0;
		throw new Problem(
			`${cluster} is not a complete PostgreSQL database${empty ? " (it is empty)" : ""}. ` +
				`Restore it from a backup, or move it away (mv ${cluster} ${cluster}.old) to start with a new one.`,
		);
	}
	if (found.trim() !== majorVersion(layout.binaries)) {
		throw new Problem(
			`${cluster} was made by PostgreSQL ${found.trim()}, this version of the portal brings ` +
				`${majorVersion(layout.binaries)}. Carry the data over with pg_dump and pg_restore, or set PORTAL_DATA_DIR to ` +
				"another folder to start with a new database.",
		);
	}
}

async function initialize({ binaries, account }: Layout, folder: string, options: string[]): Promise<void> {
	const passwordFile = `${folder}.password`;
	await rm(passwordFile, { force: true });
	await writeFile(passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
	await give(passwordFile, account);
	const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_timezone=UTC", "timezone=UTC"];
	const flags = [
		["--pgdata", folder, "--username", SUPERUSER, "--pwfile", passwordFile, "--auth", "scram-sha-256"],
		// PostgreSQL's own Unicode rules: the same on every machine, whatever locales it has.
		["--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"],
		settings.flatMap((setting) => ["--set", setting]),
		options,
	];
	const said = await runInitdb(program(binaries, "initdb"), flags.flat(), account);
	if (said === undefined) return rename(passwordFile, path.join(folder, PASSWORD_FILE));
	for (const leftover of [passwordFile, folder]) await rm(leftover, { recursive: true, force: true });
	throw new Problem(`The database could not be made in ${folder}: ${lastLines(said)}`);
}

/** Runs initdb; the text is what it said when it failed. */
function runInitdb(initdb: string, flags: string[], account: Account | undefined): Promise<string | undefined> {
	// In a process group of its own, out of reach of Ctrl-C: it takes a second, and stopping comes right after.
	const options = { ...account, cwd: "/", env: programEnvironment(), detached: true };
	const child = spawn(initdb, flags, { ...options, stdio: ["ignore", "ignore", "pipe"] });
	let said = "";
	child.stderr.on("data", (chunk) => {
		said += chunk;
	});
	return new Promise((resolve) => {
		child.once("error", (error) => resolve(error.message));
		child.once("close", (code) => resolve(code === 0 ? undefined : said || `initdb ended with ${code}`));
	});
}

async function give(file: string, account: Account | undefined): Promise<void> {
	if (account) await chown(file, account.uid, account.gid);
}

function lastLines(said: string): string {
	const lines = said.split("\n").filter((line) => /error|fatal|hint|detail/i.test(line));
	const withoutTime = lines.slice(-3).map((line) => line.replace(/^.*?(?=[A-Z]+: )/, ""));
	return withoutTime.join(" ") || said.trim();
}
