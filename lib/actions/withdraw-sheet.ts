"use server";

import { withdrawEntry } from "@/lib/data/staff/submit-entry";
import { revisionForm } from "@/lib/schemas/entry";
import { staffAction } from "./staff-action";

/** 取下げ: makes a submitted sheet a draft again. */
export const withdrawSheet = staffAction({
	schema: revisionForm,
	run: async (actor, { revision }, now) => {
		const step = await withdrawEntry(actor, revision, now);
		return "taken" in step ? { done: null } : { problems: [{ field: null, message: "database.stateMoved" }] };
	},
});
