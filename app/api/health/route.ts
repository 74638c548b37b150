import { databaseHealth } from "@/lib/data/health";

export const dynamic = "force-dynamic";

/** Set by lib/cache/page-cache.mjs, which runs in this process but outside of its bundle. */
const PUBLISHED_EPOCH = Symbol.for("shirube.publishedEpoch");

/**
 * 200 with the state of the database and of the page cache, or 503, for whatever watches over the portal. A cache that
 * does not hear of publications serves what it has and keeps nothing new. Says nothing about why.
 */
export async function GET() {
	const database = await databaseHealth();
	const healthy = database.reachable && database.planLoaded;
	const epoch: { isListening: boolean } | undefined = Reflect.get(globalThis, PUBLISHED_EPOCH);
	const pageCache = { hearsPublications: epoch?.isListening ?? null };
	return Response.json(
		{ status: healthy ? "ok" : "unavailable", database, pageCache },
		{ status: healthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
	);
}
