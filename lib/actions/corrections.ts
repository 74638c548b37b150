"use server";

import { discardCorrection, startCorrection } from "@/lib/data/staff/corrections";
import { routes } from "@/lib/routes";
import { correctionForm, discardForm } from "@/lib/schemas/review";
import { staffAction } from "./staff-action";

/** Starts a correction of a published year, and leads to its form. */
export const beginCorrection = staffAction({
	schema: correctionForm,
	run: async (actor, { code, year, reason, locale }, now) => {
		const result = await startCorrection(actor, { code, fiscalYear: year, reason }, now);
		if ("refused" in result) return { problems: [{ field: null, message: `review.${result.refused}` }] };
		return { moveTo: routes.staff.evaluation(locale, code, year) };
	},
});

/** Throws a correction's draft away. */
export const dropCorrection = staffAction({
	schema: discardForm,
	run: async (actor, { revision }) =>
		(await discardCorrection(actor, revision))
			? { done: null }
			: { problems: [{ field: null, message: "review.noDraftAnyMore" }] },
});
