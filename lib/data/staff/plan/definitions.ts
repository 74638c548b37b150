import "server-only";
import { isInPublishedUse, newestPublished, yearsForNewDefinition } from "@/lib/domain/definition-changes";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { definitionIn } from "@/lib/domain/indicator";
import type { Actor } from "@/lib/domain/permissions";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";
import { audit, found, type Transaction } from "../access";
import { type DefinitionRecord, WORDING_FIELDS } from "./definition-record";
import { type DefinedRow, readDefined, refuseDefinition } from "./indicator-rows";
import { changePlan, changeRecord, deleteRecord, refuse, savedAs, toJson, type Written } from "./record-write";

/**
 * What an indicator means, from which year on. A published number stays what it was: the definition that it was measured
 * by changes in its words alone, and anything else is a new definition from a later year.
 */

/** Corrects a definition: all of it, or its words alone where something published was measured by it. Returns the code. */
export function correctDefinition(
	actor: Actor,
	{ id, fromYear, seen, ...given }: { id: number; fromYear: FiscalYear; seen: string } & Partial<DefinitionRecord>,
): Promise<Written<string>> {
	return changePlan(actor, async (tx, admin) => {
		const indicator = await readLocked(tx, id);
		const inUse = isInPublishedUse(indicator, fromYear);
		const written = await changeRecord<DefinitionRecord>(tx, admin, {
			entity: "indicator",
			entityId: indicator.code,
			verb: "correctDefinition",
			record: recordFrom(indicator, fromYear),
			seen,
			given,
			check: (after, changed) => {
				const beyondWords = Object.keys(changed).find((key) => !WORDING_FIELDS.some((field) => field === key));
				if (inUse && beyondWords) return [{ reason: "definitionInUse", field: beyondWords }];
				return refuseDefinition(after, fromYear, indicator.years);
			},
			save: (changed) =>
				tx.indicatorDefinition.update({
					where: { indicatorId_fromYear: { indicatorId: id, fromYear } },
					data: changed,
					select: { fromYear: true },
				}),
		});
		return savedAs(written, () => indicator.code);
	});
}

const TARGET_FIELDS = ["target", "targetAbsence", "targetYear"] as const satisfies (keyof DefinitionRecord)[];

type NewDefinition = {
	id: number;
	fromYear: FiscalYear;
	/** What differs from the definition in force before. */
	given: Partial<DefinitionRecord> & { changeReason: string };
};

/** 目標の見直し: another target from a later year on; values before and after remain comparable. */
export function reviseTarget(actor: Actor, definition: NewDefinition): Promise<Written<string>> {
	return addDefinition(actor, definition, "reviseTarget");
}

/** 定義の変更: from a later year on the indicator means something else, and its chart breaks there. */
export function redefine(actor: Actor, definition: NewDefinition): Promise<Written<string>> {
	return addDefinition(actor, definition, "redefine");
}

function addDefinition(
	actor: Actor,
	{ id, fromYear, given }: NewDefinition,
	verb: "reviseTarget" | "redefine",
): Promise<Written<string>> {
	return changePlan(actor, async (tx, admin) => {
		const indicator = await readLocked(tx, id);
		if (!yearsForNewDefinition(indicator).includes(fromYear)) {
			const newest = newestPublished(indicator);
			return newest !== null && fromYear <= newest
				? refuse("publishedUntil", "fromYear", { year: newest })
				: refuse("definitionYearTaken", "fromYear");
		}
		const before = recordFrom(indicator, definitionIn(indicator, fromYear).fromYear);
		const record = { ...before, ...given, redefined: verb === "redefine" };
		const refused = refuseDefinition(record, fromYear, indicator.years);
		if (refused.length > 0) return { refused };
		const isSame = TARGET_FIELDS.every((field) => record[field] === before[field]);
		if (verb === "reviseTarget" && isSame) return refuse("targetUnchanged", "target");
		await tx.indicatorDefinition.create({
			data: { indicatorId: id, fromYear, ...record },
			select: { fromYear: true },
		});
		const keys = (Object.keys(record) as (keyof DefinitionRecord)[]).filter((key) => record[key] !== before[key]);
		const pick = (row: DefinitionRecord) => Object.fromEntries(keys.map((key) => [key, row[key]]));
		await audit(tx, admin, {
			action: `indicator.${verb}`,
			entity: "indicator",
			entityId: indicator.code,
			before: pick(before),
			after: { fromYear, ...pick(record) },
		});
		return { saved: indicator.code };
	});
}

/** Takes a later definition back, while nothing published was measured by it. */
export function deleteDefinition(
	actor: Actor,
	{ id, fromYear }: { id: number; fromYear: FiscalYear },
): Promise<Written<string>> {
	return changePlan(actor, async (tx, admin) => {
		const indicator = await readLocked(tx, id);
		const record = recordFrom(indicator, fromYear);
		const written = await deleteRecord(tx, admin, {
			entity: "indicator",
			entityId: indicator.code,
			verb: "deleteDefinition",
			before: { fromYear, ...toJson(record) },
			needed: definitionIsNeeded(indicator, fromYear),
			remove: () =>
				tx.indicatorDefinition.delete({
					where: { indicatorId_fromYear: { indicatorId: id, fromYear } },
					select: { fromYear: true },
				}),
		});
		return savedAs(written, () => indicator.code);
	});
}

/** Why a definition is not deleted; null when it may be. */
export function definitionIsNeeded(indicator: DefinedRow, fromYear: FiscalYear): PlanRefusalReason | null {
	if (indicator.definitions[0].fromYear === fromYear) return "firstDefinition";
	return isInPublishedUse(indicator, fromYear) ? "definitionMeasured" : null;
}

/** The indicator, its row locked: a publication under way is waited for. */
export async function readLocked(tx: Transaction, id: number): Promise<DefinedRow> {
	await tx.$queryRaw`SELECT id FROM indicator WHERE id = ${id} FOR NO KEY UPDATE`;
	return readDefined(tx, { id });
}

function recordFrom({ records }: DefinedRow, fromYear: FiscalYear): DefinitionRecord {
	return found(records.find((definition) => definition.fromYear === fromYear)).record;
}
