import path from "node:path";
import { applyMigrations } from "@/lib/db/migrate";
import { type OpenDatabase, openDatabase } from "@/lib/db/open-database";
import type { Env } from "@/lib/env";
import { note } from "./progress";
import { ROOT } from "./project";

/** The plan that is loaded when no other is named. */
export const DEFAULT_PLAN = path.join("prisma", "seed", "ami");

/** Opens the database for a program of this name. */
export function openFor(label: string, env: Env, { share }: { share: boolean }): Promise<OpenDatabase> {
	return openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir, label, share, report: note });
}

/** Applies the migrations that are new to the database, and says which. */
export async function migrate(database: OpenDatabase): Promise<void> {
	const applied = await applyMigrations(ROOT, database.url);
	note(applied.length > 0 ? `applied ${applied.join(", ")}` : "its structure is up to date");
}

/** Loads a plan folder unless the database has a plan. */
export async function loadPlanFolder(database: OpenDatabase, folder: string): Promise<{ loaded: boolean }> {
	// Imported here because they need the generated client, which may have been made only just now.
	const { createPrismaClient } = await import("@/lib/db/client");
	const { loadPlanIfEmpty } = await import("@/lib/db/load-plan");
	const prisma = createPrismaClient(database.url);
	try {
		const { loaded, policies } = await loadPlanIfEmpty(prisma, path.resolve(ROOT, folder));
		note(loaded ? `loaded ${policies} policies from ${folder}` : `it holds a plan already (${policies} policies)`);
		return { loaded };
	} finally {
		await prisma.$disconnect();
	}
}
