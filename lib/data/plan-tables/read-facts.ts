import { type PortalFacts, yearKey } from "@/lib/domain/plan-transfer/refusals";
import type { Prisma } from "../generated/client";

/** What forbids changes of the plan: what was published, and what is being filled in. */
export async function readPortalFacts(db: Prisma.TransactionClient, planId: number | null): Promise<PortalFacts> {
	const published = await db.$queryRaw<{ code: string; years: number[] }[]>`
		SELECT indicator.code, array_agg(DISTINCT fiscal_year ORDER BY fiscal_year) AS years
		FROM indicator
		JOIN actual_value ON indicator_id = indicator.id
		JOIN evaluation_revision revision ON revision.id = revision_id AND state = 'published'
		JOIN evaluation ON evaluation.id = evaluation_id
		WHERE plan_id = ${planId}
		GROUP BY indicator.code`;
	const inProgress = await db.evaluation.findMany({
		where: {
			OR: [{ policy: { planId: planId ?? 0 } }, { chapter: { planId: planId ?? 0 } }],
			revisions: { some: {}, none: { state: "published" } },
		},
		select: { fiscalYear: true, policy: { select: { code: true } }, chapter: { select: { number: true } } },
	});
	const inUse = await db.$queryRaw<{ used: boolean }[]>`
		SELECT EXISTS (SELECT FROM evaluation) OR EXISTS (SELECT FROM collection WHERE plan_id = ${planId}) AS used`;
	return {
		publishedYears: new Map(published.map(({ code, years }) => [code, years])),
		yearsInProgress: new Set(
			inProgress.map(({ fiscalYear, policy, chapter }) => yearKey(policy?.code ?? String(chapter?.number), fiscalYear)),
		),
		yearsInUse: inUse.some(({ used }) => used),
	};
}
