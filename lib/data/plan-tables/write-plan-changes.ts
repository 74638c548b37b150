import type { PlanDifferences } from "@/lib/domain/plan-transfer/differences";
import type { Prisma } from "../generated/client";
import { readOwners } from "./owners";
import { publishEvaluations } from "./write-evaluations";
import { writeIndicators } from "./write-indicators";
import { writeChapters, writeDivisions, writePlan } from "./write-outline";
import { writePolicies } from "./write-policies";
import { writeSourceNotes } from "./write-source-notes";

/**
 * Writes what is added and changed in a plan, in the caller's transaction, and publishes added evaluations; `planId` is
 * null where there is no plan yet. A few dozen statements write what is added, however much it is. Expects differences
 * of a checked plan without refusals: a fault here is a bug and throws. Returns the plan, and the revisions published.
 */
export async function writePlanChanges(
	tx: Prisma.TransactionClient,
	{
		planId: presentId,
		differences,
		publishedAt,
	}: { planId: number | null; differences: PlanDifferences; publishedAt: Date },
): Promise<{ planId: number; revisionIds: number[] }> {
	const planId = await writePlan(tx, presentId, differences);
	await writeDivisions(tx, differences);
	await writeChapters(tx, planId, differences);
	await writePolicies(tx, planId, differences);
	const owners = await readOwners(tx, planId);
	await writeIndicators(tx, planId, owners, differences);
	await writeSourceNotes(tx, planId, owners, differences);
	const revisionIds = await publishEvaluations(tx, planId, owners, differences, publishedAt);
	return { planId, revisionIds };
}
