import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationDirectory, MigrationList } from "@prisma/schema-engine-wasm";

/** Reads prisma/migrations in the form the schema engine takes. */
export async function readMigrations(root: string): Promise<MigrationList> {
	const baseDir = path.join(root, "prisma", "migrations");
	const entries = await readdir(baseDir, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
	const lockfile = await readFile(path.join(baseDir, "migration_lock.toml"), "utf8");
	return {
		baseDir,
		lockfile: { path: "migration_lock.toml", content: lockfile },
		shadowDbInitScript: "",
		migrationDirectories: await Promise.all(names.sort().map((name) => readMigration(baseDir, name))),
	};
}

async function readMigration(baseDir: string, name: string): Promise<MigrationDirectory> {
	const value = await readFile(path.join(baseDir, name, "migration.sql"), "utf8");
	return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
}

/** The data model, prisma/schema.prisma. */
export function readDatamodel(root: string): Promise<string> {
	return readFile(path.join(root, "prisma", "schema.prisma"), "utf8");
}
