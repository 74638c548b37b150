import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process runs. One that has ended but was not yet collected by its parent counts as ended. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
	return !isZombie(pid);
}

/** The program a process runs, such as `postgres`; undefined when the system does not say. */
export function programOf(pid: number): string | undefined {
	try {
		if (process.platform === "linux") return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
		return execFileSync("ps", ["-o", "comm=", "-p", String(pid)])
			.toString()
			.trim()
			.split("/")
			.at(-1);
	} catch {
		return undefined;
	}
}

/** Asks `done` twenty times a second until it is true or the time is over; says which. */
export async function waitUntil(done: () => boolean, milliseconds: number): Promise<boolean> {
	const end = Date.now() + milliseconds;
	while (!done()) {
		if (Date.now() > end) return false;
		await sleep(50);
	}
	return true;
}

function isZombie(pid: number): boolean {
	try {
		return / Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, ""));
	} catch {
		return false;
	}
}
