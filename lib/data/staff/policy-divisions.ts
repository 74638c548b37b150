import "server-only";
import type { PolicyDivisions } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";

/** The columns from which `toPolicyDivisions` tells who is in charge. */
export const inChargeSelect = {
	divisions: { select: { role: true, divisionId: true } },
} satisfies Prisma.PolicySelect;

type InChargeRow = Prisma.PolicyGetPayload<{ select: typeof inChargeSelect }>;

/** Who is in charge of a policy; of a chapter's own evaluation (null) only the planning section is. */
export function toPolicyDivisions(policy: InChargeRow | null): PolicyDivisions {
	const rows = policy?.divisions ?? [];
	return {
		leadDivisionId: rows.find(({ role }) => role === "lead")?.divisionId ?? null,
		relatedDivisionIds: rows.filter(({ role }) => role === "related").map(({ divisionId }) => divisionId),
	};
}
