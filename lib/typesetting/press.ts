import path from "node:path";
import { Tinypool } from "tinypool";

/** Started by its path: it is the same file in tests, which have no build, and in the built portal. */
const COMPILER = path.join(process.cwd(), "lib/typesetting/compiler.mjs");

/** So many may wait while one is set; whoever comes then is asked to come again. */
const WAITING = 20;
/** Far beyond the largest book: only a fault takes so long. */
const LIMIT_MS = 60_000;
/** A compiler holds its fonts in memory, about 100 MB; one that nobody needs gives them back. */
const IDLE_MS = 60_000;

/** Too many documents wait already. */
export class PressBusy extends Error {
	override name = "PressBusy";
}

/**
 * Has orders set one after the other, by a compiler that is started when it is needed. The turn is kept here and not by
 * the pool: whoever waits there is forgotten when a compiler ends that nobody told to.
 */
export class Press<Order, Result> {
	#compilers: Tinypool | null = null;
	#turn: Promise<unknown> = Promise.resolve();
	#orders = 0;

	/** Throws `PressBusy` when too many wait, and another error when the order can't be set or its compiler ends. */
	async set(order: Order): Promise<Result> {
		if (this.#orders > WAITING) throw new PressBusy();
		this.#orders++;
		const result = this.#turn.then(() => this.#compile(order)).finally(() => this.#orders--);
		this.#turn = result.catch(() => {});
		return result;
	}

	async #compile(order: Order): Promise<Result> {
		this.#compilers ??= this.#open();
		try {
			return await this.#compilers.run(order, { signal: AbortSignal.timeout(LIMIT_MS) });
		} catch (error) {
			// What another process threw arrives as a bare object.
			throw error instanceof Error ? error : new Error((error as { message: string }).message);
		}
	}

	/** A process, not a thread: it can be given less of the processor, and ended in the middle of its work. */
	#open(): Tinypool {
		const compilers = new Tinypool({
			filename: COMPILER,
			runtime: "child_process",
			minThreads: 0,
			maxThreads: 1,
			idleTimeout: IDLE_MS,
			concurrentTasksPerWorker: 1,
			serialization: "advanced",
			execArgv: ["--expose-gc"],
		});
		// A compiler ended while it started or had nothing to do, perhaps for want of memory: an order that it did not
		// take yet fails, and the next begins anew.
		compilers.on("error", (error) => {
			console.error("A compiler of documents ended by itself:", error);
			if (this.#compilers === compilers) this.#compilers = null;
			void compilers.destroy();
		});
		return compilers;
	}
}
