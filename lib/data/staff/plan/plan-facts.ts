import "server-only";
import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { Actor } from "@/lib/domain/permissions";
import { found, type Transaction } from "../access";
import { changePlan, changeRecord, type PlanRefusal, type Written } from "./record-write";

/** What is said of the plan as a whole, as its form shows it. */
export type PlanFacts = PlanYears & {
	title: string;
	titleEn: string | null;
	sourceTitle: string;
	sourceTitleEn: string | null;
};

export const planColumns = {
	title: true,
	titleEn: true,
	sourceTitle: true,
	sourceTitleEn: true,
	baselineYear: true,
	firstYear: true,
	targetYear: true,
} as const;

/** Changes what is said of the current plan, and its years where nothing contradicts. */
export function changePlanFacts(
	actor: Actor,
	{ seen, ...given }: { seen: string } & Partial<PlanFacts>,
): Promise<Written<PlanFacts>> {
	return changePlan(actor, async (tx, admin) => {
		const { id, slug, ...record } = found(
			await tx.plan.findFirst({ where: { isCurrent: true }, select: { id: true, slug: true, ...planColumns } }),
		);
		return changeRecord<PlanFacts>(tx, admin, {
			entity: "plan",
			entityId: slug,
			record,
			seen,
			given,
			check: async (after, changed) => [...refuseOrder(after), ...(await refuseYears(tx, id, after, changed))],
			save: (changed) => tx.plan.update({ where: { id }, data: changed, select: { id: true } }),
		});
	});
}

function refuseOrder({ baselineYear, firstYear, targetYear }: PlanYears): PlanRefusal[] {
	if (baselineYear >= firstYear) return [{ reason: "baselineNotBeforeFirst", field: "baselineYear" }];
	return firstYear > targetYear ? [{ reason: "targetBeforeFirst", field: "targetYear" }] : [];
}

/** Whether any value is published: its rates are computed along the plan's years. */
export async function hasPublishedValues(db: Transaction, planId: number): Promise<boolean> {
	const where = { indicator: { planId }, revision: { state: "published" as const } };
	return (await db.actualValue.findFirst({ where, select: { indicatorId: true } })) !== null;
}

/** What of the plan's contents the new years would contradict. */
async function refuseYears(
	tx: Transaction,
	planId: number,
	{ baselineYear, firstYear, targetYear }: PlanYears,
	changed: Partial<PlanYears>,
): Promise<PlanRefusal[]> {
	const refusals: PlanRefusal[] = [];
	if (changed.baselineYear !== undefined || changed.targetYear !== undefined) {
		const field = changed.baselineYear === undefined ? "targetYear" : "baselineYear";
		if (await hasPublishedValues(tx, planId)) refusals.push({ reason: "yearsKept", field });
	}
	const used = await yearsInUse(tx, planId);
	if (changed.firstYear !== undefined && used.first !== null && firstYear > used.first) {
		refusals.push({ reason: "yearInUse", field: "firstYear", values: { year: used.first } });
	}
	if (changed.targetYear !== undefined && used.last !== null && targetYear < used.last) {
		refusals.push({ reason: "yearInUse", field: "targetYear", values: { year: used.last } });
	}
	if (changed.baselineYear !== undefined && used.definedFrom !== null && baselineYear < used.definedFrom) {
		refusals.push({ reason: "definedLater", field: "baselineYear", values: { year: used.definedFrom } });
	}
	return refusals;
}

type YearsInUse = { first: FiscalYear | null; last: FiscalYear | null; definedFrom: FiscalYear | null };

/**
 * The first and last year for which there is an evaluation, a collection or an edition, or in which an indicator changes
 * or ends; and the latest year in which an indicator's first definition starts.
 */
async function yearsInUse(tx: Transaction, planId: number): Promise<YearsInUse> {
	const [row] = await tx.$queryRaw<YearsInUse[]>`
		WITH evaluated AS (
			SELECT fiscal_year AS year FROM evaluation
			LEFT JOIN policy ON policy.id = policy_id LEFT JOIN chapter ON chapter.id = chapter_id
			WHERE coalesce(policy.plan_id, chapter.plan_id) = ${planId}
			UNION ALL SELECT fiscal_year FROM collection WHERE plan_id = ${planId}
			UNION ALL SELECT fiscal_year FROM edition WHERE plan_id = ${planId}
		), defined AS (
			SELECT indicator_id, min(from_year) AS first, max(from_year) AS last
			FROM indicator_definition JOIN indicator ON indicator.id = indicator_id
			WHERE plan_id = ${planId} GROUP BY indicator_id
		)
		SELECT
			(SELECT min(year) FROM evaluated) AS first,
			greatest(
				(SELECT max(year) FROM evaluated),
				(SELECT max(ended_year) FROM indicator WHERE plan_id = ${planId}),
				(SELECT max(last) FROM defined)
			) AS last,
			(SELECT max(first) FROM defined) AS "definedFrom"`;
	return found(row);
}
