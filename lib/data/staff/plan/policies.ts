import "server-only";
import type { Localized } from "@/lib/domain/localized";
import type { Actor } from "@/lib/domain/permissions";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";
import type { Prisma } from "../../generated/client";
import { toLocalized } from "../../public/values";
import { audit, found, type Transaction } from "../access";
import { type Moved, refuseNumber, renumber } from "./places";
import { writeDivisions } from "./policy-division-rows";
import { changePlan, changeRecord, deleteRecord, refuse, savedAs, toJson, type Written } from "./record-write";

/** 施策, as its form shows it. Divisions go by their slugs; lead is null while it is not known. */
export type PolicyRecord = {
	number: number;
	title: string;
	titleEn: string | null;
	vision: string;
	lead: string | null;
	related: string[];
	relatedPlans: Localized[];
	sdgs: number[];
};

export const policyColumns = {
	number: true,
	title: true,
	titleEn: true,
	vision: true,
	divisions: { select: { role: true, division: { select: { slug: true } } }, orderBy: { position: "asc" } },
	relatedPlans: { select: { title: true, titleEn: true }, orderBy: { position: "asc" } },
	sdgs: { select: { goal: true }, orderBy: { goal: "asc" } },
} satisfies Prisma.PolicySelect;

export function toPolicyRecord({
	divisions,
	relatedPlans,
	sdgs,
	...row
}: Prisma.PolicyGetPayload<{ select: typeof policyColumns }>): PolicyRecord {
	return {
		...row,
		lead: divisions.find(({ role }) => role === "lead")?.division.slug ?? null,
		related: divisions.filter(({ role }) => role === "related").map(({ division }) => division.slug),
		relatedPlans: relatedPlans.map(({ title, titleEn }) => toLocalized(title, titleEn)),
		sdgs: sdgs.map(({ goal }) => goal),
	};
}

/** Why a policy is not deleted; null when it may be. Its indicators and measures go with it. */
export async function policyIsNeeded(db: Transaction, id: number): Promise<PlanRefusalReason | null> {
	return (await db.evaluation.findFirst({ where: { policyId: id }, select: { id: true } })) && "hasEvaluations";
}

async function isTaken(tx: Transaction, sectionId: number, number: number): Promise<boolean> {
	const where = { sectionId_number: { sectionId, number } };
	return (await tx.policy.findUnique({ where, select: { id: true } })) !== null;
}

const isLeadRelated = ({ lead, related }: Pick<PolicyRecord, "lead" | "related">) =>
	lead !== null && related.includes(lead);

/** Adds a policy to a section. Returns its code. */
export function addPolicy(
	actor: Actor,
	{ sectionId, ...record }: PolicyRecord & { sectionId: number },
): Promise<Written<string>> {
	return changePlan(actor, async (tx, admin) => {
		const section = found(
			await tx.section.findUnique({
				where: { id: sectionId },
				select: { number: true, chapter: { select: { number: true, planId: true } } },
			}),
		);
		if (await isTaken(tx, sectionId, record.number)) return refuse("numberTaken", "number");
		if (isLeadRelated(record)) return refuse("leadIsRelated", "related");
		const { number, title, titleEn, vision } = record;
		const code = `${section.chapter.number}-${section.number}-${number}`;
		const { id } = await tx.policy.create({
			data: { planId: section.chapter.planId, sectionId, number, code, title, titleEn, vision },
			select: { id: true },
		});
		await writeLists(tx, id, record, record);
		await audit(tx, admin, { action: "policy.create", entity: "policy", entityId: code, after: toJson(record) });
		return { saved: code };
	});
}

/** Changes a policy. Another number changes its code and its indicators' with it. Returns its code then. */
export function changePolicy(
	actor: Actor,
	{ id, seen, ...given }: { id: number; seen: string } & Partial<PolicyRecord>,
): Promise<Written<Moved<string>>> {
	return changePlan(actor, async (tx, admin) => {
		const { code, sectionId, section, ...columns } = found(
			await tx.policy.findUnique({
				where: { id },
				select: { ...policyColumns, code: true, sectionId: true, section: { select: { chapterId: true } } },
			}),
		);
		const record = toPolicyRecord(columns);
		const written = await changeRecord(tx, admin, {
			entity: "policy",
			entityId: code,
			record,
			seen,
			given,
			check: (after, { number }) =>
				isLeadRelated(after)
					? [{ reason: "leadIsRelated", field: "related" }]
					: refuseNumber(tx, { policyId: id }, number, (other) => isTaken(tx, sectionId, other)),
			save: async (changed, after) => {
				await writeLists(tx, id, changed, after);
				const { number, title, titleEn, vision } = changed;
				const data = { number, title, titleEn, vision };
				const update = () => tx.policy.update({ where: { id }, data, select: { id: true } });
				await (number === undefined ? update() : renumber(tx, section.chapterId, update));
			},
		});
		return savedAs(written, ({ number }) => ({
			address: code.replace(/\d+$/, String(number)),
			hasMoved: number !== record.number,
		}));
	});
}

/** Deletes a policy that was never evaluated, with its indicators, measures and notes. */
export function deletePolicy(actor: Actor, id: number): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const { code, indicators, measures, ...columns } = found(
			await tx.policy.findUnique({
				where: { id },
				select: {
					...policyColumns,
					code: true,
					indicators: { select: { code: true } },
					measures: { select: { title: true, intendedResult: true } },
				},
			}),
		);
		return deleteRecord(tx, admin, {
			entity: "policy",
			entityId: code,
			before: { ...toJson(toPolicyRecord(columns)), indicators: indicators.map((one) => one.code), measures },
			needed: await policyIsNeeded(tx, id),
			remove: () => tx.policy.delete({ where: { id }, select: { id: true } }),
		});
	});
}

/** Replaces those lists of a policy that change. */
async function writeLists(tx: Transaction, policyId: number, changed: Partial<PolicyRecord>, after: PolicyRecord) {
	if (changed.lead !== undefined || changed.related !== undefined) await writeDivisions(tx, policyId, after);
	if (changed.sdgs) {
		await tx.policySdg.deleteMany({ where: { policyId } });
		await tx.policySdg.createMany({ data: changed.sdgs.map((goal) => ({ policyId, goal })) });
	}
	if (changed.relatedPlans) {
		await tx.relatedPlan.deleteMany({ where: { policyId } });
		await tx.relatedPlan.createMany({
			data: changed.relatedPlans.map(({ ja, en }, position) => ({ policyId, position, title: ja, titleEn: en })),
		});
	}
}
