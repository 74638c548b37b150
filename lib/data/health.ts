import "server-only";
import { prisma } from "./prisma";

export type DatabaseHealth = { reachable: boolean; planLoaded: boolean; migration: string | null };

/** Whether the database answers, holds a plan, and which migration it is at. Never throws. */
export async function databaseHealth(): Promise<DatabaseHealth> {
	try {
		const [row] = await prisma().$queryRaw<{ migration: string | null; planLoaded: boolean }[]>`
			SELECT
				(SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL
					ORDER BY migration_name DESC LIMIT 1) AS migration,
				EXISTS (SELECT 1 FROM plan WHERE is_current) AS "planLoaded"`;
		return { reachable: true, planLoaded: row?.planLoaded ?? false, migration: row?.migration ?? null };
	} catch {
		return { reachable: false, planLoaded: false, migration: null };
	}
}
