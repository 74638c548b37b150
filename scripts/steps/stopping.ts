/** Thrown out of whatever was going on when the person asked to stop. */
export class Stopped extends Error {
	override name = "Stopped";
}

/**
 * A signal that is given at Ctrl-C, SIGTERM, a closed terminal, or the death of the process that started this one.
 * Further ones change nothing: npm repeats the terminal's Ctrl-C.
 */
export function listenForStop(): AbortSignal {
	// A closed terminal takes no more lines; that must not keep the database from being stopped.
	for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
	const controller = new AbortController();
	const stop = () => controller.abort(new Stopped());
	for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, stop);
	if (process.channel) process.on("disconnect", stop);
	return controller.signal;
}
