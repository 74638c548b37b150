import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { startNode, untilExit } from "../steps/child";
import { answers } from "../steps/port";
import { packageCommand } from "../steps/project";

const HOST = "127.0.0.1";
const START_MS = 60_000;

/** A server of pages that were built, until `stop`. */
export type WebServer = {
	origin: string;
	pid: number;
	/** The processor time it has used so far, in milliseconds; undefined where the system does not say. */
	processorTime(): number | undefined;
	stop(): Promise<void>;
};

/** Serves the build in `folder` with `next start`, as the portal is served, on a free port of this machine only. */
export async function startWebServer(folder: string, env: Record<string, string> = {}): Promise<WebServer> {
	const port = await freePort();
	const origin = `http://${HOST}:${port}`;
	const args = [packageCommand("next/dist/bin/next"), "start", folder, "-p", String(port), "-H", HOST];
	const child = startNode(args, { NODE_ENV: "production", PORTAL_URL: origin, ...env }, "pipe");
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
	const stopping = new AbortController();
	const ended = untilExit(child, stopping.signal);
	const stop = async () => {
		stopping.abort();
		await ended.catch(() => {});
	};
	const failed = ended.then((code) => {
		throw new Error(`A web server of the bench ended by itself (exit code ${code}):\n${output}`);
	});
	failed.catch(() => {});
	try {
		await Promise.race([untilAnswering(port), failed]);
	} catch (error) {
		await stop();
		throw error;
	}
	if (child.pid === undefined) throw new Error("A web server of the bench has no process.");
	return { origin, pid: child.pid, stop, processorTime: () => processorTime(child.pid) };
}

async function untilAnswering(port: number): Promise<void> {
	const end = Date.now() + START_MS;
	while (!(await answers(port, HOST))) {
		if (Date.now() > end) throw new Error(`A web server of the bench does not answer after ${START_MS / 1000} s.`);
		await sleep(50);
	}
}

/** Linux counts it in hundredths of a second, of all the process's threads: the 14th and 15th fields of its status. */
function processorTime(pid: number | undefined): number | undefined {
	if (process.platform !== "linux") return undefined;
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
		.replace(/^.*\) /s, "")
		.split(" ");
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen(0, HOST, () => {
			const address = probe.address();
			const port = typeof address === "object" && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
