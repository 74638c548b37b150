import "server-only";
import { EVALUATION_TEXTS, type EvaluationContent, type EvaluationText } from "@/lib/domain/evaluation";
import type { Value } from "@/lib/domain/indicator";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { isEditable } from "@/lib/domain/workflow";
import { Prisma } from "../generated/client";
import { audit, demand, found, type Transaction } from "./access";
import { type DraftContent, readContent } from "./draft-content";

/** What a save changes: only what is given. A value without reason, `{ value: null, absence: null }`, is blank again. */
export type DraftChanges = Partial<
	Pick<EvaluationContent, EvaluationText | "progressGrade" | "reviewGrade" | "measures">
> & { actuals?: Readonly<Record<string, Value>> };

type DraftSave = {
	revisionId: number;
	/** The version that the changes were made to; null to change whatever is there. */
	expectedVersion: number | null;
	changes: DraftChanges;
	now: Date;
};

/** `conflict`: someone saved meanwhile; nothing was written, and this is what is there now. */
export type DraftSaved = { saved: { version: number; savedAt: Date | null } } | { conflict: DraftContent };

/**
 * Saves a draft, in the caller's transaction, with an audit row of what changed before and after. Without a difference
 * nothing is written. Throws NotPermitted for whoever may not, and for a revision that can't be edited now.
 */
export async function changeDraft(tx: Transaction, actor: Actor, save: DraftSave): Promise<DraftSaved> {
	const { revisionId, expectedVersion, now } = save;
	// Saves of one revision wait for each other, so that two of one version can't both be the first.
	await tx.$queryRaw`SELECT id FROM evaluation_revision WHERE id = ${revisionId} FOR UPDATE`;
	const stored = await readContent(tx, revisionId);
	demand(PERMISSIONS.editEvaluation(actor, stored.divisions));
	demand(isEditable(stored));
	if (expectedVersion !== null && expectedVersion !== stored.version) return { conflict: stored };
	const changes = differences(stored, save.changes);
	if (Object.keys(changes).length === 0) return { saved: { version: stored.version, savedAt: stored.savedAt } };
	const version = stored.version + 1;
	const { actuals = {}, measures, ...columns } = changes;
	await writeActuals(tx, stored, actuals);
	await tx.evaluationRevision.update({
		where: { id: revisionId },
		data: {
			...columns,
			...(measures !== undefined && { measures: toJson(measures) }),
			version,
			savedAt: now,
			savedBy: actor.name,
		},
		select: { id: true },
	});
	await audit(tx, actor, {
		action: "evaluation.save",
		entity: "evaluation_revision",
		entityId: revisionId,
		before: plain({ version: stored.version, ...pick(stored, changes) }),
		after: plain({ version, ...changes }),
	});
	return { saved: { version, savedAt: now } };
}

/** Of the given changes those that differ from what is stored. */
function differences(stored: DraftContent, changes: DraftChanges): DraftChanges {
	const differing: DraftChanges = {};
	for (const field of [...EVALUATION_TEXTS, "progressGrade", "reviewGrade", "measures"] as const) {
		const given = changes[field];
		if (given === undefined || JSON.stringify(given) === JSON.stringify(stored[field])) continue;
		Object.assign(differing, { [field]: given });
	}
	const actuals = Object.entries(changes.actuals ?? {}).filter(([code, given]) => !isSame(given, stored.actuals[code]));
	return actuals.length > 0 ? { ...differing, actuals: Object.fromEntries(actuals) } : differing;
}

function isSame(a: Value, b: Value | undefined): boolean {
	return a.value === (b?.value ?? null) && a.absence === (b?.absence ?? null);
}

/** What is stored where something changes: the `before` of the audit row. */
function pick(stored: DraftContent, { actuals, ...fields }: DraftChanges) {
	const before = Object.fromEntries(Object.keys(fields).map((field) => [field, stored[field as keyof typeof fields]]));
	if (!actuals) return before;
	return {
		...before,
		actuals: Object.fromEntries(Object.keys(actuals).map((code) => [code, stored.actuals[code] ?? null])),
	};
}

async function writeActuals(
	tx: Transaction,
	{ revisionId, policyId, chapterId }: DraftContent,
	actuals: Readonly<Record<string, Value>>,
): Promise<void> {
	const codes = Object.keys(actuals);
	if (codes.length === 0) return;
	const indicators = await tx.indicator.findMany({
		where: { policyId, chapterId, code: { in: codes } },
		select: { id: true, code: true },
	});
	for (const [code, { value, absence }] of Object.entries(actuals)) {
		const { id: indicatorId } = found(indicators.find((indicator) => indicator.code === code));
		const key = { revisionId_indicatorId: { revisionId, indicatorId } };
		if (value === null && absence === null) {
			await tx.actualValue.deleteMany({ where: { revisionId, indicatorId } });
		} else {
			await tx.actualValue.upsert({
				where: key,
				create: { revisionId, indicatorId, value, absence },
				update: { value, absence },
				select: { indicatorId: true },
			});
		}
	}
}

function toJson(measures: EvaluationContent["measures"]) {
	return measures === null ? Prisma.DbNull : plain(measures);
}

/** A plain copy for a JSON column: without undefined, readonly or methods. */
function plain(value: unknown): Prisma.InputJsonValue {
	return JSON.parse(JSON.stringify(value));
}
