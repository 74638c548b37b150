// `npm run up`: from a fresh clone to a running portal. Plain JavaScript as far as the packages, the rest is run.ts.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { acquireLock, releaseLock } from "../lib/db/lock.mjs";
import { loadEnvFiles } from "./steps/env-files.mjs";
import { installPackages, packagesMatch } from "./steps/packages.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const LABEL = "npm run up";

/** @type {import("node:child_process").ChildProcess | undefined} */
let work;
let stopping = false;
// The work stops by itself at Ctrl-C and is waited for; a signal sent to this process alone is passed on.
for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
	process.on(name, () => {
		stopping = true;
		work?.kill(name);
	});
}

checkNode();
const lock = takeLock();
await ensurePackages();
process.exitCode = stopping ? 0 : await runWork();
releaseLock(lock);

function checkNode() {
	const wanted = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")).engines.node.replace(">=", "");
	const [major, minor] = wanted.split(".").map(Number);
	const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
	if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
	fail(`The portal needs Node ${wanted} or newer; this is ${process.versions.node}. Install it, then run again.`);
}

function takeLock() {
	loadEnvFiles(ROOT);
	const dataDir = path.resolve(ROOT, process.env.PORTAL_DATA_DIR?.trim() || ".data");
	const file = path.join(dataDir, "lock");
	const holder = tryLock(file, dataDir);
	if (holder) {
		fail(
			`\`${holder.label}\` (process ${holder.pid}) is already using ${dataDir}. ` +
				"Stop it first, or set PORTAL_DATA_DIR to another folder.",
		);
	}
	return file;
}

/** @param {string} file @param {string} dataDir */
function tryLock(file, dataDir) {
	try {
		return acquireLock(file, LABEL);
	} catch (error) {
		const reason = { EROFS: "the disk is read-only", ENOSPC: "the disk is full", EACCES: "no permission" }[error.code];
		fail(
			`${dataDir} cannot be written to (${reason ?? error.message}). ` +
				"Make it writable, or set PORTAL_DATA_DIR to a folder that is.",
		);
	}
}

async function ensurePackages() {
	if (packagesMatch(ROOT)) return;
	console.log("Packages: installing from package-lock.json, a minute or two …");
	const started = Date.now();
	const code = await installPackages(ROOT);
	if (code !== 0 && !stopping) {
		releaseLock(lock);
		fail(`The packages could not be installed (npm ci ended with ${code}, see above). Mend that, then run again.`);
	}
	if (!stopping) console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** @returns {Promise<number>} the exit code */
function runWork() {
	const args = ["--conditions=react-server", "--import", "tsx", "scripts/run.ts", "up", ...process.argv.slice(2)];
	return new Promise((resolve) => {
		// The channel tells the work when this process is gone, even by kill -9.
		work = spawn(process.execPath, args, { cwd: ROOT, stdio: ["inherit", "inherit", "inherit", "ipc"] });
		work.once("exit", (code) => resolve(code ?? 1));
	});
}

/** @param {string} message @returns {never} */
function fail(message) {
	console.error(message);
	process.exit(1);
}
