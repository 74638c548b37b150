import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { audit, demand, found, type Transaction, write } from "./access";
import { currentPlan } from "./current-plan";
import { readContent } from "./draft-content";
import { evaluationsOf } from "./plan-evaluations";
import { createRevision } from "./steps";

/** `underWay`: the year has a revision that is not published yet · `nothingPublished`: there is nothing to correct. */
export type CorrectionStarted = { started: number } | { refused: "underWay" | "nothingPublished" };

type NewCorrection = { code: string; fiscalYear: FiscalYear; reason: string };

/**
 * 訂正: starts a new revision of a published year with the content of the newest one. `reason` is shown in public once
 * it is published. Returns the revision's id.
 */
export function startCorrection(
	actor: Actor,
	{ code, fiscalYear, reason }: NewCorrection,
	now: Date,
): Promise<CorrectionStarted> {
	return write(actor, async (tx, editor) => {
		const { id: planId } = await currentPlan(tx);
		const where = { fiscalYear, ...evaluationsOf(planId, code) };
		const evaluation = found(await tx.evaluation.findFirst({ where, select: { id: true } }));
		// Of two who start at once the second waits here, and then finds the first one's draft.
		await tx.$queryRaw`SELECT id FROM evaluation WHERE id = ${evaluation.id} FOR NO KEY UPDATE`;
		const newest = await newestRevision(tx, evaluation.id);
		const { divisions, state, number } = await readContent(tx, newest);
		demand(PERMISSIONS.editEvaluation(editor, divisions));
		if (state !== "published") return { refused: number === 1 ? "nothingPublished" : "underWay" };
		const started = await createRevision(tx, editor, {
			evaluationId: evaluation.id,
			number: number + 1,
			correction: reason,
			copyOf: newest,
			now,
		});
		return { started };
	});
}

async function newestRevision(tx: Transaction, evaluationId: number): Promise<number> {
	const row = await tx.evaluationRevision.findFirst({
		where: { evaluationId },
		orderBy: { number: "desc" },
		select: { id: true },
	});
	return found(row).id;
}

/** Throws a correction's draft away; the audit log keeps what it said. False: it is no draft any more. */
export function discardCorrection(actor: Actor, revisionId: number): Promise<boolean> {
	return write(actor, async (tx, editor) => {
		await tx.$queryRaw`SELECT id FROM evaluation_revision WHERE id = ${revisionId} FOR UPDATE`;
		const { divisions, number, state, correction, fiscalYear, ...content } = await readContent(tx, revisionId);
		demand(PERMISSIONS.editEvaluation(editor, divisions));
		// The first revision of a year is what the collection asks for.
		demand(number > 1);
		if (state !== "draft") return false;
		await tx.actualValue.deleteMany({ where: { revisionId } });
		// Editions that were cancelled; one that waits holds no draft.
		await tx.editionRevision.deleteMany({ where: { revisionId } });
		await tx.evaluationRevision.delete({ where: { id: revisionId }, select: { id: true } });
		const { evaluationId, situation, nextSteps, outcome, foreseenIssues, futureDirection, explanation } = content;
		const { progressGrade, reviewGrade, actuals, measures } = content;
		const texts = { situation, nextSteps, outcome, foreseenIssues, futureDirection, explanation };
		const before = { evaluationId, number, correction, ...texts, progressGrade, reviewGrade, actuals, measures };
		await audit(tx, editor, {
			action: "evaluation.discardCorrection",
			entity: "evaluation_revision",
			entityId: revisionId,
			before: JSON.parse(JSON.stringify(before)),
		});
		return true;
	});
}
