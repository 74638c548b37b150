/** When a form that is being typed into is saved by itself. What is saved, and how, is the caller's. */

/** How a save ended: `failed` is tried again; after `stopped` nothing is, until something else happens. */
export type SaveOutcome = "saved" | "failed" | "stopped";

export type Autosave = {
	/** Something was typed: it will be saved when the typing rests. */
	touch(): void;
	/** Saves now, after a save that is under way. */
	flush(): Promise<void>;
	/** Runs something else in the same line, so that no save overtakes it. */
	queue<Result>(task: () => Promise<Result>): Promise<Result>;
	/** Forgets what was planned, for good. */
	end(): void;
};

const REST_MS = 2_000;
/** Someone who never rests is saved in between. */
const LONGEST_WAIT_MS = 15_000;
const RETRY_MS = [2_000, 5_000, 15_000, 30_000, 60_000];

/** Plans saves: one at a time, none while there is nothing new, rarer and rarer while they fail. */
export function createAutosave(save: () => Promise<SaveOutcome>): Autosave {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let line: Promise<unknown> = Promise.resolve();
	let waitingSince: number | null = null;
	let failures = 0;
	let ended = false;

	const plan = (delay: number) => {
		clearTimeout(timer);
		if (!ended) timer = setTimeout(() => void flush(), delay);
	};
	const retryDelay = () => RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? 0;
	const queue = <Result>(task: () => Promise<Result>): Promise<Result> => {
		const done = line.then(task);
		line = done.catch(() => {});
		return done;
	};
	const attempt = async () => {
		waitingSince = null;
		const outcome = await save();
		failures = outcome === "failed" ? failures + 1 : 0;
		if (outcome === "failed") plan(retryDelay());
	};
	const flush = () => {
		clearTimeout(timer);
		return queue(attempt);
	};
	return {
		touch: () => {
			waitingSince ??= Date.now();
			const left = waitingSince + LONGEST_WAIT_MS - Date.now();
			plan(Math.max(Math.min(REST_MS, left), retryDelay()));
		},
		flush,
		queue,
		end: () => {
			ended = true;
			clearTimeout(timer);
		},
	};
}
