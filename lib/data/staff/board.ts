import "server-only";
import { isLate, isOwed, STANDINGS, type Standing } from "@/lib/domain/collection";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { actualYears } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { prisma } from "../prisma";
import type { PublicDivisions } from "../public/mapping";
import { toLocalized } from "../public/values";
import { demand, type Transaction } from "./access";
import { type Collection, collectionSelect, toCollection } from "./collections";
import { currentPlan } from "./current-plan";
import { evaluationsIn } from "./plan-evaluations";
import { editorsOf } from "./recipients";
import { checkSheet } from "./sheet-check";
import { readSheetLines, type SheetLine } from "./sheet-list";
import { lastChangeOf, readSheets, type Sheet } from "./sheets";

/** What of a year is shown. Null: not limited. `late` limits to what is owed past its day. */
export type BoardFilter = {
	/** Null: the newest year that is open, else the newest that has sheets. */
	year: FiscalYear | null;
	chapter: number | null;
	standing: Standing | "late" | null;
	/** From 1. */
	page: number;
};

export type BoardRow = {
	evaluationId: number;
	revisionId: number;
	code: string;
	title: Localized;
	divisions: PublicDivisions;
	number: number;
	standing: Standing;
	late: boolean;
	completeness: { given: number; asked: number };
	warnings: { answered: number; unanswered: number };
	/** Null while nobody did anything. `step` null: it was saved. */
	lastChange: ReturnType<typeof lastChangeOf>;
	/** Whether someone with an account fills it in; always for a chapter's, which is the planning section's. */
	hasEditor: boolean;
};

/** 取りまとめ状況 of one year. */
export type Board = {
	years: FiscalYear[];
	chapters: { number: number; title: Localized }[];
	filter: Omit<BoardFilter, "year"> & { year: FiscalYear };
	collection: Collection | null;
	/** Of the year and chapter chosen, whatever standing is. */
	totals: Record<Standing, number> & { late: number; all: number };
	rows: BoardRow[];
	pages: number;
};

const ROWS_A_PAGE = 100;

/** Every sheet of a year: how far it has come, late ones first. Null while no year has a sheet. */
export async function readBoard(actor: Actor, filter: BoardFilter, now: Date): Promise<Board | null> {
	demand(PERMISSIONS.reviewEvaluations(actor));
	const db = prisma();
	const plan = await currentPlan(db);
	const collections = await db.collection.findMany({ where: { planId: plan.id }, select: collectionSelect });
	const years = await readYears(db, plan.id);
	const year = filter.year ?? openYear(collections) ?? years[0];
	if (year === undefined || !actualYears(plan.years).includes(year)) return null;
	const row = collections.find(({ fiscalYear }) => fiscalYear === year);
	const collection = row ? toCollection(row) : null;
	const inPlan = evaluationsIn(plan.id);
	const lines = (await readSheetLines(db, { fiscalYear: year, ...inPlan })).filter(
		(line) => filter.chapter === null || line.chapter === filter.chapter,
	);
	const late = (line: SheetLine) => line.number === 1 && isLate(line.standing, collection?.entryDueOn ?? null, now);
	const shown = lines
		.filter((line) => isShown(line, filter.standing, late(line)))
		.sort((a, b) => urgency(a, late(a)) - urgency(b, late(b)));
	const pages = Math.max(1, Math.ceil(shown.length / ROWS_A_PAGE));
	const page = Math.min(filter.page, pages);
	const ids = shown.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map(({ evaluationId }) => evaluationId);
	const sheets = await readSheets(db, ids, plan.years);
	const filledIn = await policiesWithEditor(db, sheets);
	const lateIds = new Set(lines.filter(late).map(({ evaluationId }) => evaluationId));
	return {
		years,
		chapters: await readChapters(db, plan.id),
		filter: { ...filter, year, page },
		collection,
		totals: { ...totalsOf(lines), late: lateIds.size, all: lines.length },
		rows: sheets.map((sheet) => {
			const { completeness, answered, unanswered } = checkSheet(sheet, collection?.asked ?? null, plan.years);
			return {
				evaluationId: sheet.evaluationId,
				revisionId: sheet.revisionId,
				code: sheet.code,
				title: sheet.title,
				divisions: sheet.divisions,
				number: sheet.number,
				standing: sheet.standing,
				late: lateIds.has(sheet.evaluationId),
				completeness,
				warnings: { answered: answered.length, unanswered: unanswered.length },
				lastChange: lastChangeOf(sheet),
				hasEditor: sheet.policyId === null || filledIn.has(sheet.policyId),
			};
		}),
		pages,
	};
}

async function readYears(db: Transaction, planId: number): Promise<FiscalYear[]> {
	const rows = await db.evaluation.findMany({
		where: evaluationsIn(planId),
		distinct: ["fiscalYear"],
		orderBy: { fiscalYear: "desc" },
		select: { fiscalYear: true },
	});
	return rows.map(({ fiscalYear }) => fiscalYear);
}

async function readChapters(db: Transaction, planId: number): Promise<Board["chapters"]> {
	const rows = await db.chapter.findMany({
		where: { planId },
		orderBy: { number: "asc" },
		select: { number: true, title: true, titleEn: true },
	});
	return rows.map(({ number, title, titleEn }) => ({ number, title: toLocalized(title, titleEn) }));
}

function openYear(collections: readonly { fiscalYear: FiscalYear; closedAt: Date | null }[]): FiscalYear | undefined {
	const open = collections.filter(({ closedAt }) => closedAt === null).map(({ fiscalYear }) => fiscalYear);
	return open.length > 0 ? Math.max(...open) : undefined;
}

function isShown({ standing }: SheetLine, wanted: BoardFilter["standing"], late: boolean): boolean {
	return wanted === null || (wanted === "late" ? late : standing === wanted);
}

/** Late ones, then what waits for the planning section, then what is owed, then the rest; each in the plan's order. */
function urgency({ standing }: SheetLine, late: boolean): number {
	if (late) return 0;
	if (standing === "submitted") return 1;
	if (isOwed(standing)) return 2;
	return standing === "approved" ? 3 : 4;
}

function totalsOf(lines: readonly SheetLine[]): Record<Standing, number> {
	const count = (standing: Standing) => lines.filter((line) => line.standing === standing).length;
	return Object.fromEntries(STANDINGS.map((standing) => [standing, count(standing)])) as Record<Standing, number>;
}

async function policiesWithEditor(db: Transaction, sheets: readonly Sheet[]): Promise<Set<number>> {
	const recipients = await editorsOf(
		db,
		sheets.flatMap(({ policyId }) => policyId ?? []),
	);
	return new Set(recipients.flatMap(({ policyIds }) => policyIds));
}
