import type { Prisma } from "../generated/client";
import { chapterIds, idOf, policyIds } from "./plan-ids";

/** Whom indicators, evaluations and source notes belong to: a policy by its code, or a chapter by its number. */
export type Owners = {
	columns(owner: string): { policyId: number; chapterId: null } | { policyId: null; chapterId: number };
};

export async function readOwners(tx: Prisma.TransactionClient, planId: number): Promise<Owners> {
	const [policies, chapters] = [await policyIds(tx, planId), await chapterIds(tx, planId)];
	return {
		columns: (owner) =>
			owner.includes("-")
				? { policyId: idOf(policies, owner), chapterId: null }
				: { policyId: null, chapterId: idOf(chapters, owner) },
	};
}
