import type { PrismaClient, RevisionState } from "@/lib/data/generated/client";

/** The states on the way of a revision, as the database insists on them. */
const WAY = ["draft", "submitted", "approved", "published"] as const satisfies readonly RevisionState[];

type Content = { situation?: string; progressGrade?: "A" | "B" | "C" | "D"; actuals?: Record<string, string> };

/** Writes a policy's next revision of a year and takes it as far as `state`. Returns its number. */
export async function addRevision(
	prisma: PrismaClient,
	place: { policy: string; fiscalYear: number },
	state: RevisionState,
	{ actuals = {}, ...content }: Content = {},
): Promise<number> {
	const policy = await prisma.policy.findFirstOrThrow({ where: { code: place.policy }, include: { indicators: true } });
	const year = { policyId: policy.id, fiscalYear: place.fiscalYear };
	const evaluation = await prisma.evaluation.upsert({
		where: { policyId_fiscalYear: year },
		create: year,
		update: {},
		include: { revisions: true },
	});
	const number = evaluation.revisions.length + 1;
	const { id } = await prisma.evaluationRevision.create({
		data: {
			evaluationId: evaluation.id,
			number,
			correction: number > 1 ? `訂正${number}` : null,
			...content,
			actuals: {
				create: Object.entries(actuals).map(([code, value]) => {
					const indicator = policy.indicators.find((candidate) => candidate.code === code);
					if (!indicator) throw new Error(`${place.policy} has no indicator ${code}`);
					return { indicatorId: indicator.id, value };
				}),
			},
		},
	});
	for (const next of WAY.slice(1, WAY.indexOf(state) + 1)) await moveTo(prisma, id, next);
	return number;
}

/** Moves every open revision on to a state. */
export async function moveOpenRevisions(prisma: PrismaClient, state: RevisionState): Promise<void> {
	const open = await prisma.evaluationRevision.findMany({ where: { NOT: { state: "published" } } });
	for (const { id } of open) await moveTo(prisma, id, state);
}

async function moveTo(prisma: PrismaClient, id: number, state: RevisionState): Promise<void> {
	const publishedAt = state === "published" ? new Date("2026-11-01T00:00:00Z") : null;
	await prisma.evaluationRevision.update({ where: { id }, data: { state, publishedAt } });
}
