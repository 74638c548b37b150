import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { diffDatabase, diffMigrations } from "@/lib/db/diff";
import { applyMigrations } from "@/lib/db/migrate";
import { createTestDatabase } from "../../support/database";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const copy = await mkdtemp(path.join(tmpdir(), "shirube-migrations-"));
await cp(path.join(ROOT, "prisma"), path.join(copy, "prisma"), { recursive: true });
afterAll(() => rm(copy, { recursive: true, force: true }));

const migrated = await createTestDatabase();
const empty = await createTestDatabase({ migrated: false });

const addMigration = async (name: string, sql: string) => {
	const folder = path.join(copy, "prisma", "migrations", name);
	await cp(path.join(ROOT, "prisma/migrations/20261122000000_initial"), folder, { recursive: true });
	await writeFile(path.join(folder, "migration.sql"), sql);
};

describe("drift", () => {
	test("the migrations lead to exactly what prisma/schema.prisma says", async () => {
		expect(await diffMigrations(ROOT, migrated.url)).toBeUndefined();
		expect(await diffDatabase(ROOT, migrated.url)).toBeUndefined();
	});

	test("a column that only the database has, or only the model, is noticed", async () => {
		await migrated.sql("ALTER TABLE policy ADD COLUMN remarks text");
		expect(await diffDatabase(ROOT, migrated.url)).toContain('DROP COLUMN "remarks"');
		await migrated.sql("ALTER TABLE policy DROP COLUMN remarks, DROP COLUMN vision");
		expect(await diffDatabase(ROOT, migrated.url)).toContain('ADD COLUMN     "vision" TEXT NOT NULL');
	});

	test("the database that migrations are tried on is dropped again", async () => {
		const { rows } = await migrated.sql("SELECT datname FROM pg_database WHERE datname LIKE 'shirube_shadow%'");
		expect(rows).toEqual([]);
	});
});

describe("applying", () => {
	test("several processes at once apply each migration once, and a further one has nothing to do", async () => {
		const results = await Promise.all([1, 2, 3].map(() => applyMigrations(ROOT, empty.url)));
		expect(results.map((applied) => applied.length).sort()).toEqual([0, 0, expect.any(Number)]);
		expect(Math.max(...results.map((applied) => applied.length))).toBeGreaterThan(1);
		expect(await applyMigrations(ROOT, empty.url)).toEqual([]);
	});

	test("a migration that fails leaves nothing behind, and is tried again once it is mended", async () => {
		await addMigration("20990101000000_broken", "CREATE TABLE half (id int); SELECT no_such_function();");
		await expect(applyMigrations(copy, empty.url)).rejects.toThrow("no_such_function");
		const { rows } = await empty.sql("SELECT to_regclass('half') AS half");
		expect(rows).toEqual([{ half: null }]);
		await addMigration("20990101000000_broken", "CREATE TABLE whole (id int);");
		expect(await applyMigrations(copy, empty.url)).toEqual(["20990101000000_broken"]);
	});

	test("a database that is ahead of the program is left alone", async () => {
		await expect(applyMigrations(ROOT, empty.url)).rejects.toThrow("made by a newer version of the portal");
	});

	test("a migration that was changed after it had been applied is refused", async () => {
		await addMigration("20990101000000_broken", "CREATE TABLE otherwise (id int);");
		await expect(applyMigrations(copy, empty.url)).rejects.toThrow("changed after they had been applied");
	});
});
