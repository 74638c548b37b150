import "server-only";
import { createHash } from "node:crypto";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { type PlanRecord, recordChanges } from "@/lib/domain/plan-record";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";
import type { Prisma } from "../../generated/client";
import { audit, demand, type Transaction, write } from "../access";

/**
 * How every part of the plan is written: one at a time, against what its form was loaded with, with an audit row of what
 * changed. Refusals that people can mend are values.
 */

/** A record as a form is loaded with it. `seen` tells later whether it is still so. */
export type Loaded<Row extends PlanRecord = PlanRecord> = { record: Row; seen: string };

/** Why a change is refused: a key below `problems.planAdmin`, and the input it is about (null: all of it). */
export type PlanRefusal = { reason: PlanRefusalReason; field?: string; values?: Record<string, string | number> };

/** `conflict`: someone changed the record meanwhile; nothing was written, and this is what is there now. */
export type Written<Saved = null> = { saved: Saved } | { conflict: Loaded } | { refused: readonly PlanRefusal[] };

/** The same outcome with something else to tell of what was saved. */
export function savedAs<Saved, Told>(written: Written<Saved>, tell: (saved: Saved) => Told): Written<Told> {
	return "saved" in written ? { saved: tell(written.saved) } : written;
}

export function load<Row extends PlanRecord>(record: Row): Loaded<Row> {
	return { record, seen: createHash("sha256").update(JSON.stringify(record)).digest("hex") };
}

export function refuse(
	reason: PlanRefusalReason,
	field?: string,
	values?: PlanRefusal["values"],
): { refused: PlanRefusal[] } {
	return { refused: [{ reason, field, values }] };
}

/** Any number, the same for every change of the plan. */
const PLAN_LOCK = 0x5348_4952;

/** Makes changes of the plan wait for each other until the end of the transaction, a whole-plan load included. */
export async function lockPlan(tx: Transaction): Promise<void> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PLAN_LOCK})`;
}

/** A write to the plan, by those who may. */
export function changePlan<Result>(
	actor: Actor,
	task: (tx: Transaction, admin: Actor) => Promise<Result>,
): Promise<Result> {
	return write(actor, async (tx, admin) => {
		demand(PERMISSIONS.managePlan(admin));
		await lockPlan(tx);
		return task(tx, admin);
	});
}

type RecordChange<Row extends PlanRecord> = {
	entity: string;
	entityId: string | number;
	/** What the audit log calls it: `change`, unless it is something more particular. */
	verb?: string;
	/** The record as it is, and what the form was loaded with. */
	record: Row;
	seen: string;
	/** Only what is given changes. */
	given: Partial<Row>;
	/** Says why the changed record can't be. */
	check?: (after: Row, changed: Partial<Row>) => Promise<readonly PlanRefusal[]> | readonly PlanRefusal[];
	/** Writes the fields that change. */
	save: (changed: Partial<Row>, after: Row) => Promise<unknown>;
};

/**
 * Changes a record, unless it is no longer as its form was loaded, and returns it as it is then. Without a difference
 * nothing is written.
 */
export async function changeRecord<Row extends PlanRecord>(
	tx: Transaction,
	admin: Actor,
	{ entity, entityId, verb = "change", record, seen, given, check, save }: RecordChange<Row>,
): Promise<Written<Row>> {
	const now = load(record);
	if (now.seen !== seen) return { conflict: now };
	const changes = recordChanges(record, given);
	if (changes === null) return { saved: record };
	const after = { ...record, ...changes.after };
	const refused = (await check?.(after, changes.after)) ?? [];
	if (refused.length > 0) return { refused };
	await save(changes.after, after);
	const [before, changed] = [toJson(changes.before), toJson(changes.after)];
	await audit(tx, admin, { action: `${entity}.${verb}`, entity, entityId, before, after: changed });
	return { saved: after };
}

type RecordDeletion = {
	entity: string;
	entityId: string | number;
	/** What the audit log calls it: `delete`, unless it is a part of a record that stays. */
	verb?: string;
	/** All that goes with it. */
	before: Prisma.InputJsonObject;
	/** Why it has to stay; null when it may go. */
	needed: PlanRefusalReason | null;
	remove: () => Promise<unknown>;
};

/** Deletes a record that nothing depends on. */
export async function deleteRecord(
	tx: Transaction,
	admin: Actor,
	{ entity, entityId, verb = "delete", before, needed, remove }: RecordDeletion,
): Promise<Written> {
	if (needed !== null) return refuse(needed);
	await remove();
	await audit(tx, admin, { action: `${entity}.${verb}`, entity, entityId, before });
	return { saved: null };
}

/** A record as the audit log keeps it. */
export function toJson(record: Partial<PlanRecord>): Prisma.InputJsonObject {
	return record as Prisma.InputJsonObject;
}
