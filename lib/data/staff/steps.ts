import "server-only";
import type { EntryField } from "@/lib/domain/entry-field";
import { type Actor, PERMISSIONS, type PolicyDivisions } from "@/lib/domain/permissions";
import { isEditable, type RevisionState, type RevisionStep, stateAfter } from "@/lib/domain/workflow";
import { Prisma } from "../generated/client";
import { audit, type Doer, demand, type Transaction } from "./access";
import { readContent } from "./draft-content";

type Step = {
	revisionId: number;
	step: Exclude<RevisionStep, "created">;
	comment?: string | null;
	comments?: readonly { field: EntryField; body: string }[];
	now: Date;
};

/** `stateMoved`: someone took a step before; nothing was written. */
export type StepTaken = { taken: RevisionState } | { refused: "stateMoved" };

/** Steps of those who fill in; the planning section takes the rest. */
const OWN_STEPS: readonly RevisionStep[] = ["submitted", "withdrawn"];

function mayTake(actor: Actor, step: Step["step"], divisions: PolicyDivisions): boolean {
	return OWN_STEPS.includes(step) ? PERMISSIONS.editEvaluation(actor, divisions) : PERMISSIONS.reviewEvaluations(actor);
}

/**
 * Takes a step with a revision, in the caller's transaction: moves its state, records who did it and what they said, and
 * leaves an audit row. Whether its content is complete is the caller's to check. Throws NotPermitted for whoever may not.
 */
export async function takeStep(tx: Transaction, actor: Actor, step: Step): Promise<StepTaken> {
	await tx.$queryRaw`SELECT id FROM evaluation_revision WHERE id = ${step.revisionId} FOR UPDATE`;
	const stored = await readContent(tx, step.revisionId);
	demand(mayTake(actor, step.step, stored.divisions));
	const state = stateAfter(stored.state, step.step);
	if (state === null) return { refused: "stateMoved" };
	// Also to withdraw: once the year is closed, nobody could submit the draft again.
	if (OWN_STEPS.includes(step.step)) demand(isEditable({ ...stored, state: "draft" }));
	await moveRevision(tx, actor, { ...step, from: stored.state, to: state });
	return { taken: state };
}

/**
 * The move itself, for steps that the portal takes by itself, such as a scheduled publication. Expects the revision's
 * row to be locked and the move to be one that `stateAfter` allows; the database refuses any other (SH002).
 */
export async function moveRevision(
	tx: Transaction,
	doer: Doer,
	{ revisionId, step, comment = null, comments = [], now, from, to }: Step & { from: RevisionState; to: RevisionState },
): Promise<void> {
	await tx.evaluationRevision.update({
		where: { id: revisionId },
		data: { state: to, version: { increment: 1 }, publishedAt: to === "published" ? now : null },
		select: { id: true },
	});
	await recordStep(tx, doer, { revisionId, step, comment, comments, now });
	await audit(tx, doer, {
		action: `evaluation.${step}`,
		entity: "evaluation_revision",
		entityId: revisionId,
		before: { state: from },
		after: { state: to, ...(comment && { comment }), ...(comments.length > 0 && { comments: [...comments] }) },
	});
}

type RecordedStep = Omit<Step, "step"> & { step: RevisionStep };

/** Writes who took which step with a revision into its record. */
async function recordStep(
	tx: Transaction,
	doer: Doer,
	{ revisionId, step, comment = null, comments = [], now }: RecordedStep,
): Promise<void> {
	const by = typeof doer === "string" ? { actor: doer } : { actor: doer.name, actorId: doer.userId };
	await tx.revisionEvent.create({
		data: {
			revisionId,
			step,
			at: now,
			...by,
			comment,
			comments: { create: comments.map(({ field, body }) => ({ field, body })) },
		},
		select: { id: true },
	});
}

type NewRevision = {
	evaluationId: number;
	number: number;
	/** Why it corrects the one before; required above 1. */
	correction: string | null;
	/** The revision whose content it starts from; without one it starts empty. */
	copyOf?: number;
	now: Date;
};

/** Makes a draft, in the caller's transaction, which checks the right. Returns its id. */
export async function createRevision(tx: Transaction, doer: Doer, revision: NewRevision): Promise<number> {
	const { evaluationId, number, correction, copyOf, now } = revision;
	const { id } = await tx.evaluationRevision.create({
		data: { evaluationId, number, correction, ...(copyOf !== undefined && (await copiedContent(tx, copyOf))) },
		select: { id: true },
	});
	await recordStep(tx, doer, { revisionId: id, step: "created", comment: correction, now });
	await audit(tx, doer, {
		action: correction === null ? "evaluation.open" : "evaluation.correct",
		entity: "evaluation_revision",
		entityId: id,
		after: { evaluationId, number, ...(correction !== null && { correction }) },
	});
	return id;
}

async function copiedContent(tx: Transaction, revisionId: number) {
	const { measures, actuals, ...texts } = await tx.evaluationRevision.findUniqueOrThrow({
		where: { id: revisionId },
		select: {
			situation: true,
			progressGrade: true,
			nextSteps: true,
			outcome: true,
			foreseenIssues: true,
			reviewGrade: true,
			futureDirection: true,
			explanation: true,
			measures: true,
			actuals: { select: { indicatorId: true, value: true, absence: true } },
		},
	});
	return { ...texts, measures: measures ?? Prisma.DbNull, actuals: { create: actuals } };
}
