import type { MeasureEntry } from "@/lib/domain/evaluation";
import type { ProgressGrade } from "@/lib/domain/grades";
import type { AbsenceReason } from "@/lib/domain/indicator";
import type { PlanDifferences } from "@/lib/domain/plan-transfer/differences";
import { ownerOfIndicator, type PlanRow, type PlanTables } from "@/lib/domain/plan-transfer/tables";
import { Prisma } from "../generated/client";
import type { Owners } from "./owners";
import { idOf, inChunks, indicatorIds } from "./plan-ids";

type Transaction = Prisma.TransactionClient;

/** Writes added evaluations as first revisions and publishes them. Returns the revisions' ids. */
export async function publishEvaluations(
	tx: Transaction,
	planId: number,
	owners: Owners,
	{ added }: Pick<PlanDifferences, "added">,
	publishedAt: Date,
): Promise<number[]> {
	const revisions = await createRevisions(tx, planId, owners, added);
	const indicators = await indicatorIds(tx, planId);
	// Values of a year that was published before are none of the added: they were refused.
	await inChunks(added.values, (rows) =>
		tx.actualValue.createMany({
			data: rows.map(({ indicator, fiscalYear, value, absence }) => ({
				revisionId: idOf(revisions, yearOf(ownerOfIndicator(indicator), fiscalYear)),
				indicatorId: idOf(indicators, indicator),
				value,
				absence: absence as AbsenceReason | null,
			})),
		}),
	);
	const ids = [...revisions.values()];
	// The states that the database insists on.
	await tx.$executeRaw`UPDATE evaluation_revision SET state = 'submitted' WHERE id = ANY(${ids})`;
	await tx.$executeRaw`UPDATE evaluation_revision SET state = 'approved' WHERE id = ANY(${ids})`;
	await tx.$executeRaw`
		UPDATE evaluation_revision SET state = 'published', published_at = ${publishedAt} WHERE id = ANY(${ids})`;
	return ids;
}

const yearOf = (owner: string, fiscalYear: number) => `${owner}/${fiscalYear}`;

/** The drafts of the added evaluations, by owner and year. A year whose drafts were thrown away may be there already. */
async function createRevisions(
	tx: Transaction,
	planId: number,
	owners: Owners,
	added: PlanTables,
): Promise<Map<string, number>> {
	await inChunks(added.evaluations, (rows) =>
		tx.evaluation.createMany({
			data: rows.map(({ owner, fiscalYear }) => ({ ...owners.columns(owner), fiscalYear })),
			skipDuplicates: true,
		}),
	);
	const evaluations = await readEvaluations(tx, planId);
	const measures = measuresByYear(added);
	await inChunks(added.evaluations, (rows) =>
		tx.evaluationRevision.createMany({
			data: rows.map(({ owner, fiscalYear, ownMeasures, progressGrade, ...texts }) => ({
				evaluationId: idOf(evaluations, yearOf(owner, fiscalYear)),
				number: 1,
				...texts,
				progressGrade: progressGrade as ProgressGrade | null,
				measures: ownMeasures ? [...(measures.get(yearOf(owner, fiscalYear)) ?? [])] : Prisma.DbNull,
			})),
		}),
	);
	const evaluationIds = added.evaluations.map(({ owner, fiscalYear }) => idOf(evaluations, yearOf(owner, fiscalYear)));
	const rows = await tx.$queryRaw<{ id: number; evaluationId: number }[]>`
		SELECT id, evaluation_id AS "evaluationId" FROM evaluation_revision
		WHERE evaluation_id = ANY(${evaluationIds}) AND number = 1`;
	const byEvaluation = new Map(rows.map(({ id, evaluationId }) => [evaluationId, id]));
	return new Map(
		[...evaluations].flatMap(([year, id]) => {
			const revision = byEvaluation.get(id);
			return revision === undefined ? [] : [[year, revision] as const];
		}),
	);
}

async function readEvaluations(tx: Transaction, planId: number): Promise<Map<string, number>> {
	const rows = await tx.$queryRaw<{ id: number; year: string }[]>`
		SELECT evaluation.id, coalesce(policy.code, chapter.number::text) || '/' || fiscal_year AS year
		FROM evaluation
		LEFT JOIN policy ON policy.id = policy_id
		LEFT JOIN chapter ON chapter.id = chapter_id
		WHERE coalesce(policy.plan_id, chapter.plan_id) = ${planId}`;
	return new Map(rows.map(({ id, year }) => [year, id]));
}

/** The measures that years give themselves, as the revision keeps them. */
function measuresByYear({ measures, projects }: PlanTables): Map<string, MeasureEntry[]> {
	const titles = new Map<string, { ja: string; en: string | null }[]>();
	for (const { policy, fiscalYear, measure, title, titleEn } of projects) {
		if (fiscalYear === null) continue;
		const key = `${yearOf(policy, fiscalYear)}/${measure}`;
		titles.set(key, [...(titles.get(key) ?? []), { ja: title, en: titleEn }]);
	}
	const years = new Map<string, MeasureEntry[]>();
	for (const row of measures) {
		if (row.fiscalYear === null) continue;
		const year = yearOf(row.policy, row.fiscalYear);
		years.set(year, [...(years.get(year) ?? []), toEntry(row, titles.get(`${year}/${row.position}`) ?? [])]);
	}
	return years;
}

function toEntry({ title, titleEn, intendedResult }: PlanRow<"measures">, projects: MeasureEntry["projects"]) {
	return { title: title === null ? null : { ja: title, en: titleEn }, intendedResult, projects };
}
