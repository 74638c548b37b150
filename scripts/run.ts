import { parseArgs } from "node:util";
import { acquireLock, lockFile, releaseLock } from "@/lib/db/lock.mjs";
import { Problem } from "@/lib/db/problem";
import type { Env } from "@/lib/env";
import { prepareAccounts } from "./steps/accounts";
import { buildPages, hasBuild, isBuildCurrent } from "./steps/build";
import { loadPlanFolder, migrate, openFor } from "./steps/database";
import { runToEnd } from "./steps/exit";
import { generateClient, isClientCurrent } from "./steps/generate";
import { checkPort } from "./steps/port";
import { note, step } from "./steps/progress";
import { readEnvironment } from "./steps/project";
import { readSecret } from "./steps/secret";
import { serve } from "./steps/serve";
import { listenForStop, Stopped } from "./steps/stopping";

/** `up` prepares everything and serves; `start` serves what was built; `dev` serves what is being written; `build` builds. */
const COMMANDS = ["up", "start", "dev", "build"] as const;
type Command = (typeof COMMANDS)[number];

async function main(): Promise<void> {
	const { command, plan, demo } = readArguments();
	const env = readEnvironment();
	const stop = listenForStop();
	try {
		if (command === "up") acquireLock(lockFile(env.dataDir), "npm run up");
		if (command !== "build") await checkPort(env.port, env.host);
		await prepare(command, env, stop);
		if (command !== "build") await runPortal(command, env, { plan, demo }, stop);
	} catch (error) {
		if (!(error instanceof Stopped)) throw error;
		console.log("Stopped.");
	} finally {
		if (command === "up") releaseLock(lockFile(env.dataDir));
	}
}

/** Makes what the command needs and does not find up to date. */
async function prepare(command: Command, env: Env, stop: AbortSignal): Promise<void> {
	if (command === "start") {
		if (!hasBuild()) throw new Problem("There is no build to start. Make one with npm run build, or use npm run up.");
		return;
	}
	if (!isClientCurrent())
		await step("Database client: making it from prisma/schema.prisma", () => generateClient(stop));
	if (command === "build") await buildPages(env.dataDir, "always", stop);
	if (command === "up" && !isBuildCurrent(env.dataDir)) {
		await step("Pages: building them, about a minute", () => buildPages(env.dataDir, "onFailure", stop));
	}
}

type Options = {
	/** The folder of a plan to load. */
	plan: string | undefined;
	/** Whether accounts to try out are wanted. */
	demo: boolean;
};

async function runPortal(command: Command, env: Env, { plan, demo }: Options, stop: AbortSignal): Promise<void> {
	const database = await step("Database: starting it", () => openFor(`npm run ${command}`, env, { share: false }));
	try {
		await step("Database: bringing it up to date", async () => {
			stop.throwIfAborted();
			await migrate(database);
			// A server that is only started serves what is there; it publishes nothing by itself.
			if (command !== "start" || plan !== undefined) await loadPlanFolder(database, plan);
		});
		const secret = readSecret(env);
		const welcome = await prepareAccounts(database, { env, secret, demo });
		stop.throwIfAborted();
		await serve({ mode: command === "dev" ? "dev" : "start", env, database, secret, welcome }, stop);
	} finally {
		if (database.serverPid) note("stopping the database");
		await database.close();
	}
}

function readArguments(): { command: Command } & Options {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { plan: { type: "string" }, demo: { type: "boolean", default: false } },
	});
	const command = COMMANDS.find((name) => name === positionals[0]);
	if (!command) throw new Error(`expected one of ${COMMANDS.join(", ")}`);
	return { command, plan: values.plan, demo: values.demo };
}

void runToEnd(main);
