// Plain JavaScript, like all that `npm run verify` needs before packages are there.
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

const MINUTE = 60_000;
const STEP_MS = 20 * MINUTE;
/** How long a test runner may take to stop its servers. */
const STOP_MS = 20_000;
const FLUSH_MS = 1_000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a command line to its end in a process group of its own, and ends whatever is left of the group.
 * It is one program with its arguments, for which the shell only reads the quotes.
 * @param {string} command
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, options = {}) {
	// Without a shell in between, which would be gone at Ctrl-C before the program had tidied up.
	const program = `exec ${command.trim().replace(/^exec /, "")}`;
	const child = spawn(program, { ...options, shell: true, detached: true, stdio: ["ignore", "pipe", "pipe"] });
	running.add(child);
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (chunk) => {
			output += chunk;
		});
	}
	const limit = setTimeout(() => {
		output += `\nNot done after ${STEP_MS / MINUTE} minutes, stopped.\n`;
		void stop(child);
	}, STEP_MS);
	const closed = new Promise((resolve) => child.once("close", resolve));
	const code = await exitOf(child);
	clearTimeout(limit);
	signalGroup(child, "SIGKILL");
	running.delete(child);
	// A process that went its own way may still hold the output; what the command itself said is there by then.
	await Promise.race([closed, sleep(FLUSH_MS, undefined, { ref: false })]);
	return { code, output };
}

/** Stops every command that is running. */
export async function stopAll() {
	await Promise.all([...running].map(stop));
}

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<number>} */
function exitOf(child) {
	return new Promise((resolve) => {
		child.once("error", () => resolve(1));
		child.once("exit", (code) => resolve(code ?? 1));
	});
}

/** As Ctrl-C would, so that a test runner can stop its database and its portal. */
async function stop(child) {
	signalGroup(child, "SIGINT");
	const ended = new Promise((resolve) => child.once("exit", resolve));
	await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })]);
	signalGroup(child, "SIGKILL");
}

/** @param {import("node:child_process").ChildProcess} child @param {NodeJS.Signals} name */
function signalGroup(child, name) {
	try {
		if (child.pid) process.kill(-child.pid, name);
	} catch {
		// Nothing is left of it.
	}
}
