// Plain JavaScript: `npm run up` needs it before anything is installed that could read TypeScript.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Whether a process runs. One that has ended but that its parent has not yet collected counts as ended: in a container
 * without an init process it stays so for good.
 * @param {number} pid
 */
export function isAlive(pid) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
	}
	return linuxStatus(pid)?.[0] !== "Z";
}

/**
 * When a process started, in whatever form the system has; null when it does not say.
 * @param {number} pid
 * @returns {string | null}
 */
export function startTime(pid) {
	if (process.platform === "linux") return linuxStatus(pid)?.[19] ?? null;
	return ask(pid, "lstart");
}

/**
 * The program a process runs, such as `postgres`; null when the system does not say.
 * @param {number} pid
 * @returns {string | null}
 */
export function programOf(pid) {
	if (process.platform === "linux") return read(`/proc/${pid}/comm`)?.trim() ?? null;
	return ask(pid, "comm")?.split("/").at(-1) ?? null;
}

/** The fields of /proc/PID/stat from the state on. @param {number} pid */
function linuxStatus(pid) {
	return read(`/proc/${pid}/stat`)
		?.replace(/^.*\) /s, "")
		.split(" ");
}

/** @param {number} pid @param {string} field */
function ask(pid, field) {
	try {
		return execFileSync("ps", ["-o", `${field}=`, "-p", String(pid)])
			.toString()
			.trim();
	} catch {
		return null;
	}
}

/** @param {string} file */
function read(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return null;
	}
}
