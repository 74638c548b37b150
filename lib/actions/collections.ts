"use server";

import {
	addMissingSheets,
	changeCollection,
	closeCollection,
	openCollection,
	reopenCollection,
} from "@/lib/data/staff/open-collection";
import { collectionForm, collectionStep } from "@/lib/schemas/collections";
import { staffAction } from "./staff-action";

/** How many sheets were made and mails written; null where the step makes none. */
export type CollectionAnswer = { sheets: number; mails: number } | null;

const FIELDS = { yearOutsidePlan: null, alreadyOpen: null, dueInThePast: "entryDueOn" } as const;

/** Opens a fiscal year for entry. */
export const openYear = staffAction<typeof collectionForm, CollectionAnswer>({
	schema: collectionForm,
	run: async (actor, { year, notify, ...terms }, now) => {
		const result = await openCollection(actor, { fiscalYear: year, terms, notify }, now);
		if ("opened" in result) return { done: result.opened };
		return { problems: [{ field: FIELDS[result.refused], message: `collections.${result.refused}` }] };
	},
});

/** Changes dates, parts and guidance of a year. */
export const changeYear = staffAction<typeof collectionForm, CollectionAnswer>({
	schema: collectionForm,
	run: async (actor, { year, notify: _, ...terms }) => {
		await changeCollection(actor, { fiscalYear: year, terms });
		return { done: null };
	},
});

/** Closes a year: what is not submitted can't be edited any more. */
export const closeYear = staffAction<typeof collectionStep, CollectionAnswer>({
	schema: collectionStep,
	run: async (actor, { id }, now) =>
		(await closeCollection(actor, id, now))
			? { done: null }
			: { problems: [{ field: null, message: "collections.alreadyClosed" }] },
});

export const reopenYear = staffAction<typeof collectionStep, CollectionAnswer>({
	schema: collectionStep,
	run: async (actor, { id }) =>
		(await reopenCollection(actor, id))
			? { done: null }
			: { problems: [{ field: null, message: "collections.alreadyOpen" }] },
});

/** Makes the sheets of policies that were added to the plan since the year was opened. */
export const addSheets = staffAction<typeof collectionStep, CollectionAnswer>({
	schema: collectionStep,
	run: async (actor, { id }, now) => ({ done: { sheets: await addMissingSheets(actor, id, now), mails: 0 } }),
});
