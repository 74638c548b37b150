import "server-only";
import type { Localized } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { toLocalized } from "../public/values";
import { demand, type Transaction } from "./access";
import { type Collection, collectionSelect, toCollection } from "./collections";
import { currentPlan } from "./current-plan";
import { type PlanningWork, readPlanningWork } from "./planning-work";
import { checkSheet } from "./sheet-check";
import { readSheetLines, type SheetLine } from "./sheet-list";
import { type RecordedStep, readSheets, returnedOf, type Sheet } from "./sheets";

/** One sheet as those who fill it in see it in their list. */
export type WorkItem = Pick<Sheet, "code" | "title" | "fiscalYear" | "number" | "standing"> & {
	completeness: { given: number; asked: number };
	/** Whether it is this person's to fill in; else it is shown to be read. */
	mine: boolean;
	/** What the reviewer said, while it is a draft again. */
	returned: RecordedStep | null;
};

/** 原資料を確認中: something to be settled about a policy or chapter. */
export type OpenNote = {
	id: number;
	/** Of the policy; null where it is a chapter's. */
	policy: { code: string; title: Localized } | null;
	chapter: { number: number; title: Localized } | null;
	field: string;
	printed: string;
};

export type Work = {
	/** Open years, the newest first. */
	collections: Collection[];
	items: WorkItem[];
	/** Whether the person belongs to a division that any policy names. */
	hasPolicies: boolean;
	notes: OpenNote[];
	planning: PlanningWork | null;
};

/** 自分の仕事: all that someone owes and waits for, in a fixed number of statements. */
export async function readWork(actor: Actor): Promise<Work> {
	demand(PERMISSIONS.work(actor));
	const db = prisma();
	const plan = await currentPlan(db);
	const rows = await db.collection.findMany({
		where: { planId: plan.id, closedAt: null },
		orderBy: { fiscalYear: "desc" },
		select: collectionSelect,
	});
	const collections = rows.map(toCollection);
	const lines = await readSheetLines(db, theirSheets(actor, plan.id, collections));
	const sheets = await readSheets(
		db,
		lines.filter((line) => isWork(line, collections)).map(({ evaluationId }) => evaluationId),
		plan.years,
	);
	const own = { divisions: { some: { divisionId: { in: [...actor.divisionIds] } } } };
	const [notes, policies, planning] = await Promise.all([
		readNotes(db, actor, plan.id, own),
		db.policy.count({ where: { planId: plan.id, ...own } }),
		PERMISSIONS.reviewEvaluations(actor) ? readPlanningWork(actor, plan.id) : null,
	]);
	return {
		collections,
		items: sheets
			.filter((sheet) => PERMISSIONS.readEvaluation(actor, sheet.inCharge))
			.map((sheet) => toItem(sheet, actor, collections, plan.years)),
		hasPolicies: policies > 0,
		notes,
		planning,
	};
}

/** Of the divisions' policies; of chapters' own sheets only those who may fill them in hear. */
function theirSheets(actor: Actor, planId: number, collections: readonly Collection[]): Prisma.EvaluationWhereInput {
	const policy = { planId, divisions: { some: { divisionId: { in: [...actor.divisionIds] } } } };
	const owners = PERMISSIONS.reviewEvaluations(actor) ? [{ policy }, { chapter: { planId } }] : [{ policy }];
	const years = collections.map(({ fiscalYear }) => fiscalYear);
	return {
		AND: [
			{ OR: owners },
			{ OR: [{ fiscalYear: { in: years } }, { revisions: { some: { NOT: { state: "published" } } } }] },
		],
	};
}

/** Sheets of open years, and corrections under way of any year. A first sheet of a closed year can't be worked on. */
function isWork({ fiscalYear, number, state }: SheetLine, collections: readonly Collection[]): boolean {
	return collections.some((open) => open.fiscalYear === fiscalYear) || (number > 1 && state !== "published");
}

function toItem(
	sheet: Sheet,
	actor: Actor,
	collections: readonly Collection[],
	years: Parameters<typeof checkSheet>[2],
): WorkItem {
	const { code, title, fiscalYear, number, standing } = sheet;
	const asked = collections.find((open) => open.fiscalYear === fiscalYear)?.asked ?? null;
	return {
		code,
		title,
		fiscalYear,
		number,
		standing,
		completeness: checkSheet(sheet, asked, years).completeness,
		mine: sheet.policyId === null || isOwn(sheet, actor),
		returned: returnedOf(sheet),
	};
}

/** Whether it is a division's own to fill in. The planning section may fill in any, which makes none its own. */
function isOwn({ inCharge }: Sheet, actor: Actor): boolean {
	return PERMISSIONS.editEvaluation({ ...actor, role: "editor" }, inCharge);
}

async function readNotes(
	db: Transaction,
	actor: Actor,
	planId: number,
	own: Prisma.PolicyWhereInput,
): Promise<OpenNote[]> {
	const policy = { planId, ...own };
	const chapter = { planId };
	const rows = await db.sourceNote.findMany({
		where: {
			resolvedAt: null,
			OR: PERMISSIONS.reviewEvaluations(actor)
				? [{ policy }, { indicator: { policy } }, { chapter }, { indicator: { chapter } }]
				: [{ policy }, { indicator: { policy } }],
		},
		orderBy: { id: "asc" },
		relationLoadStrategy: "join",
		select: {
			id: true,
			field: true,
			printed: true,
			policy: { select: { code: true, title: true, titleEn: true } },
			chapter: { select: { number: true, title: true, titleEn: true } },
			indicator: {
				select: {
					policy: { select: { code: true, title: true, titleEn: true } },
					chapter: { select: { number: true, title: true, titleEn: true } },
				},
			},
		},
	});
	return rows.map(({ id, field, printed, indicator, ...row }) => {
		const policy = row.policy ?? indicator?.policy ?? null;
		const chapter = row.chapter ?? indicator?.chapter ?? null;
		return {
			id,
			field,
			printed,
			policy: policy && { code: policy.code, title: toLocalized(policy.title, policy.titleEn) },
			chapter: chapter && { number: chapter.number, title: toLocalized(chapter.title, chapter.titleEn) },
		};
	});
}
