import "server-only";
import { type WordedGrade, wordingField } from "@/lib/domain/grade-wording-field";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { prisma } from "../../prisma";
import { demand, found, type Transaction } from "../access";
import { changePlan, changeRecord, type Loaded, load, type Written } from "./record-write";

/** The wordings of both scales by `wordingField`, as their form shows them. */
export type WordingsRecord = Record<string, string | null>;

async function readWordings(db: Transaction, planId: number) {
	const rows = await db.gradeWording.findMany({
		where: { planId },
		orderBy: [{ kind: "asc" }, { grade: "asc" }],
		select: { kind: true, grade: true, symbol: true, label: true, labelEn: true },
	});
	const record: WordingsRecord = {};
	for (const row of rows) {
		record[wordingField(row, "ja")] = row.label;
		record[wordingField(row, "en")] = row.labelEn;
	}
	return { grades: rows.map(({ kind, grade, symbol }): WordedGrade => ({ kind, grade, symbol })), record };
}

async function currentPlanOf(db: Transaction): Promise<{ id: number; slug: string }> {
	return found(await db.plan.findFirst({ where: { isCurrent: true }, select: { id: true, slug: true } }));
}

/** The wordings of the current plan's grades. */
export async function readGradeWordings(
	actor: Actor,
): Promise<{ grades: WordedGrade[]; loaded: Loaded<WordingsRecord> }> {
	demand(PERMISSIONS.managePlan(actor));
	const db = prisma();
	const { grades, record } = await readWordings(db, (await currentPlanOf(db)).id);
	return { grades, loaded: load(record) };
}

/** Rewords grades. Sheets that are published show the wording of today too. */
export function changeGradeWordings(
	actor: Actor,
	{ seen, wordings }: { seen: string; wordings: Partial<WordingsRecord> },
): Promise<Written<WordingsRecord>> {
	return changePlan(actor, async (tx, admin) => {
		const plan = await currentPlanOf(tx);
		const { grades, record } = await readWordings(tx, plan.id);
		return changeRecord(tx, admin, {
			entity: "gradeWording",
			entityId: plan.slug,
			record,
			seen,
			given: wordings,
			save: async (changed, after) => {
				for (const { kind, grade } of grades) {
					const [ja, en] = [wordingField({ kind, grade }, "ja"), wordingField({ kind, grade }, "en")];
					if (!(ja in changed || en in changed)) continue;
					await tx.gradeWording.update({
						where: { planId_kind_grade: { planId: plan.id, kind, grade } },
						data: { label: after[ja] ?? "", labelEn: after[en] },
						select: { grade: true },
					});
				}
			},
		});
	});
}
