import "server-only";
import type { Prisma } from "../generated/client";

/** The evaluations of a plan: of its policies, and of its chapters' own indicators. */
export function evaluationsIn(planId: number) {
	return { OR: [{ policy: { planId } }, { chapter: { planId } }] } satisfies Prisma.EvaluationWhereInput;
}

/** Those of one policy by its code, such as 7-1-2, or of one chapter by its number, such as 7. */
export function evaluationsOf(planId: number, code: string): Prisma.EvaluationWhereInput {
	return code.includes("-") ? { policy: { planId, code } } : { chapter: { planId, number: Number(code) } };
}
