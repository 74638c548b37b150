import "server-only";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { MOST_PROBLEMS, type TransferProblem } from "@/lib/domain/plan-transfer/problems";
import type { PlanTables } from "@/lib/domain/plan-transfer/tables";
import { storableJson } from "@/lib/domain/storable-text";
import type { Prisma } from "../../generated/client";
import { prisma } from "../../prisma";
import { audit, demand, found, type Transaction, write } from "../access";

/** What was read from an uploaded plan, kept for its owner between preview and decision. */

/** A day: long enough to mend what is wrong, short enough for the plan to be much the same. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** How much an import did, by kind of change. */
export type ImportResult = { added: number; changed: number; published: number };

/** A plan to be compared, all that is wrong with a file, or, once it is written, what it did. */
export type StagedContent =
	| { tables: PlanTables }
	| { problems: TransferProblem[]; problemCount: number }
	| { result: ImportResult };

export type StagedPlan = {
	id: string;
	fileName: string;
	createdAt: Date;
	expiresAt: Date;
	/** Null while it waits. */
	committedAt: Date | null;
	discardedAt: Date | null;
	content: StagedContent;
};

type Upload = {
	fileName: string;
	checked: { tables: PlanTables } | { problems: readonly TransferProblem[] };
	now: Date;
};

/** Keeps what was read. Returns its id. */
export function stagePlan(actor: Actor, { fileName, checked, now }: Upload): Promise<string> {
	const content: StagedContent =
		"tables" in checked
			? checked
			: { problems: checked.problems.slice(0, MOST_PROBLEMS), problemCount: checked.problems.length };
	return write(actor, async (tx, admin) => {
		demand(PERMISSIONS.managePlan(admin));
		const { id } = await tx.stagedImport.create({
			data: {
				kind: "plan",
				userId: admin.userId,
				fileName,
				payload: storableJson(content) as unknown as Prisma.InputJsonValue,
				createdAt: now,
				expiresAt: new Date(now.getTime() + KEPT_MS),
			},
			select: { id: true },
		});
		await audit(tx, admin, {
			action: "plan.upload",
			entity: "staged_import",
			entityId: id,
			after: { fileName, problems: "problems" in checked ? checked.problems.length : 0 },
		});
		return id;
	});
}

const stagedSelect = {
	id: true,
	fileName: true,
	createdAt: true,
	expiresAt: true,
	committedAt: true,
	discardedAt: true,
	payload: true,
} satisfies Prisma.StagedImportSelect;

/** One's own upload. Throws NotPermitted for anyone else's, and when its time is over. */
export async function readStagedPlan(db: Transaction, actor: Actor, id: string, now: Date): Promise<StagedPlan> {
	demand(PERMISSIONS.managePlan(actor));
	const { payload, ...row } = found(
		await db.stagedImport.findFirst({
			where: { id, userId: actor.userId, kind: "plan", expiresAt: { gt: now } },
			select: stagedSelect,
		}),
	);
	// Written by stagePlan and commitPlan, and by nobody else.
	return { ...row, content: payload as unknown as StagedContent };
}

/** The same, in a transaction that is going to decide about it: nobody else can meanwhile. */
export async function lockStagedPlan(tx: Transaction, actor: Actor, id: string, now: Date): Promise<StagedPlan> {
	await tx.$queryRaw`SELECT id FROM staged_import WHERE id = ${id} FOR UPDATE`;
	return readStagedPlan(tx, actor, id, now);
}

/** One's own uploads that wait for a decision, newest first. */
export async function listStagedPlans(
	actor: Actor,
	now: Date,
): Promise<Pick<StagedPlan, "id" | "fileName" | "createdAt">[]> {
	demand(PERMISSIONS.managePlan(actor));
	return prisma().stagedImport.findMany({
		where: { kind: "plan", userId: actor.userId, expiresAt: { gt: now }, committedAt: null, discardedAt: null },
		orderBy: { createdAt: "desc" },
		select: { id: true, fileName: true, createdAt: true },
	});
}

/** Throws an upload away. False: it was decided about already. */
export function discardPlan(actor: Actor, id: string, now: Date): Promise<boolean> {
	return write(actor, async (tx, admin) => {
		const { fileName, committedAt, discardedAt } = await lockStagedPlan(tx, admin, id, now);
		if (committedAt !== null || discardedAt !== null) return false;
		await tx.stagedImport.update({ where: { id }, data: { discardedAt: now }, select: { id: true } });
		await audit(tx, admin, { action: "plan.discard", entity: "staged_import", entityId: id, before: { fileName } });
		return true;
	});
}
