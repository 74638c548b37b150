import "server-only";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { storableJson } from "@/lib/domain/storable-text";
import type { StagedValues } from "@/lib/schemas/workbooks";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { audit, demand, found, type Transaction, write } from "./access";

/** What was read from an uploaded workbook, kept for its owner between preview and decision. */

const HOUR_MS = 60 * 60 * 1000;
/** A day: long enough to mend what is wrong, short enough for the drafts to be much the same. */
const KEPT_MS = 24 * HOUR_MS;

type Upload = { fileName: string; values: StagedValues; now: Date };

/** Keeps what was read. Returns its id. */
export function stageWorkbook(actor: Actor, { fileName, values, now }: Upload): Promise<string> {
	return write(actor, async (tx, owner) => {
		demand(PERMISSIONS.work(owner));
		const { id } = await tx.stagedImport.create({
			data: {
				kind: "values",
				userId: owner.userId,
				fileName,
				payload: storableJson(values) satisfies StagedValues as unknown as Prisma.InputJsonValue,
				createdAt: now,
				expiresAt: new Date(now.getTime() + KEPT_MS),
			},
			select: { id: true },
		});
		const { fiscalYear, proposals, problemCount } = values;
		await audit(tx, owner, {
			action: "workbook.upload",
			entity: "staged_import",
			entityId: id,
			after: { fileName, fiscalYear, changes: proposals.length, problems: problemCount },
		});
		return id;
	});
}

export type StagedWorkbook = {
	id: string;
	fileName: string;
	createdAt: Date;
	expiresAt: Date;
	/** Null while it waits. */
	committedAt: Date | null;
	discardedAt: Date | null;
	/** As it was stored: to be parsed by `stagedValues`. */
	payload: unknown;
};

/** One's own upload. Throws NotPermitted for anyone else's, and when its time is over. */
export async function readStagedWorkbook(actor: Actor, id: string, now: Date): Promise<StagedWorkbook> {
	demand(PERMISSIONS.work(actor));
	return readOwn(prisma(), actor, id, now);
}

/** The same, in a transaction that is going to decide about it: nobody else can meanwhile. */
export async function lockStagedWorkbook(
	tx: Transaction,
	actor: Actor,
	id: string,
	now: Date,
): Promise<StagedWorkbook> {
	await tx.$queryRaw`SELECT id FROM staged_import WHERE id = ${id} FOR UPDATE`;
	return readOwn(tx, actor, id, now);
}

async function readOwn(db: Transaction, { userId }: Actor, id: string, now: Date): Promise<StagedWorkbook> {
	return found(
		await db.stagedImport.findFirst({
			where: { id, userId, kind: "values", expiresAt: { gt: now } },
			select: {
				id: true,
				fileName: true,
				createdAt: true,
				expiresAt: true,
				committedAt: true,
				discardedAt: true,
				payload: true,
			},
		}),
	);
}

/** Throws an upload away. False: it was decided about already. */
export function discardWorkbook(actor: Actor, id: string, now: Date): Promise<boolean> {
	return write(actor, async (tx, owner) => {
		const { fileName, committedAt, discardedAt } = await lockStagedWorkbook(tx, owner, id, now);
		if (committedAt !== null || discardedAt !== null) return false;
		await tx.stagedImport.update({ where: { id }, data: { discardedAt: now }, select: { id: true } });
		await audit(tx, owner, {
			action: "workbook.discard",
			entity: "staged_import",
			entityId: id,
			before: { fileName },
		});
		return true;
	});
}
