import "server-only";
import type { PlanYears } from "@/lib/domain/fiscal-year";
import { found, type Transaction } from "./access";

/** The plan that staff work on: the one that the public pages show. Throws NotPermitted while none is loaded. */
export async function currentPlan(db: Transaction): Promise<{ id: number; years: PlanYears }> {
	const { id, ...years } = found(
		await db.plan.findFirst({
			where: { isCurrent: true },
			select: { id: true, baselineYear: true, firstYear: true, targetYear: true },
		}),
	);
	return { id, years };
}
