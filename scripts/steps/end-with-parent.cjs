// Loaded into the programs that run.ts starts: when the channel to it breaks, it is gone, and so must they be. Their own
// workers inherit this file too, and leave it alone.
if (process.channel && process.ppid === Number(process.env.SHIRUBE_PARENT)) {
	process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
	process.channel.unref();
}
