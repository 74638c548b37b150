import { comparePlans } from "@/lib/domain/plan-transfer/differences";
import { emptyTables } from "@/lib/domain/plan-transfer/tables";
import { toTables } from "@/lib/domain/plan-transfer/to-tables";
import type { PlanData } from "@/lib/schemas/plan-data";
import type { Prisma, PrismaClient } from "./generated/client";
import { inChunks } from "./plan-tables/plan-ids";
import { writePlanChanges } from "./plan-tables/write-plan-changes";

/**
 * Writes a checked plan into an empty database, all or nothing, and publishes its evaluations. Each file leaves an
 * audit row. Expects data that `findPlanProblems` has passed; a fault here is a bug and throws.
 */

/** A plan of thousands of policies is loaded in one transaction; Prisma's five seconds are for requests. */
const TRANSACTION_LIMIT_MS = 30 * 60 * 1000;
const ACTOR = "plan-load";

export async function loadPlan(prisma: PrismaClient, data: PlanData, publishedAt: Date): Promise<void> {
	const differences = comparePlans(emptyTables(), toTables(data));
	await prisma.$transaction(
		async (tx) => {
			await writePlanChanges(tx, { planId: null, differences, publishedAt });
			await inChunks(auditRows(data), (rows) => tx.auditEntry.createMany({ data: rows }));
		},
		{ timeout: TRANSACTION_LIMIT_MS, maxWait: TRANSACTION_LIMIT_MS },
	);
}

function auditRows({ plan, policies }: PlanData): Prisma.AuditEntryCreateManyInput[] {
	const row = (entity: string, entityId: string, after: Prisma.InputJsonValue) => ({
		actor: ACTOR,
		action: "load",
		entity,
		entityId,
		after,
	});
	return [row("plan", plan.plan.slug, plan), ...policies.map((policy) => row("policy", policy.code, policy))];
}
