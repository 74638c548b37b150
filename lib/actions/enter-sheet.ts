"use server";

import { type EntrySaved, saveDraft } from "@/lib/data/staff/save-entry";
import { submitEntry } from "@/lib/data/staff/submit-entry";
import type { EntryFinding } from "@/lib/domain/entry/entry-finding";
import { entryForm } from "@/lib/schemas/entry";
import { staffAction } from "./staff-action";

/** What became of the fields; and, when the sheet was to be submitted, what the checks found. */
export type EnteredSheet = EntrySaved & {
	/** Null: it was only saved. `open` names the findings that still have to be mended or answered. */
	check: { findings: EntryFinding[]; open: string[] } | null;
};

/**
 * Saves a sheet as far as it can be, by a button or by itself while someone types; and submits it, if that is asked for
 * and nothing has to be mended or answered first. Null when it was submitted. One action for both: without scripts, a
 * form has only one whose answer finds its way back.
 */
export const enterSheet = staffAction<typeof entryForm, EnteredSheet | null>({
	schema: entryForm,
	quiet: true,
	run: async (actor, form, now) => {
		if (form.intent === "submit") return submitted(await submitEntry(actor, form, now));
		const save = await saveDraft(actor, form, now);
		if (save.closed) return { problems: [CLOSED] };
		const data = { ...save.saved, check: null };
		return save.problems.length > 0 ? { problems: save.problems, data } : { done: data };
	},
});

const CLOSED = { field: null, message: "entry.closed" };

function submitted(outcome: Awaited<ReturnType<typeof submitEntry>>) {
	if (outcome.submitted) return { done: null };
	if ("refused" in outcome) return { problems: [CLOSED] };
	const { saved, findings, open, problems } = outcome;
	return { problems, data: { ...saved, check: { findings, open: open.map(({ key }) => key) } } };
}
