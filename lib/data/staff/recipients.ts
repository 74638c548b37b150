import "server-only";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { Transaction } from "./access";
import { inChargeSelect, toPolicyDivisions } from "./policy-divisions";

/** Who fills in which policies, to be written to: an editor with an account that works, and the policies' ids. */
export type Recipient = { userId: string; name: string; email: string; policyIds: number[] };

/** The editors who fill in the given policies, each with those that are theirs. Two statements, whatever their number. */
export async function editorsOf(db: Transaction, policyIds: readonly number[]): Promise<Recipient[]> {
	const [policies, users] = await Promise.all([
		db.policy.findMany({ where: { id: { in: [...policyIds] } }, select: { id: true, ...inChargeSelect } }),
		db.user.findMany({
			where: { role: "editor", deactivatedAt: null, divisions: { some: {} } },
			select: { id: true, name: true, email: true, divisions: { select: { divisionId: true } } },
			orderBy: { id: "asc" },
		}),
	]);
	return users.flatMap(({ id, name, email, divisions }) => {
		const actor: Actor = {
			userId: id,
			name,
			email,
			role: "editor",
			divisionIds: divisions.map(({ divisionId }) => divisionId),
		};
		const theirs = policies.filter((policy) => PERMISSIONS.editEvaluation(actor, toPolicyDivisions(policy)));
		return theirs.length > 0 ? [{ userId: id, name, email, policyIds: theirs.map((policy) => policy.id) }] : [];
	});
}
