import "server-only";
import type { EntryField } from "@/lib/domain/entry-field";
import { DEFAULT_LOCALE } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { isEditable, type RevisionState, stateAfter } from "@/lib/domain/workflow";
import { routes } from "@/lib/routes";
import { demand, found, type Transaction, write } from "./access";
import { readContent } from "./draft-content";
import { leaveEdition, lockEditionOf } from "./edition-place";
import { enqueueMail } from "./outbox";
import { editorsOf } from "./recipients";
import { takeStep } from "./steps";

/** What a reviewer decides about a submitted revision. */
export type ReviewDecision = {
	revisionId: number;
	comment: string | null;
	comments: readonly { field: EntryField; body: string }[];
};

/**
 * `stateMoved`: someone decided, or took it back, before; `state` is where it stands now. `yearClosed`: nobody could mend
 * it until the year is opened again. Nothing was written in either case.
 */
export type ReviewTaken =
	| { taken: RevisionState; mails: number }
	| { refused: "stateMoved"; state: RevisionState }
	| { refused: "yearClosed" };

/**
 * Sends a revision back to its division with comments, and writes to those who fill it in. An approved one leaves the
 * edition that waits to publish it.
 */
export function returnRevision(actor: Actor, decision: ReviewDecision, now: Date): Promise<ReviewTaken> {
	return write(actor, async (tx, reviewer) => {
		demand(PERMISSIONS.reviewEvaluations(reviewer));
		await lockEditionOf(tx, decision.revisionId);
		const { state, number, collectionOpen } = await readContent(tx, decision.revisionId);
		const canBeMended = isEditable({ state: "draft", number, collectionOpen });
		if (!canBeMended && stateAfter(state, "returned") !== null) return { refused: "yearClosed" };
		const taken = await takeStep(tx, reviewer, { ...decision, step: "returned", now });
		if ("refused" in taken) return { ...taken, state: await stateOf(tx, decision.revisionId) };
		await leaveEdition(tx, reviewer, decision.revisionId, now);
		return { ...taken, mails: await tellEditors(tx, decision) };
	});
}

/** Approves a submitted revision: it is published as it is, or goes back. */
export function approveRevision(actor: Actor, decision: ReviewDecision, now: Date): Promise<ReviewTaken> {
	return write(actor, async (tx, reviewer) => {
		demand(PERMISSIONS.reviewEvaluations(reviewer));
		const taken = await takeStep(tx, reviewer, { ...decision, step: "approved", now });
		if ("refused" in taken) return { ...taken, state: await stateOf(tx, decision.revisionId) };
		return { ...taken, mails: 0 };
	});
}

async function stateOf(tx: Transaction, id: number): Promise<RevisionState> {
	return found(await tx.evaluationRevision.findUnique({ where: { id }, select: { state: true } })).state;
}

/** Returns how many were written to: none for a chapter's own sheet, which the planning section fills in itself. */
async function tellEditors(tx: Transaction, { revisionId, comment }: ReviewDecision): Promise<number> {
	const { evaluation } = found(
		await tx.evaluationRevision.findUnique({
			where: { id: revisionId },
			select: {
				evaluation: { select: { fiscalYear: true, policy: { select: { id: true, code: true, title: true } } } },
			},
		}),
	);
	const { fiscalYear, policy } = evaluation;
	if (policy === null) return 0;
	const recipients = await editorsOf(tx, [policy.id]);
	for (const { email } of recipients) {
		await enqueueMail(tx, {
			kind: "returned",
			recipient: email,
			locale: DEFAULT_LOCALE,
			params: {
				policyCode: policy.code,
				policyTitle: policy.title,
				fiscalYear,
				comment,
				url: routes.staff.evaluation(DEFAULT_LOCALE, policy.code, fiscalYear),
			},
		});
	}
	return recipients.length;
}
