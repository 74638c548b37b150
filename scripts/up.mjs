// `npm run up`: from a fresh clone to a running portal. Plain JavaScript as far as the packages, the rest is run.ts.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeWritable } from "../lib/db/data-dir.mjs";
import { acquireLock, inUse, lockFile, releaseLock } from "../lib/db/lock.mjs";
import { loadEnvFiles } from "./steps/env-files.mjs";
import { packagesMatch, startInstalling } from "./steps/packages.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** @type {import("node:child_process").ChildProcess | undefined} */
let work;
let installing = false;
let stopping = false;
// The work stops by itself at Ctrl-C and is waited for; a signal sent to this process alone is passed on.
for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
	process.on(name, () => {
		stopping = true;
		work?.kill(name);
		// npm would first tidy up, for half a minute. The next start installs anew anyway.
		if (installing) setTimeout(() => work?.kill("SIGKILL"), 2_000).unref();
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
	const obstacle = makeWritable(dataDir);
	if (obstacle) fail(obstacle);
	const file = lockFile(dataDir);
	const holder = acquireLock(file, "npm run up");
	if (holder) fail(inUse(dataDir, holder));
	return file;
}

async function ensurePackages() {
	if (packagesMatch(ROOT)) return;
	console.log("Packages: installing from package-lock.json, a minute or two …");
	const started = Date.now();
	installing = true;
	work = startInstalling(ROOT);
	const code = await untilExit(work);
	installing = false;
	if (code !== 0 && !stopping) {
		releaseLock(lock);
		fail(`The packages could not be installed (npm ci ended with ${code}, see above). Mend that, then run again.`);
	}
	if (!stopping) console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

function runWork() {
	const args = ["--conditions=react-server", "--import", "tsx", "scripts/run.ts", "up", ...process.argv.slice(2)];
	// The channel tells the work when this process is gone, even by kill -9.
	work = spawn(process.execPath, args, { cwd: ROOT, stdio: ["inherit", "inherit", "inherit", "ipc"] });
	return untilExit(work);
}

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<number>} its exit code */
function untilExit(child) {
	return new Promise((resolve) => {
		child.once("error", () => resolve(1));
		// Without a code a signal ended it: one that was passed on before the child could listen, or a kill.
		child.once("exit", (code) => resolve(code ?? (stopping ? 0 : 1)));
	});
}

/** @param {string} message @returns {never} */
function fail(message) {
	console.error(message);
	process.exit(1);
}
