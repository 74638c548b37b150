/** Next calls this once when a server starts, not during the build. */
export async function register(): Promise<void> {
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	const { startJobs } = await import("@/lib/jobs/start");
	startJobs();
}
