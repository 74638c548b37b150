import path from "node:path";
import { applyMigrations } from "@/lib/db/migrate";
import { type OpenDatabase, openDatabase } from "@/lib/db/open-database";
import { Problem } from "@/lib/db/problem";
import type { Env } from "@/lib/env";
import { note } from "./progress";
import { ROOT } from "./project";

/** The plan that is loaded when no other is named. */
const DEFAULT_PLAN = path.join("prisma", "seed", "ami");

/** Opens the database for a program of this name. */
export function openFor(label: string, env: Env, { share }: { share: boolean }): Promise<OpenDatabase> {
	return openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir, label, share, report: note });
}

/** Applies the migrations that are new to the database, and says which. */
export async function migrate(database: OpenDatabase): Promise<void> {
	const applied = await applyMigrations(ROOT, database.url);
	note(applied.length > 0 ? `applied ${applied.join(", ")}` : "its structure is up to date");
}

/**
 * Loads a plan folder, or the first town's where none is asked for, into a database without one. A database with a plan
 * keeps it; asked for another, the answer is what to do.
 */
export async function loadPlanFolder(database: OpenDatabase, folder?: string): Promise<void> {
	// Imported here because they need the generated client, which may have been made only just now.
	const { createPrismaClient } = await import("@/lib/data/client");
	const { loadPlanIfEmpty } = await import("@/lib/db/load-plan");
	const prisma = createPrismaClient(database.url);
	try {
		const { loaded, policies } = await loadPlanIfEmpty(prisma, path.resolve(ROOT, folder ?? DEFAULT_PLAN));
		if (!loaded && folder !== undefined) {
			throw new Problem(
				`The database holds a plan already (${policies} policies), so ${folder} was not loaded. ` +
					"Leave --plan out to serve it, or delete it first: npm run db:reset.",
			);
		}
		note(
			loaded ? `loaded ${policies} policies from ${folder ?? DEFAULT_PLAN}` : `it holds a plan (${policies} policies)`,
		);
	} finally {
		await prisma.$disconnect();
	}
}
