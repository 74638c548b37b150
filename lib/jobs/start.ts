import "server-only";
import { JOBS } from "./jobs";
import { runJobs } from "./loop";

/** Kept on the global object: a reload during development replaces the jobs instead of adding to them. */
const shared = globalThis as typeof globalThis & { shirubeStopJobs?: () => Promise<void> };

/**
 * Starts what the server does by itself, once a process. At its end nothing has to be waited for: a run that is cut off
 * is one transaction that did not happen, or a mail that is sent again.
 */
export function startJobs(): void {
	const earlier = shared.shirubeStopJobs;
	shared.shirubeStopJobs = runJobs(JOBS, (message) => console.error(message));
	if (earlier) return void earlier();
	for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void shared.shirubeStopJobs?.());
}
