import { Problem } from "@/lib/db/problem";
import { EnvironmentError } from "@/lib/env";

/** What a person can mend is told in its own words; anything else is a bug and comes with its trace. */
function reportFailure(error: unknown): void {
	if (error instanceof Problem || error instanceof EnvironmentError || isPlanDataError(error)) {
		console.error(error.message);
	} else {
		console.error(error);
	}
}

/** By name, since the loader is only imported once the database client has been generated. */
function isPlanDataError(error: unknown): error is Error {
	return error instanceof Error && error.name === "PlanDataError";
}

/** Runs a script's work and ends the process, with 1 after a failure. Timers left behind by libraries do not delay it. */
export async function runToEnd(work: () => Promise<void>): Promise<never> {
	try {
		await work();
	} catch (error) {
		reportFailure(error);
		process.exit(1);
	}
	process.exit(0);
}
