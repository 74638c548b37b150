import "server-only";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { fitsSheet } from "@/lib/domain/plan-transfer/made-plan";
import { prisma } from "../../prisma";
import { demand } from "../access";
import { listStagedPlans, type StagedPlan } from "./staged-plans";

/** What an administrator may take or decide about. */
export type TransferOffer = {
	/** What the present plan holds; null while there is none. */
	size: { chapters: number; policies: number; indicators: number; evaluations: number; fitsWorkbook: boolean } | null;
	/** One's own uploads that wait for a decision. */
	waiting: Pick<StagedPlan, "id" | "fileName" | "createdAt">[];
};

export async function readTransferOffer(actor: Actor, now: Date): Promise<TransferOffer> {
	demand(PERMISSIONS.managePlan(actor));
	const plan = await prisma().plan.findFirst({ where: { isCurrent: true }, select: { id: true } });
	return { size: plan && (await countRows(plan.id)), waiting: await listStagedPlans(actor, now) };
}

type Counts = Record<"chapters" | "policies" | "indicators" | "evaluations" | "longest", number>;

/** `longest` is of the tables that grow beyond the others: a plan of any size is counted in one statement. */
async function countRows(planId: number): Promise<NonNullable<TransferOffer["size"]>> {
	const [row] = await prisma().$queryRaw<Counts[]>`
		WITH own AS (
			SELECT evaluation.id, fiscal_year FROM evaluation
			LEFT JOIN policy ON policy.id = policy_id LEFT JOIN chapter ON chapter.id = chapter_id
			WHERE coalesce(policy.plan_id, chapter.plan_id) = ${planId}
		), newest AS (
			SELECT DISTINCT ON (evaluation_id) revision.id, measures
			FROM evaluation_revision revision JOIN own ON own.id = evaluation_id
			WHERE state = 'published' ORDER BY evaluation_id, number DESC
		), yearly AS (SELECT measure FROM newest, jsonb_array_elements(measures) AS measure)
		SELECT (SELECT count(*) FROM chapter WHERE plan_id = ${planId})::int AS chapters,
			(SELECT count(*) FROM policy WHERE plan_id = ${planId})::int AS policies,
			(SELECT count(*) FROM indicator WHERE plan_id = ${planId})::int AS indicators,
			(SELECT count(*) FROM newest)::int AS evaluations,
			greatest(
				(SELECT count(*) FROM actual_value WHERE revision_id IN (SELECT id FROM newest)),
				(SELECT count(*) FROM source_note),
				(SELECT count(*) FROM division_name),
				(SELECT count(*) FROM related_plan JOIN policy ON policy.id = policy_id WHERE plan_id = ${planId}),
				(SELECT count(*) FROM indicator_definition JOIN indicator ON indicator.id = indicator_id
					WHERE plan_id = ${planId}),
				(SELECT count(*) FROM measure JOIN policy ON policy.id = policy_id WHERE plan_id = ${planId})
					+ (SELECT count(*) FROM yearly),
				(SELECT count(*) FROM project JOIN measure ON measure.id = measure_id
					JOIN policy ON policy.id = policy_id WHERE plan_id = ${planId})
					+ (SELECT coalesce(sum(jsonb_array_length(measure->'projects')), 0) FROM yearly)
			)::int AS longest`;
	if (!row) throw new Error("a count without a row");
	const { longest, ...size } = row;
	return { ...size, fitsWorkbook: fitsSheet(Math.max(longest, ...Object.values(size))) };
}
