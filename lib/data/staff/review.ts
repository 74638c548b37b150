import "server-only";
import type { EntryPart } from "@/lib/domain/entry-field";
import type { EvaluationContent, MeasureEntry } from "@/lib/domain/evaluation";
import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { prisma } from "../prisma";
import { toContent, toPlanMeasure } from "../public/mapping";
import { planMeasures, revisionSelect } from "../public/selects";
import { getPublicSite } from "../public/site";
import { demand } from "./access";
import { waiting } from "./edition-place";
import { evaluationsOf } from "./plan-evaluations";
import { checkSheet, type SheetCheck } from "./sheet-check";
import { readSheets, type Sheet } from "./sheets";

/** What a revision is held against: the one it corrects, or what was published of the newest year before. */
type ReviewBase = { kind: "correction" | "earlierYear"; fiscalYear: FiscalYear; content: EvaluationContent };

/** A year's newest revision beside what was published before it, with all that its reviewer must know. */
export type Review = {
	sheet: Sheet;
	years: PlanYears;
	wordings: GradeWordings;
	check: SheetCheck;
	/** Null: nothing was published before. */
	base: ReviewBase | null;
	/** 個別施策 as they are before this revision, and after it. */
	measures: { before: readonly MeasureEntry[]; after: readonly MeasureEntry[] };
	/** When it is set to be published; null: at no set time. */
	scheduledFor: Date | null;
	may: {
		review: boolean;
		/** Start a correction of what is published, throw a correction's draft away. */
		correct: boolean;
	};
};

/**
 * The review of a policy's or chapter's sheet by its code and year; null where there is none. Those in charge may read
 * it too: they see the same comparison and record.
 */
export async function readReview(
	actor: Actor,
	{ code, fiscalYear }: { code: string; fiscalYear: FiscalYear },
): Promise<Review | null> {
	const site = await getPublicSite();
	if (site === null) return null;
	const db = prisma();
	const where = { fiscalYear, ...evaluationsOf(site.planId, code) };
	const evaluation = await db.evaluation.findFirst({ where, select: { id: true } });
	if (evaluation === null) return null;
	const { years } = site.plan;
	const [sheet] = await readSheets(db, [evaluation.id], years);
	if (!sheet) return null;
	demand(PERMISSIONS.readEvaluation(actor, sheet.inCharge));
	const [collection, corrected, ofPlan, edition] = await Promise.all([
		db.collection.findUnique({
			where: { planId_fiscalYear: { planId: site.planId, fiscalYear } },
			select: { asked: true },
		}),
		readCorrected(sheet),
		readPlanMeasures(sheet.policyId),
		db.edition.findFirst({
			where: { ...waiting, revisions: { some: { revisionId: sheet.revisionId } } },
			select: { publishAt: true },
		}),
	]);
	const base = corrected ?? earlierYearOf(sheet);
	return {
		sheet,
		years,
		wordings: site.wordings,
		check: checkSheet(sheet, (collection?.asked ?? null) as EntryPart[] | null, years),
		base,
		measures: measuresAround(sheet, corrected, ofPlan),
		scheduledFor: edition?.publishAt ?? null,
		may: {
			review: PERMISSIONS.reviewEvaluations(actor),
			correct: PERMISSIONS.editEvaluation(actor, sheet.inCharge),
		},
	};
}

/** Of a correction: the revision before it, which is published. */
async function readCorrected({ evaluationId, fiscalYear, number }: Sheet): Promise<ReviewBase | null> {
	if (number === 1) return null;
	const row = await prisma().evaluationRevision.findUnique({
		where: { evaluationId_number: { evaluationId, number: number - 1 }, state: "published" },
		select: revisionSelect,
	});
	return row && { kind: "correction", fiscalYear, content: toContent(row) };
}

function earlierYearOf({ earlier }: Sheet): ReviewBase | null {
	const last = earlier.findLast(({ isPublished }) => isPublished);
	return last ? { kind: "earlierYear", fiscalYear: last.fiscalYear, content: last.content } : null;
}

async function readPlanMeasures(policyId: number | null): Promise<MeasureEntry[]> {
	if (policyId === null) return [];
	return (await prisma().measure.findMany({ where: { policyId }, ...planMeasures })).map(toPlanMeasure);
}

function measuresAround(
	{ content, earlier }: Sheet,
	corrected: ReviewBase | null,
	ofPlan: readonly MeasureEntry[],
): Review["measures"] {
	const published = earlier.filter(({ isPublished }) => isPublished);
	const inherited = published.findLast((year) => year.content.measures !== null)?.content.measures ?? ofPlan;
	return { before: corrected?.content.measures ?? inherited, after: content.measures ?? inherited };
}
