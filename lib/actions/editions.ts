"use server";

import { cancelEdition, makeEdition } from "@/lib/data/staff/edition-steps";
import { editionForm, editionStep } from "@/lib/schemas/editions";
import { staffAction } from "./staff-action";

/** How many revisions are published, or will be: `publishAt` as ISO 8601, null: they are. */
export type EditionAnswer = { revisions: number; publishAt: string | null };

/** Publishes revisions together, at once or at a set time. */
export const publishTogether = staffAction<typeof editionForm, EditionAnswer>({
	schema: editionForm,
	run: async (actor, { revision, publishAt }, now) => {
		if (publishAt !== null && publishAt <= now) {
			return { problems: [{ field: "time", message: "editions.inThePast" }] };
		}
		const result = await makeEdition(actor, { revisionIds: revision, publishAt }, now);
		if ("made" in result) return { done: { ...result.made, publishAt: publishAt?.toISOString() ?? null } };
		return {
			problems: result.refused.map(({ code, reason }) => ({
				field: "revision",
				message: `editions.${reason}`,
				values: { code },
			})),
		};
	},
});

/** Cancels what is set to be published. */
export const cancelPublication = staffAction({
	schema: editionStep,
	run: async (actor, { id }, now) =>
		(await cancelEdition(actor, id, now))
			? { done: null }
			: { problems: [{ field: null, message: "editions.alreadyGone" }] },
});
