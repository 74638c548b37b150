import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 20_000;

/**
 * Ends the programs that were started with a path in this folder and still run: a database, a browser. A test runner
 * that was stopped has had no time for it.
 * @param {string} folder
 * @returns {Promise<string[]>} their command lines
 */
export async function endLeftovers(folder) {
	const found = listPrograms(folder);
	for (const { pid } of found) signal(pid, "SIGINT");
	const end = Date.now() + PATIENCE_MS;
	while (listPrograms(folder).length > 0 && Date.now() < end) await sleep(50);
	for (const { pid } of listPrograms(folder)) signal(pid, "SIGKILL");
	return found.map(({ commandLine }) => commandLine);
}

/** Where there is no /proc, as on a Mac, nothing is found. @param {string} folder */
function listPrograms(folder) {
	if (!existsSync("/proc/self/cmdline")) return [];
	return readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
		.map((pid) => ({ pid: Number(pid), commandLine: commandLineOf(pid) }))
		.filter(({ commandLine }) => commandLine.includes(folder));
}

/** @param {string} pid */
function commandLineOf(pid) {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
	} catch {
		return "";
	}
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
	try {
		process.kill(pid, name);
	} catch {
		// It has just ended by itself.
	}
}
