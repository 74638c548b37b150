// Loaded into the programs that run.ts starts: when the channel to it breaks, it is gone, and so must they be.
if (process.channel) {
	process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
	process.channel.unref();
}
