import type { DiffTarget } from "@prisma/schema-engine-wasm";
import { NO_FILTERS } from "./migrate";
import { readDatamodel, readMigrations } from "./migrations-folder";
import { withSchemaEngine } from "./schema-engine";

/**
 * The SQL that leads from prisma/migrations to prisma/schema.prisma, undefined when there is nothing to do. The
 * migrations are tried on a database made for it on the server of `url`, and dropped again.
 */
export async function diffMigrations(root: string, url: string): Promise<string | undefined> {
	const migrations = await readMigrations(root);
	return diff(root, url, { tag: "migrations", ...migrations });
}

/**
 * The SQL that leads from the database at `url` as it stands to prisma/schema.prisma; undefined when they agree. What
 * the model cannot say (triggers, checks, partial indexes) is not compared.
 */
export async function diffDatabase(root: string, url: string): Promise<string | undefined> {
	const files = [{ path: "schema.prisma", content: await readDatamodel(root) }];
	return diff(root, url, { tag: "schemaDatasource", files, configDir: root });
}

async function diff(root: string, url: string, from: DiffTarget): Promise<string | undefined> {
	const datamodel = await readDatamodel(root);
	const to: DiffTarget = { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: datamodel }] };
	const { stdout, exitCode } = await withSchemaEngine(url, datamodel, (engine) =>
		engine.diff({ from, to, script: true, exitCode: true, filters: NO_FILTERS }),
	);
	// With `exitCode` asked for, 2 means that there is a difference.
	return exitCode === 2 && stdout ? stdout : undefined;
}
