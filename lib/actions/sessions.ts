"use server";

import { currentSession } from "@/lib/auth/current-actor";
import { found } from "@/lib/data/staff/access";
import { revokeOtherSessions, revokeOwnSession } from "@/lib/data/staff/sessions";
import { emptyForm, sessionForm } from "@/lib/schemas/accounts";
import { staffAction } from "./staff-action";

/** Ends one of one's own sessions on another device. */
export const endSessionElsewhere = staffAction({
	schema: sessionForm,
	run: async (actor, { session }) => {
		await revokeOwnSession(actor, session);
		return { done: null };
	},
});

/** Ends all of one's own sessions but this one. */
export const endSessionsElsewhere = staffAction({
	schema: emptyForm,
	run: async (actor) => {
		const { sessionId } = found(await currentSession());
		await revokeOtherSessions(actor, sessionId);
		return { done: null };
	},
});
