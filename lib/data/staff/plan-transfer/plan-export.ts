import "server-only";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { PlanTables } from "@/lib/domain/plan-transfer/tables";
import { readPlan } from "../../plan-tables/read-plan";
import { prisma } from "../../prisma";
import { demand, found } from "../access";

/** All of the current plan that is published or in force: no drafts, no people. Throws NotPermitted while there is none. */
export async function readPlanExport(actor: Actor): Promise<PlanTables> {
	demand(PERMISSIONS.managePlan(actor));
	// One moment's state, however long the reading takes.
	const { planId, tables } = await prisma().$transaction((tx) => readPlan(tx), {
		isolationLevel: "RepeatableRead",
		timeout: LONGEST_READ_MS,
	});
	found(planId);
	return tables;
}

const LONGEST_READ_MS = 60_000;
