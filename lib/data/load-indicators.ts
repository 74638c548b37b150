import type { PolicyFile } from "@/lib/schemas/plan-data";
import type { Prisma } from "./generated/client";

/** The parts of a loaded plan that chapters and policies have in common: indicators, source notes, values. */

type Transaction = Prisma.TransactionClient;
type SeedValue = PolicyFile["evaluations"][number]["actuals"][string];
type SeedIndicator = PolicyFile["indicators"][number];
type SeedNote = PolicyFile["sourceNotes"][number];

/** Returns the id of each indicator by its code. */
export async function createIndicators(
	tx: Transaction,
	indicators: readonly SeedIndicator[],
	owner: { planId: number; policyId?: number; chapterId?: number },
): Promise<Map<string, number>> {
	const ids = new Map<string, number>();
	for (const [position, { code, endedYear, definitions }] of indicators.entries()) {
		const { id } = await tx.indicator.create({
			select: { id: true },
			data: { ...owner, position, code, endedYear, definitions: { create: definitions.map(toDefinition) } },
		});
		ids.set(code, id);
	}
	return ids;
}

function toDefinition({ name, unit, baseline, target, ...rest }: SeedIndicator["definitions"][number]) {
	const [b, t] = [toColumns(baseline), toColumns(target)];
	return {
		...rest,
		name: name.ja,
		nameEn: name.en,
		unit: unit?.ja,
		unitEn: unit?.en,
		baseline: b.value,
		baselineAbsence: b.absence,
		target: t.value,
		targetAbsence: t.absence,
	};
}

export async function createSourceNotes(
	tx: Transaction,
	notes: readonly SeedNote[],
	owner: { policyId?: number; chapterId?: number },
	indicatorIds: ReadonlyMap<string, number>,
): Promise<void> {
	await tx.sourceNote.createMany({
		data: notes.map(({ field, indicator, fiscalYear, printed, reason }) => ({
			...owner,
			indicatorId: indicator === undefined ? null : (indicatorIds.get(indicator) ?? fail(`no indicator ${indicator}`)),
			field,
			fiscalYear,
			printed,
			reason: reason.ja,
			reasonEn: reason.en,
		})),
	});
}

/** A value of the file as the two columns of the database. */
export function toColumns(value: SeedValue) {
	if (value === null) return { value: null, absence: null };
	return typeof value === "string" ? { value, absence: null } : { value: null, absence: value.absence };
}

/** For a reference that a checked plan cannot lack. */
export function fail(what: string): never {
	throw new Error(`loadPlan: ${what}; the plan was not checked before loading`);
}
