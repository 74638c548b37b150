import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { diffMigrations } from "@/lib/db/diff";
import type { OpenDatabase } from "@/lib/db/open-database";
import { Problem } from "@/lib/db/problem";
import { note } from "./progress";
import { ROOT } from "./project";

/** Writes the migration that leads from the existing ones to prisma/schema.prisma. It is not applied. */
export async function writeMigration(database: OpenDatabase, name: string | undefined): Promise<void> {
	if (!name || !/^[a-z0-9_]+$/.test(name)) {
		throw new Problem("Name the migration in small letters, digits and _: npm run db:migration -- add_remarks");
	}
	const sql = await diffMigrations(ROOT, database.url);
	if (sql === undefined) {
		note("prisma/schema.prisma asks for nothing new");
		return;
	}
	const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
	const folder = path.join("prisma", "migrations", `${timestamp}_${name}`);
	await mkdir(path.join(ROOT, folder), { recursive: true });
	await writeFile(path.join(ROOT, folder, "migration.sql"), sql);
	note(`wrote ${folder}/migration.sql. Read it, then npm run db:apply`);
}
