import { databaseHealth } from "@/lib/data/health";

export const dynamic = "force-dynamic";

/** 200 with the state of the database, or 503, for whatever watches over the portal. Says nothing about why. */
export async function GET() {
	const database = await databaseHealth();
	const healthy = database.reachable && database.planLoaded;
	return Response.json(
		{ status: healthy ? "ok" : "unavailable", database },
		{ status: healthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
	);
}
