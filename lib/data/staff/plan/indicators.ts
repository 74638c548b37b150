import "server-only";
import { yearsForEnd } from "@/lib/domain/definition-changes";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Actor } from "@/lib/domain/permissions";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";
import { audit, found, type Transaction } from "../access";
import type { DefinitionRecord } from "./definition-record";
import { readLocked } from "./definitions";
import { type DefinedRow, refuseDefinition } from "./indicator-rows";
import { changePlan, deleteRecord, refuse, toJson, type Written } from "./record-write";

/** What an indicator is added to. */
type IndicatorOwner = { policyId: number } | { chapterId: number };

type NewIndicator = {
	owner: IndicatorOwner;
	/** The last number of its code. */
	number: number;
	definition: Omit<DefinitionRecord, keyof typeof FIRST> & Partial<DefinitionRecord>;
};

/** The first definition replaces none, so it has no reason to give. */
const FIRST = {
	baseline: null,
	baselineAbsence: null,
	target: null,
	targetAbsence: null,
	redefined: false,
	changeReason: null,
} satisfies Partial<DefinitionRecord>;

/** Adds an indicator with its first definition, which applies from the plan's baseline year. Returns its code. */
export function addIndicator(actor: Actor, { owner, number, ...given }: NewIndicator): Promise<Written<string>> {
	return changePlan(actor, async (tx, admin) => {
		const { code: ownerCode, plan } = await readOwner(tx, owner);
		const code = `${ownerCode}-${number}`;
		const definition: DefinitionRecord = { ...FIRST, ...given.definition };
		if (await tx.indicator.findUnique({ where: { planId_code: { planId: plan.id, code } }, select: { id: true } })) {
			return refuse("numberTaken", "number");
		}
		const refused = refuseDefinition(definition, plan.baselineYear, plan);
		if (refused.length > 0) return { refused };
		const last = await tx.indicator.aggregate({ where: owner, _max: { position: true } });
		await tx.indicator.create({
			data: {
				planId: plan.id,
				...owner,
				code,
				position: (last._max.position ?? -1) + 1,
				definitions: { create: { fromYear: plan.baselineYear, ...definition } },
			},
			select: { id: true },
		});
		await audit(tx, admin, {
			action: "indicator.create",
			entity: "indicator",
			entityId: code,
			after: { fromYear: plan.baselineYear, ...toJson(definition) },
		});
		return { saved: code };
	});
}

const planSelect = { id: true, baselineYear: true, firstYear: true, targetYear: true } as const;

async function readOwner(tx: Transaction, owner: IndicatorOwner) {
	if ("policyId" in owner) {
		const select = { code: true, plan: { select: planSelect } } as const;
		return found(await tx.policy.findUnique({ where: { id: owner.policyId }, select }));
	}
	const select = { number: true, plan: { select: planSelect } } as const;
	const { number, plan } = found(await tx.chapter.findUnique({ where: { id: owner.chapterId }, select }));
	return { code: String(number), plan };
}

/** Ends an indicator: it is measured in `year` for the last time. */
export function endIndicator(actor: Actor, { id, year }: { id: number; year: FiscalYear }): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const indicator = await readLocked(tx, id);
		if (!yearsForEnd(indicator, indicator.yearsWithValue).includes(year)) return refuse("endsTooEarly", "year");
		await writeEnd(tx, indicator, year);
		await audit(tx, admin, {
			action: "indicator.end",
			entity: "indicator",
			entityId: indicator.code,
			before: { endedYear: indicator.endedYear },
			after: { endedYear: year },
		});
		return { saved: null };
	});
}

/** Lets an ended indicator go on, while no later year has been published without it. */
export function resumeIndicator(actor: Actor, id: number): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const indicator = await readLocked(tx, id);
		const kept = await endIsKept(tx, indicator);
		if (kept) return refuse(kept);
		await writeEnd(tx, indicator, null);
		await audit(tx, admin, {
			action: "indicator.resume",
			entity: "indicator",
			entityId: indicator.code,
			before: { endedYear: indicator.endedYear },
		});
		return { saved: null };
	});
}

function writeEnd(tx: Transaction, { id }: DefinedRow, endedYear: FiscalYear | null) {
	return tx.indicator.update({ where: { id }, data: { endedYear }, select: { id: true } });
}

/** Why an ended indicator can't go on; null when it can. */
export async function endIsKept(db: Transaction, { id, endedYear }: DefinedRow): Promise<PlanRefusalReason | null> {
	if (endedYear === null) return "notEnded";
	const indicators = { some: { id } };
	const published = await db.evaluation.findFirst({
		where: {
			fiscalYear: { gt: endedYear },
			revisions: { some: { state: "published" } },
			OR: [{ policy: { indicators } }, { chapter: { indicators } }],
		},
		select: { id: true },
	});
	return published && "publishedWithoutIt";
}

/** Why an indicator is not deleted; null when it may be. */
export function indicatorIsNeeded({ yearsWithValue, publishedYears }: DefinedRow): PlanRefusalReason | null {
	return yearsWithValue.length > 0 || publishedYears.length > 0 ? "hasValues" : null;
}

/** Deletes an indicator without values, and its blank places in drafts. */
export function deleteIndicator(actor: Actor, id: number): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const indicator = await readLocked(tx, id);
		return deleteRecord(tx, admin, {
			entity: "indicator",
			entityId: indicator.code,
			before: { definitions: indicator.records.map(({ fromYear, record }) => ({ fromYear, ...toJson(record) })) },
			needed: indicatorIsNeeded(indicator),
			remove: async () => {
				await tx.actualValue.deleteMany({ where: { indicatorId: id } });
				await tx.indicator.delete({ where: { id }, select: { id: true } });
			},
		});
	});
}
