import "server-only";
import type { Actor, StaffRole } from "@/lib/domain/permissions";
import { SECOND_FACTOR_ROLES } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";

/**
 * The gate of everything that staff read and write. Every function of lib/data/staff takes the actor first and asks
 * `demand` before it reads; every write goes through `write`, which looks at the account once more inside its
 * transaction, so that a right lost a moment ago is lost.
 */

export type Transaction = Prisma.TransactionClient;

/** The actor may not do this, or the record is none that they may know of. Pages and actions answer as for nothing there. */
export class NotPermitted extends Error {
	override name = "NotPermitted";
}

/** Stops whoever lacks the right. */
export function demand(permitted: boolean): asserts permitted {
	if (!permitted) throw new NotPermitted("the actor may not do this");
}

/** The record, or a stop where there is none: a wrong id and a forbidden one look alike. */
export function found<Row>(row: Row | null | undefined): Row {
	if (row === null || row === undefined) throw new NotPermitted("there is no such record");
	return row;
}

const userSelect = {
	id: true,
	name: true,
	email: true,
	role: true,
	deactivatedAt: true,
	twoFactorEnabled: true,
	divisions: { select: { divisionId: true } },
} satisfies Prisma.UserSelect;

type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>;

/** The actor behind an account, with the role that counts now; null when there is no such account. */
export async function readActor(userId: string): Promise<Actor | null> {
	const row = await prisma().user.findUnique({ where: { id: userId }, select: userSelect });
	return row && toActor(row);
}

function toActor(row: UserRow): Actor {
	return {
		userId: row.id,
		name: row.name,
		email: row.email,
		role: effectiveRole(row),
		divisionIds: row.divisions.map(({ divisionId }) => divisionId),
	};
}

/** None for a deactivated account, nor for one that still owes the second factor its role demands. */
function effectiveRole({ role, deactivatedAt, twoFactorEnabled }: UserRow): StaffRole | null {
	if (role === null || deactivatedAt !== null) return null;
	return SECOND_FACTOR_ROLES.includes(role) && !twoFactorEnabled ? null : role;
}

/** Prisma's five seconds are for a single record; a whole edition is published in one transaction. */
const LONGEST_WRITE_MS = 60_000;

/**
 * Runs a person's write as one transaction. `task` gets the account as it is now, its row locked against changes until
 * the end; it checks the right with `demand`, writes, and leaves an audit row with `audit`. Throws NotPermitted for an
 * account that may not work any more.
 */
export function write<Result>(actor: Actor, task: (tx: Transaction, actor: Actor) => Promise<Result>): Promise<Result> {
	return prisma().$transaction(
		async (tx) => {
			await tx.$queryRaw`SELECT id FROM staff_user WHERE id = ${actor.userId} FOR SHARE`;
			const current = toActor(found(await tx.user.findUnique({ where: { id: actor.userId }, select: userSelect })));
			demand(current.role !== null);
			return task(tx, current);
		},
		{ timeout: LONGEST_WRITE_MS },
	);
}

/** One entry of the audit log: what was done to which record. `before` and `after` hold only what changed. */
export type AuditedChange = {
	/** A verb with its object, e.g. `evaluation.submit`. */
	action: string;
	entity: string;
	entityId: string | number;
	before?: Prisma.InputJsonValue;
	after?: Prisma.InputJsonValue;
};

/** Who does something: a person, or a part of the portal that acts by itself, by its name. */
export type Doer = Pick<Actor, "userId" | "name"> | string;

/** Writes the audit row that belongs to a write, in its transaction. */
export async function audit(tx: Transaction, doer: Doer, { entityId, ...change }: AuditedChange): Promise<void> {
	const by = typeof doer === "string" ? { actor: doer } : { actor: doer.name, actorId: doer.userId };
	await tx.auditEntry.create({ data: { ...by, ...change, entityId: String(entityId) }, select: { id: true } });
}
