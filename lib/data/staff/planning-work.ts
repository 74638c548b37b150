import "server-only";
import type { Localized } from "@/lib/domain/localized";
import { writeProblem } from "@/lib/domain/mail-delivery";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { demand } from "./access";
import { waiting } from "./edition-place";
import { evaluationsIn } from "./plan-evaluations";
import { readSheetLines } from "./sheet-list";

/** What waits for the planning section. */
export type PlanningWork = {
	/** Sheets to review, in the plan's order. */
	toReview: { code: string; title: Localized; fiscalYear: number; number: number }[];
	/** Approved and in no edition. */
	toPublish: number;
	scheduled: { id: number; fiscalYear: number; publishAt: Date; revisions: number; problem: string | null }[];
	/** Mails that were given up, and not because somebody meant it; null for whoever may not see them. */
	failedMails: number | null;
};

const failed = {
	givenUpAt: { not: null },
	sentAt: null,
	NOT: { lastError: writeProblem({ failure: "cancelled", detail: null }) },
} satisfies Prisma.OutboxMailWhereInput;

/** Reads what waits in a plan. */
export async function readPlanningWork(actor: Actor, planId: number): Promise<PlanningWork> {
	demand(PERMISSIONS.reviewEvaluations(actor));
	const db = prisma();
	const inPlan = evaluationsIn(planId);
	const [lines, toPublish, scheduled, failedMails] = await Promise.all([
		readSheetLines(db, { ...inPlan, revisions: { some: { state: "submitted" } } }),
		db.evaluationRevision.count({
			where: { state: "approved", evaluation: inPlan, editions: { none: { edition: waiting } } },
		}),
		db.edition.findMany({
			where: { planId, ...waiting },
			orderBy: { publishAt: "asc" },
			select: { id: true, fiscalYear: true, publishAt: true, problem: true, _count: { select: { revisions: true } } },
		}),
		PERMISSIONS.readOutbox(actor) ? db.outboxMail.count({ where: failed }) : null,
	]);
	return {
		toReview: lines.map(({ code, title, fiscalYear, number }) => ({ code, title, fiscalYear, number })),
		toPublish,
		scheduled: scheduled.map(({ _count, ...edition }) => ({ ...edition, revisions: _count.revisions })),
		failedMails,
	};
}
