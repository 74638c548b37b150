import "server-only";
import type { Actor } from "@/lib/domain/permissions";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";
import type { Prisma } from "../../generated/client";
import { audit, found, type Transaction } from "../access";
import { currentPlan } from "../current-plan";
import { type Moved, refuseNumber, renumber } from "./places";
import { changePlan, changeRecord, deleteRecord, refuse, savedAs, toJson, type Written } from "./record-write";

/** 章, as its form shows it. */
export type ChapterRecord = {
	number: number;
	title: string;
	titleEn: string | null;
	description: string | null;
	descriptionEn: string | null;
	sdgs: number[];
};

export const chapterColumns = {
	id: true,
	number: true,
	title: true,
	titleEn: true,
	description: true,
	descriptionEn: true,
	sdgs: { select: { goal: true }, orderBy: { goal: "asc" } },
} satisfies Prisma.ChapterSelect;

export function toChapterRecord({
	id: _,
	sdgs,
	...row
}: Prisma.ChapterGetPayload<{ select: typeof chapterColumns }>): ChapterRecord {
	return { ...row, sdgs: sdgs.map(({ goal }) => goal) };
}

/** Why a chapter is not deleted; null when it may be. */
export async function chapterIsNeeded(db: Transaction, id: number): Promise<PlanRefusalReason | null> {
	if (await db.section.findFirst({ where: { chapterId: id }, select: { id: true } })) return "hasSections";
	if (await db.indicator.findFirst({ where: { chapterId: id }, select: { id: true } })) return "hasIndicators";
	if (await db.evaluation.findFirst({ where: { chapterId: id }, select: { id: true } })) return "hasEvaluations";
	return null;
}

async function isTaken(tx: Transaction, planId: number, number: number): Promise<boolean> {
	return (await tx.chapter.findUnique({ where: { planId_number: { planId, number } }, select: { id: true } })) !== null;
}

/** Adds a chapter to the current plan. Returns its number. */
export function addChapter(actor: Actor, record: ChapterRecord): Promise<Written<number>> {
	return changePlan(actor, async (tx, admin) => {
		const plan = await currentPlan(tx);
		const { sdgs, ...columns } = record;
		if (await isTaken(tx, plan.id, record.number)) return refuse("numberTaken", "number");
		await tx.chapter.create({
			data: { planId: plan.id, ...columns, sdgs: { create: sdgs.map((goal) => ({ goal })) } },
			select: { id: true },
		});
		const about = { action: "chapter.create", entity: "chapter", entityId: record.number };
		await audit(tx, admin, { ...about, after: toJson(record) });
		return { saved: record.number };
	});
}

/** Changes a chapter. Another number changes the codes of all its policies and indicators with it. */
export function changeChapter(
	actor: Actor,
	{ id, seen, ...given }: { id: number; seen: string } & Partial<ChapterRecord>,
): Promise<Written<Moved<number>>> {
	return changePlan(actor, async (tx, admin) => {
		const row = found(await tx.chapter.findUnique({ where: { id }, select: { ...chapterColumns, planId: true } }));
		const { planId, ...columns } = row;
		const record = toChapterRecord(columns);
		const written = await changeRecord(tx, admin, {
			entity: "chapter",
			entityId: record.number,
			record,
			seen,
			given,
			check: (_, { number }) => refuseNumber(tx, { chapterId: id }, number, (other) => isTaken(tx, planId, other)),
			save: async ({ sdgs, ...changed }) => {
				if (sdgs) {
					await tx.chapterSdg.deleteMany({ where: { chapterId: id } });
					await tx.chapterSdg.createMany({ data: sdgs.map((goal) => ({ chapterId: id, goal })) });
				}
				const update = () => tx.chapter.update({ where: { id }, data: changed, select: { id: true } });
				await (changed.number === undefined ? update() : renumber(tx, id, update));
			},
		});
		return savedAs(written, ({ number }) => ({ address: number, hasMoved: number !== record.number }));
	});
}

/** Deletes a chapter in which there is nothing. */
export function deleteChapter(actor: Actor, id: number): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const record = toChapterRecord(found(await tx.chapter.findUnique({ where: { id }, select: chapterColumns })));
		return deleteRecord(tx, admin, {
			entity: "chapter",
			entityId: record.number,
			before: toJson(record),
			needed: await chapterIsNeeded(tx, id),
			remove: () => tx.chapter.delete({ where: { id }, select: { id: true } }),
		});
	});
}
