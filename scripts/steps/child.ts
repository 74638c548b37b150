import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./project";

const PATIENCE_MS = 10_000;

/** Ends a child when this process is gone, even by kill -9: nothing may keep the port. */
const GUARD = path.join(ROOT, "scripts", "steps", "end-with-parent.cjs");

/** Next's usage reports and Prisma's look for new versions stay off. */
const QUIET = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" };

/**
 * A Node program of ours, in a process group of its own: Ctrl-C in a terminal then reaches only this process, which
 * stops things in their order.
 */
export function startNode(args: string[], env: Record<string, string>, output: "inherit" | "pipe"): ChildProcess {
	const stdio: StdioOptions = ["ignore", output, output, "ipc"];
	return spawn(process.execPath, ["--require", GUARD, ...args], {
		cwd: ROOT,
		env: { ...process.env, ...QUIET, SHIRUBE_PARENT: String(process.pid), ...env },
		stdio,
		detached: true,
	});
}

/** Runs a Node program to its end and returns its exit code; stops it when `stop` is given. */
export async function runNode(
	args: string[],
	env: Record<string, string>,
	stop: AbortSignal,
): Promise<{ code: number; output: string }> {
	const child = startNode(args, env, "pipe");
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
	const code = await untilExit(child, stop);
	return { code, output };
}

/** Waits for a child to end and returns its exit code; stops it and throws when `stop` is given. */
export async function untilExit(child: ChildProcess, stop: AbortSignal): Promise<number> {
	const exited = new Promise<number>((resolve) => {
		child.once("error", () => resolve(1));
		child.once("exit", (code) => resolve(code ?? 1));
	});
	const stopped = new Promise<undefined>((resolve) => {
		if (stop.aborted) resolve(undefined);
		stop.addEventListener("abort", () => resolve(undefined), { once: true });
	});
	const code = await Promise.race([exited, stopped]);
	if (code !== undefined) return code;
	signalGroup(child, "SIGTERM");
	const ended = await Promise.race([exited.then(() => true), sleep(PATIENCE_MS, false)]);
	if (!ended) signalGroup(child, "SIGKILL");
	await exited;
	throw stop.reason;
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
	try {
		if (child.pid) process.kill(-child.pid, name);
	} catch {
		// It has just ended by itself.
	}
}
