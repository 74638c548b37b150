import "server-only";
import type { Actor } from "@/lib/domain/permissions";
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
	isDemo: true,
	divisions: { select: { divisionId: true } },
	accounts: { select: { providerId: true } },
} satisfies Prisma.UserSelect;

type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>;

/** A member of staff as the frame of their pages knows them. */
export type Staff = Actor & {
	/** Made by `npm run up -- --demo`: marked wherever the name is shown. */
	isDemo: boolean;
	/** Has a role that doesn't count until the account has a second factor. */
	owesSecondFactor: boolean;
};

/** Who has an account, with the role that counts now; null when there is no such account, or it is deactivated. */
export async function readActor(userId: string): Promise<Staff | null> {
	const row = await prisma().user.findUnique({ where: { id: userId }, select: userSelect });
	return row === null || row.deactivatedAt !== null ? null : toStaff(row);
}

function toStaff(row: UserRow): Staff {
	const owesSecondFactor = owes(row);
	return {
		userId: row.id,
		name: row.name,
		email: row.email,
		role: row.deactivatedAt !== null || owesSecondFactor ? null : row.role,
		divisionIds: row.divisions.map(({ divisionId }) => divisionId),
		isDemo: row.isDemo,
		owesSecondFactor,
	};
}

/** The account by which one signs in with a password; other accounts are the town's directory's. */
export const PASSWORD_PROVIDER = "credential";

/**
 * Whether the role demands a second factor that isn't there. One who has no password and comes by the town's directory
 * alone owes none here: how people prove themselves to the directory is its own affair (docs/adr/0012-accounts.md).
 */
function owes({ role, twoFactorEnabled, accounts }: UserRow): boolean {
	if (role === null || !SECOND_FACTOR_ROLES.includes(role) || twoFactorEnabled) return false;
	return accounts.length === 0 || accounts.some(({ providerId }) => providerId === PASSWORD_PROVIDER);
}

/** Prisma's five seconds are for a single record; a whole edition is published in one transaction. */
const LONGEST_WRITE_MS = 60_000;

/**
 * Runs a person's write as one transaction. `task` gets the account as it is now, its row locked against changes until
 * the end; it checks the right with `demand`, writes, and leaves an audit row with `audit`. Throws NotPermitted for an
 * account that may not work any more.
 */
export function write<Result>(actor: Actor, task: (tx: Transaction, actor: Actor) => Promise<Result>): Promise<Result> {
	return transaction(async (tx) => {
		const current = await lockActor(tx, actor);
		demand(current.role !== null);
		return task(tx, current);
	});
}

/** Like `write`, for what people change about their own account: also without a role that counts. */
export function writeOwn<Result>(
	actor: Actor,
	task: (tx: Transaction, actor: Staff) => Promise<Result>,
): Promise<Result> {
	return transaction(async (tx) => task(tx, await lockActor(tx, actor)));
}

/**
 * Like `write`, for changes of others' accounts: one at a time, or two administrators who demote each other would both
 * succeed, or each wait for the other.
 */
export function writeAccounts<Result>(
	actor: Actor,
	task: (tx: Transaction, actor: Actor) => Promise<Result>,
): Promise<Result> {
	return transaction(async (tx) => {
		await lockAccounts(tx);
		const current = await lockActor(tx, actor);
		demand(current.role !== null);
		return task(tx, current);
	});
}

/** Any number will do, as long as no other advisory lock of the portal has it. */
const ACCOUNTS_LOCK = 20_261_122;

/** Waits until nobody else changes accounts, and keeps it so until the transaction's end. */
export async function lockAccounts(tx: Transaction): Promise<void> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ACCOUNTS_LOCK})`;
}

/** One transaction for what belongs together. */
export function transaction<Result>(task: (tx: Transaction) => Promise<Result>): Promise<Result> {
	return prisma().$transaction(task, { timeout: LONGEST_WRITE_MS });
}

async function lockActor(tx: Transaction, { userId }: Actor): Promise<Staff> {
	await tx.$queryRaw`SELECT id FROM staff_user WHERE id = ${userId} FOR SHARE`;
	const row = found(await tx.user.findUnique({ where: { id: userId }, select: userSelect }));
	demand(row.deactivatedAt === null);
	return toStaff(row);
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
