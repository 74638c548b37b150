import "server-only";
import { found, type Transaction } from "../access";

/** Puts other divisions in charge of a policy: the one that leads it and those related, by their slugs, in order. */
export async function writeDivisions(
	tx: Transaction,
	policyId: number,
	{ lead, related }: { lead: string | null; related: readonly string[] },
): Promise<void> {
	const slugs = [...(lead === null ? [] : [lead]), ...related];
	const divisions = await tx.division.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
	await tx.policyDivision.deleteMany({ where: { policyId } });
	await tx.policyDivision.createMany({
		data: slugs.map((slug, position) => ({
			policyId,
			divisionId: found(divisions.find((division) => division.slug === slug)).id,
			role: slug === lead ? ("lead" as const) : ("related" as const),
			position,
		})),
	});
}
