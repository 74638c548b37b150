import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { readDatamodel, readMigrations } from "./migrations-folder";
import { Problem } from "./problem";
import { withSchemaEngine } from "./schema-engine";

/** Any number, the same in every instance of the portal: "SHIR" in ASCII. */
const MIGRATION_LOCK = 0x53484952;

export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Brings the database at `url` up to prisma/migrations and returns the names of those applied just now. Safe to run
 * from several processes at once: the later ones wait, then find nothing to do.
 */
export async function applyMigrations(root: string, url: string): Promise<string[]> {
	const [datamodel, migrationsList] = await Promise.all([readDatamodel(root), readMigrations(root)]);
	return withMigrationLock(url, () =>
		withSchemaEngine(url, datamodel, async (engine) => {
			await settleHistory(engine, migrationsList);
			const applying = engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
			const { appliedMigrationNames } = await applying.catch(refuse);
			return appliedMigrationNames;
		}),
	);
}

function refuse(error: Error): never {
	// The engine's message ends in a trace of its own.
	const message = error.message.replace(/\n +0: [\s\S]*$/, "").trim();
	throw new Problem(`The database's structure could not be brought up to date. ${message}`);
}

/** Stops where going on would do harm; clears away an attempt that failed, which left nothing behind. */
async function settleHistory(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
	const diagnosis = await engine.diagnoseMigrationHistory({
		migrationsList,
		optInToShadowDatabase: false,
		filters: NO_FILTERS,
	});
	const { editedMigrationNames, failedMigrationNames } = diagnosis;
	const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name));
	if (edited.length > 0) {
		throw new Problem(
			`Migrations were changed after they had been applied: ${edited.join(", ")}. ` +
				"Restore them and put the change into a new one (npm run db:migration).",
		);
	}
	if (diagnosis.history && "unpersistedMigrationNames" in diagnosis.history) {
		throw new Problem(
			`The database was made by a newer version of the portal (${diagnosis.history.unpersistedMigrationNames.join(", ")}). ` +
				"Start that version, or use another database.",
		);
	}
	for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

async function withMigrationLock<Result>(url: string, task: () => Promise<Result>): Promise<Result> {
	const client = new pg.Client({ connectionString: url });
	// A lost connection is reported by the query that needed it; without a listener it would end the process.
	client.on("error", () => {});
	await client.connect();
	try {
		await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
		return await task();
	} finally {
		await client.end();
	}
}
