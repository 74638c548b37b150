import "server-only";
import path from "node:path";
import { Tinypool } from "tinypool";

/** Started by its path: it is the same file in tests, which have no build, and in the built portal. */
const COMPILER = path.join(process.cwd(), "lib/typesetting/compiler.mjs");

/** The documents there are: a template of lib/typesetting/templates each. */
export type Template = "sheet" | "book" | "brief";

/**
 * What a document is made of. `data` is all that it says, plain JSON that the template reads as data, never as source;
 * `images` are SVG files by the names under which the data speaks of them.
 */
export type Order = { template: Template; data: unknown; images: Record<string, string> };

export type Typeset = { pdf: Uint8Array; pages: number };

/** So many more may wait their turn; whoever comes then is asked to come again. */
const WAITING = 20;
/** Far beyond the largest book: only a fault takes so long. */
const LIMIT_MS = 60_000;
/** A compiler holds its fonts in memory, about 100 MB; one that nobody needs gives them back. */
const IDLE_MS = 60_000;

/** Too many documents wait already. */
export class PressBusy extends Error {
	override name = "PressBusy";
}

const shared = globalThis as typeof globalThis & { shirubePress?: Tinypool };

/** Processes, not threads: a process can be given less of the processor, and ended in the middle of its work. */
function press(): Tinypool {
	shared.shirubePress ??= new Tinypool({
		filename: COMPILER,
		runtime: "child_process",
		minThreads: 0,
		maxThreads: 1,
		maxQueue: WAITING,
		idleTimeout: IDLE_MS,
		concurrentTasksPerWorker: 1,
		serialization: "advanced",
		execArgv: [],
	});
	return shared.shirubePress;
}

/** Sets a document as tagged PDF. Throws `PressBusy` when too many wait, another error when it can't be set. */
export async function typeset(order: Order): Promise<Typeset> {
	const queue = press();
	if (queue.queueSize >= WAITING) throw new PressBusy();
	try {
		return await queue.run(order, { signal: AbortSignal.timeout(LIMIT_MS) });
	} catch (error) {
		// What another process threw arrives as a bare object.
		throw error instanceof Error ? error : new Error((error as { message: string }).message);
	}
}
