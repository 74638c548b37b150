import "server-only";
import { isMeasuredIn } from "@/lib/domain/entry/entry-completeness";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { WorkbookFrame, WorkbookSheet } from "@/lib/domain/workbook/source";
import { isEditable } from "@/lib/domain/workflow";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { toDivision } from "../public/mapping";
import { divisionSelect } from "../public/selects";
import { getPublicSite } from "../public/site";
import { demand, found, type Transaction } from "./access";
import { inPlanOrder } from "./sheet-list";
import { readSheets, type Sheet } from "./sheets";

/** For which years and divisions someone may take a workbook. */
export type WorkbookOffer = {
	/** Open years, the newest first. */
	years: FiscalYear[];
	/** Those of the plan for the planning section, else one's own. */
	divisions: { slug: string; name: Localized }[];
	/** Whether "all" means the whole plan, and not all one's own divisions. */
	wholePlan: boolean;
};

export async function readWorkbookOffer(actor: Actor): Promise<WorkbookOffer> {
	demand(PERMISSIONS.work(actor));
	const { planId } = found(await getPublicSite());
	const wholePlan = PERMISSIONS.reviewEvaluations(actor);
	const years = await readOpenYears(prisma(), planId);
	const rows = await prisma().division.findMany({
		where: wholePlan
			? { policies: { some: { policy: { planId } } } }
			: { id: { in: [...actor.divisionIds] }, policies: { some: { policy: { planId } } } },
		orderBy: { id: "asc" },
		select: divisionSelect,
	});
	const divisions = rows
		.map(toDivision)
		.map(({ slug, names }) => ({ slug, name: nameIn(names, years[0] ?? Infinity) }));
	return { years, divisions, wholePlan };
}

async function readOpenYears(db: Transaction, planId: number): Promise<FiscalYear[]> {
	const rows = await db.collection.findMany({
		where: { planId, closedAt: null },
		orderBy: { fiscalYear: "desc" },
		select: { fiscalYear: true },
	});
	return rows.map(({ fiscalYear }) => fiscalYear);
}

/** What a workbook of a year is about, and whether the year can be filled in. */
export async function readWorkbookFrame(
	actor: Actor,
	fiscalYear: FiscalYear,
): Promise<WorkbookFrame & { isOpen: boolean }> {
	demand(PERMISSIONS.work(actor));
	const { planId, municipality, plan, wordings } = found(await getPublicSite());
	return {
		municipality: { code: municipality.code, name: nameIn(municipality.names, fiscalYear) },
		plan,
		fiscalYear,
		wordings,
		isOpen: (await readOpenYears(prisma(), planId)).includes(fiscalYear),
	};
}

/** Which of a year's sheets: those of one division by its slug; those of the given revisions; or all. */
export type WorkbookScope = { fiscalYear: FiscalYear; division?: string; revisionIds?: readonly number[] };

/**
 * The sheets that someone may fill in, with their newest revisions whatever their state, in the plan's order. Throws
 * NotPermitted for a division that is not one's own, as for one that there is not.
 */
export async function readWorkbookSheets(
	actor: Actor,
	{ fiscalYear, division, revisionIds }: WorkbookScope,
	db: Transaction = prisma(),
): Promise<WorkbookSheet[]> {
	demand(PERMISSIONS.work(actor));
	const { planId, plan } = found(await getPublicSite());
	const filler = division === undefined ? actor : await asOneOf(db, actor, division);
	const rows = await db.evaluation.findMany({
		where: {
			fiscalYear,
			...(revisionIds && { revisions: { some: { id: { in: [...revisionIds] } } } }),
			OR: [{ policy: { planId, ...ofDivisions(filler) } }, { chapter: { planId } }],
		},
		select: { id: true },
	});
	const isOpen = (await readOpenYears(db, planId)).includes(fiscalYear);
	const evaluationIds = rows.map(({ id }) => id);
	const sheets = await readSheets(db, evaluationIds, plan.years);
	return sheets
		.filter(({ inCharge }) => PERMISSIONS.editEvaluation(filler, inCharge))
		.sort(inPlanOrder)
		.map((sheet) => toWorkbookSheet(sheet, isOpen));
}

/** An actor who sees what the editors of a division do: oneself, if one is of it or of the planning section. */
async function asOneOf(db: Transaction, actor: Actor, slug: string): Promise<Actor> {
	const { id } = found(await db.division.findUnique({ where: { slug }, select: { id: true } }));
	demand(PERMISSIONS.reviewEvaluations(actor) || actor.divisionIds.includes(id));
	return { ...actor, role: "editor", divisionIds: [id] };
}

/** Leaves out at once what an editor has nothing to do with. */
function ofDivisions(filler: Actor): Prisma.PolicyWhereInput {
	if (PERMISSIONS.reviewEvaluations(filler)) return {};
	return { divisions: { some: { divisionId: { in: [...filler.divisionIds] } } } };
}

function toWorkbookSheet(sheet: Sheet, collectionOpen: boolean): WorkbookSheet {
	const { revisionId, version, state, number, savedAt, savedBy, code, title, policyId, content, fiscalYear } = sheet;
	return {
		revisionId,
		version,
		state,
		editable: isEditable({ state, number, collectionOpen }),
		savedAt,
		savedBy,
		code,
		title,
		isChapter: policyId === null,
		content,
		lastYear: sheet.earlier.find((earlier) => earlier.fiscalYear === fiscalYear - 1)?.content ?? null,
		indicators: sheet.indicators.filter((series) => isMeasuredIn(series, fiscalYear)),
	};
}
