"use server";

import { approveRevision, returnRevision } from "@/lib/data/staff/review-steps";
import { reviewForm } from "@/lib/schemas/review";
import { staffAction } from "./staff-action";

/** What was decided, and how many people were written to. */
export type ReviewAnswer = { decided: "returned" | "approved"; mails: number };

/** Returns a submitted revision with comments, or approves it. */
export const decideReview = staffAction<typeof reviewForm, ReviewAnswer>({
	schema: reviewForm,
	run: async (actor, { task, revision, comment, comments }, now) => {
		const decision = { revisionId: revision, comment, comments };
		const decide = task === "return" ? returnRevision : approveRevision;
		const result = await decide(actor, decision, now);
		if ("refused" in result) {
			const message = result.refused === "yearClosed" ? "review.yearClosed" : `review.movedTo.${result.state}`;
			return { problems: [{ field: null, message }] };
		}
		return { done: { decided: task === "return" ? "returned" : "approved", mails: result.mails } };
	},
});
