import "server-only";
import type { EvaluationContent } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { PolicyDivisions } from "@/lib/domain/permissions";
import type { RevisionState } from "@/lib/domain/workflow";
import type { Prisma } from "../generated/client";
import { toMeasures, toReviewGrade } from "../public/mapping";
import { toValue } from "../public/values";
import { found, type Transaction } from "./access";
import { inChargeSelect, toPolicyDivisions } from "./policy-divisions";

/** A revision in any state, with what it says and what decides who may change it. For staff alone. */
export type DraftContent = EvaluationContent & {
	revisionId: number;
	evaluationId: number;
	planId: number;
	/** Null for a chapter's own evaluation. */
	policyId: number | null;
	chapterId: number | null;
	fiscalYear: FiscalYear;
	number: number;
	state: RevisionState;
	version: number;
	savedAt: Date | null;
	savedBy: string | null;
	correction: string | null;
	divisions: PolicyDivisions;
	/** Whether the year's collection is open. */
	collectionOpen: boolean;
};

const draftSelect = {
	id: true,
	number: true,
	state: true,
	version: true,
	savedAt: true,
	savedBy: true,
	correction: true,
	situation: true,
	progressGrade: true,
	nextSteps: true,
	outcome: true,
	foreseenIssues: true,
	reviewGrade: true,
	futureDirection: true,
	explanation: true,
	measures: true,
	actuals: { select: { value: true, absence: true, indicator: { select: { code: true } } } },
	evaluation: {
		select: {
			id: true,
			fiscalYear: true,
			policyId: true,
			chapterId: true,
			policy: { select: { planId: true, ...inChargeSelect } },
			chapter: { select: { planId: true } },
		},
	},
} satisfies Prisma.EvaluationRevisionSelect;

type DraftRow = Prisma.EvaluationRevisionGetPayload<{ select: typeof draftSelect }>;

/** Reads one revision. Throws NotPermitted for an unknown id. It checks no right: callers do, by `divisions`. */
export async function readContent(db: Transaction, revisionId: number): Promise<DraftContent> {
	const row = found(await db.evaluationRevision.findUnique({ where: { id: revisionId }, select: draftSelect }));
	const planId = row.evaluation.policy?.planId ?? row.evaluation.chapter?.planId;
	const collection = await db.collection.findFirst({
		where: { planId, fiscalYear: row.evaluation.fiscalYear, closedAt: null },
		select: { id: true },
	});
	return toDraft(row, found(planId), collection !== null);
}

function toDraft(row: DraftRow, planId: number, collectionOpen: boolean): DraftContent {
	const { id, evaluation, actuals, reviewGrade, measures, ...columns } = row;
	return {
		...columns,
		revisionId: id,
		evaluationId: evaluation.id,
		planId,
		policyId: evaluation.policyId,
		chapterId: evaluation.chapterId,
		fiscalYear: evaluation.fiscalYear,
		reviewGrade: toReviewGrade(reviewGrade),
		measures: toMeasures(measures),
		actuals: Object.fromEntries(
			actuals.map(({ indicator, value, absence }) => [indicator.code, toValue(value, absence)]),
		),
		divisions: toPolicyDivisions(evaluation.policy),
		collectionOpen,
	};
}
