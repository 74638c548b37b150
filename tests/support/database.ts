import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { createPrismaClient } from "@/lib/data/client";
import type { PrismaClient } from "@/lib/data/generated/client";
import { withConnection } from "@/lib/db/connect";

/** A database of its own for one test file, with every migration applied and nothing in it. */
export type TestDatabase = {
	url: string;
	prisma: PrismaClient;
	/** Runs SQL as it is, past Prisma. */
	sql(text: string, values?: unknown[]): Promise<pg.QueryResult>;
};

/**
 * Makes the test file's database and puts it into DATABASE_URL, where lib/data finds it. Call it at the top of the
 * file; it is dropped when the file is through.
 */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
	const template = new URL(inject("templateUrl"));
	const name = `test_${randomUUID().replaceAll("-", "")}`;
	const maintenance = withDatabaseName(template, "postgres");
	const source = migrated ? template.pathname.slice(1) : "template0";
	await withConnection(maintenance, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`));
	const url = withDatabaseName(template, name);
	process.env.DATABASE_URL = url;
	const prisma = createPrismaClient(url);
	const pool = new pg.Pool({ connectionString: url });
	// Dropping the database may overtake the last connection's goodbye.
	pool.on("error", () => {});
	afterAll(async () => {
		await Promise.all([prisma.$disconnect(), pool.end()]);
		await withConnection(maintenance, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
	});
	return { url, prisma, sql: (text, values) => pool.query(text, values) };
}

function withDatabaseName(url: URL, name: string): string {
	const changed = new URL(url);
	changed.pathname = `/${name}`;
	return changed.href;
}
