"use server";

import { reopenSourceNote, resolveSourceNote } from "@/lib/data/staff/plan/source-notes";
import { recordStep, sourceNoteForm } from "@/lib/schemas/plan-admin/places";
import { staffAction } from "../staff-action";
import { planOutcome } from "./plan-outcome";

/** Settles a doubtful reading. */
export const settleSourceNote = staffAction({
	schema: sourceNoteForm,
	run: async (actor, note, now) => planOutcome(await resolveSourceNote(actor, note, now)),
});

/** Opens a settled one again. */
export const unsettleSourceNote = staffAction({
	schema: recordStep,
	run: async (actor, { id }) => planOutcome(await reopenSourceNote(actor, id)),
});
