/** Something the server does by itself, again and again. */
export type Job = {
	/** For the log. */
	name: string;
	/** From the end of one run to the start of the next, in milliseconds. */
	everyMs: number;
	/** One run. It ends early, with nothing half done, when `stop` is given. */
	run: (stop: AbortSignal) => Promise<void>;
};

/** Where failures are written. */
type Log = (message: string) => void;

/**
 * Runs jobs until the returned function is called, which comes back when the last of them has ended. Each has its own
 * rhythm: a slow or failing one holds up no other, and none overlaps itself.
 */
export function runJobs(jobs: readonly Job[], log: Log): () => Promise<void> {
	const stopping = new AbortController();
	const all = Promise.all(jobs.map((job) => repeat(job, log, stopping.signal)));
	return async () => {
		stopping.abort();
		await all;
	};
}

async function repeat({ name, everyMs, run }: Job, log: Log, stop: AbortSignal): Promise<void> {
	const said = new Set<string>();
	while (!stop.aborted) {
		try {
			await run(stop);
			said.clear();
		} catch (error) {
			const reason = reasonOf(error);
			// Said once until it works again: a database that is away for a night would fill the log.
			if (!stop.aborted && !said.has(reason)) log(`Background job "${name}" failed and will be tried again: ${reason}`);
			said.add(reason);
		}
		await pause(everyMs, stop);
	}
}

/** Prisma puts the place in the code first and what happened last; a connection refused has words only in its code. */
function reasonOf(error: unknown): string {
	const { message, code, name } = (error ?? {}) as { message?: string; code?: string; name?: string };
	return message?.trim().split("\n").at(-1)?.trim() || code || name || String(error);
}

/** Waits, but doesn't keep the process alive for it, nor longer than until `stop`. */
function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (stop.aborted) return resolve();
		const end = () => {
			clearTimeout(timer);
			stop.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, milliseconds).unref();
		stop.addEventListener("abort", end);
	});
}
