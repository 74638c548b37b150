import "server-only";
import type { Actor } from "@/lib/domain/permissions";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";
import { audit, found, type Transaction } from "../access";
import { type Moved, refuseNumber, renumber } from "./places";
import { changePlan, changeRecord, deleteRecord, refuse, savedAs, toJson, type Written } from "./record-write";

/** 節, as its form shows it. */
export type SectionRecord = { number: number; title: string; titleEn: string | null };

export const sectionColumns = { number: true, title: true, titleEn: true } as const;

const placed = { ...sectionColumns, chapterId: true, chapter: { select: { number: true } } } as const;

/** Why a section is not deleted; null when it may be. */
export async function sectionIsNeeded(db: Transaction, id: number): Promise<PlanRefusalReason | null> {
	return (await db.policy.findFirst({ where: { sectionId: id }, select: { id: true } })) && "hasPolicies";
}

async function isTaken(tx: Transaction, chapterId: number, number: number): Promise<boolean> {
	const where = { chapterId_number: { chapterId, number } };
	return (await tx.section.findUnique({ where, select: { id: true } })) !== null;
}

/** Where a section stands: the numbers that its address is made of. */
export type SectionPlace = { chapter: number; section: number };

/** Adds a section to a chapter. */
export function addSection(
	actor: Actor,
	{ chapterId, ...record }: SectionRecord & { chapterId: number },
): Promise<Written<SectionPlace>> {
	return changePlan(actor, async (tx, admin) => {
		const chapter = found(await tx.chapter.findUnique({ where: { id: chapterId }, select: { number: true } }));
		if (await isTaken(tx, chapterId, record.number)) return refuse("numberTaken", "number");
		await tx.section.create({ data: { chapterId, ...record }, select: { id: true } });
		const entityId = `${chapter.number}-${record.number}`;
		await audit(tx, admin, { action: "section.create", entity: "section", entityId, after: toJson(record) });
		return { saved: { chapter: chapter.number, section: record.number } };
	});
}

/** Changes a section. Another number changes the codes of its policies and their indicators with it. */
export function changeSection(
	actor: Actor,
	{ id, seen, ...given }: { id: number; seen: string } & Partial<SectionRecord>,
): Promise<Written<Moved<SectionPlace>>> {
	return changePlan(actor, async (tx, admin) => {
		const { chapterId, chapter, ...record } = found(await tx.section.findUnique({ where: { id }, select: placed }));
		const written = await changeRecord<SectionRecord>(tx, admin, {
			entity: "section",
			entityId: `${chapter.number}-${record.number}`,
			record,
			seen,
			given,
			check: (_, { number }) => refuseNumber(tx, { sectionId: id }, number, (other) => isTaken(tx, chapterId, other)),
			save: async (changed) => {
				const update = () => tx.section.update({ where: { id }, data: changed, select: { id: true } });
				await (changed.number === undefined ? update() : renumber(tx, chapterId, update));
			},
		});
		return savedAs(written, ({ number }) => ({
			address: { chapter: chapter.number, section: number },
			hasMoved: number !== record.number,
		}));
	});
}

/** Deletes a section without policies. */
export function deleteSection(actor: Actor, id: number): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const { chapterId: _, chapter, ...record } = found(await tx.section.findUnique({ where: { id }, select: placed }));
		return deleteRecord(tx, admin, {
			entity: "section",
			entityId: `${chapter.number}-${record.number}`,
			before: toJson(record),
			needed: await sectionIsNeeded(tx, id),
			remove: () => tx.section.delete({ where: { id }, select: { id: true } }),
		});
	});
}
