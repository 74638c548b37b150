import "server-only";
import type { EntryPart } from "@/lib/domain/entry-field";
import type { Localized } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { demand, found, type Transaction, write } from "./access";
import { currentPlan } from "./current-plan";
import { evaluationsIn } from "./plan-evaluations";
import { lockRevisions } from "./publish-revisions";
import { checkSheet } from "./sheet-check";
import { readSheets, type Sheet } from "./sheets";
import { takeStep } from "./steps";

/** What became of one of several sheets: approved, or left as it was, and why. */
export type ApprovalResult = {
	code: string;
	title: Localized;
	result: "approved" | "notSubmitted" | "unansweredWarnings" | "errors";
};

/** Approves of the given revisions those that are submitted and leave no warning unanswered. Says of each what came of it. */
export function approveRevisions(actor: Actor, revisionIds: readonly number[], now: Date): Promise<ApprovalResult[]> {
	return write(actor, async (tx, reviewer) => {
		demand(PERMISSIONS.reviewEvaluations(reviewer));
		const plan = await currentPlan(tx);
		const states = await lockRevisions(tx, revisionIds);
		const evaluations = await readEvaluations(tx, plan.id, revisionIds);
		const sheets = await readSheets(tx, evaluations, plan.years);
		const asked = await readAsked(tx, plan.id, sheets);
		const results: ApprovalResult[] = [];
		for (const sheet of sheets) {
			const isChosen = revisionIds.includes(sheet.revisionId) && states.get(sheet.revisionId) === "submitted";
			const { errors, unanswered } = checkSheet(sheet, asked.get(sheet.fiscalYear) ?? null, plan.years);
			const result = !isChosen
				? "notSubmitted"
				: errors.length > 0
					? "errors"
					: unanswered.length > 0
						? "unansweredWarnings"
						: "approved";
			if (result === "approved") await takeStep(tx, reviewer, { revisionId: sheet.revisionId, step: "approved", now });
			results.push({ code: sheet.code, title: sheet.title, result });
		}
		return results;
	});
}

async function readEvaluations(tx: Transaction, planId: number, revisionIds: readonly number[]): Promise<number[]> {
	const rows = await tx.evaluationRevision.findMany({
		where: { id: { in: [...revisionIds] }, evaluation: evaluationsIn(planId) },
		select: { id: true, evaluationId: true },
	});
	return revisionIds.map((id) => found(rows.find((row) => row.id === id)).evaluationId);
}

async function readAsked(tx: Transaction, planId: number, sheets: readonly Sheet[]): Promise<Map<number, EntryPart[]>> {
	const rows = await tx.collection.findMany({
		where: { planId, fiscalYear: { in: sheets.map(({ fiscalYear }) => fiscalYear) } },
		select: { fiscalYear: true, asked: true },
	});
	return new Map(rows.map(({ fiscalYear, asked }) => [fiscalYear, asked as EntryPart[]]));
}
