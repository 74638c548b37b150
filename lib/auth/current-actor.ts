import "server-only";
import { cache } from "react";
import { readActor, type Staff } from "@/lib/data/staff/access";
import { noteUse } from "@/lib/data/staff/sessions";
import { auth } from "./auth";
import { requestHeaders } from "./request";
import { IDLE_MINUTES } from "./session-limits";

/** Who is signed in, and by which session. */
export type CurrentSession = { sessionId: string; actor: Staff };

/**
 * The session of a request; null for nobody: without a cookie, with a forged one, with one whose session ended, was
 * revoked, or lay idle for too long. Once a request.
 */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
	const found = await auth().api.getSession({ headers: await requestHeaders() });
	if (found === null || !(await noteUse(found.session, IDLE_MINUTES, new Date()))) return null;
	const actor = await readActor(found.user.id);
	return actor && { sessionId: found.session.id, actor };
});

/** Who is signed in, with the rights that count now; null for nobody. Once a request. */
export async function currentActor(): Promise<Staff | null> {
	return (await currentSession())?.actor ?? null;
}
