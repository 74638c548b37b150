import { parseArgs } from "node:util";
import type { OpenDatabase } from "@/lib/db/open-database";
import { Problem } from "@/lib/db/problem";
import { emptyDatabase } from "@/lib/db/reset";
import { loadPlanFolder, migrate, openFor } from "./steps/database";
import { runToEnd } from "./steps/exit";
import { generateClient, isClientCurrent } from "./steps/generate";
import { writeMigration } from "./steps/migration";
import { note } from "./steps/progress";
import { readEnvironment } from "./steps/project";
import { confirmReset } from "./steps/reset";
import { listenForStop } from "./steps/stopping";

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { yes: { type: "boolean", default: false }, force: { type: "boolean", default: false } },
});
const [command, argument] = positionals;

async function main(): Promise<void> {
	switch (command) {
		case "generate":
			return generateClient(listenForStop());
		case "apply":
			return withDatabase(true, migrate);
		case "migration":
			return withDatabase(true, (database) => writeMigration(database, argument));
		case "load":
			return withDatabase(true, load);
		case "reset":
			return withDatabase(false, reset);
		default:
			throw new Problem("Use one of: generate, apply, migration, load, reset.");
	}
}

async function load(database: OpenDatabase): Promise<void> {
	if (!argument) throw new Problem("Name the plan's folder: npm run db:load -- prisma/seed/ami");
	if (!isClientCurrent()) await generateClient(listenForStop());
	await migrate(database);
	await loadPlanFolder(database, argument);
}

async function reset(database: OpenDatabase): Promise<void> {
	await confirmReset(database.url, values);
	await emptyDatabase(database.url);
	note("emptied");
	await migrate(database);
}

async function withDatabase(share: boolean, work: (database: OpenDatabase) => Promise<void>): Promise<void> {
	const database = await openFor(`npm run db:${command}`, readEnvironment(), { share });
	try {
		await work(database);
	} finally {
		await database.close();
	}
}

void runToEnd(main);
