import "server-only";
import { type Device, deviceOf } from "@/lib/domain/device";
import type { Actor } from "@/lib/domain/permissions";
import { prisma } from "../prisma";
import { audit, demand, type Transaction, transaction, writeOwn } from "./access";

const MINUTE_MS = 60_000;

/** A session's last use is noted at most this often: a page with several requests writes once. */
const NOTED_EVERY_MS = MINUTE_MS;

/** Whether an account may get a session: false for a deactivated one, and for none. */
export async function maySignIn(userId: string): Promise<boolean> {
	const user = await prisma().user.findUnique({ where: { id: userId }, select: { deactivatedAt: true } });
	return user !== null && user.deactivatedAt === null;
}

/** Notes that a session was used, in `updatedAt`. False, and it is ended, if the last use is more than that long ago. */
export async function noteUse(
	{ id, updatedAt }: { id: string; updatedAt: Date },
	idleMinutes: number,
	now: Date,
): Promise<boolean> {
	const idle = now.getTime() - updatedAt.getTime();
	if (idle > idleMinutes * MINUTE_MS) {
		await prisma().session.deleteMany({ where: { id } });
		return false;
	}
	if (idle >= NOTED_EVERY_MS) await prisma().session.updateMany({ where: { id }, data: { updatedAt: now } });
	return true;
}

/** How someone showed who they are. */
export type SignInMethod = "password" | "secondFactor" | "recoveryCode" | "directory";

/** Puts a sign-in on record. `address` is where it came from. */
export async function recordSignIn(
	userId: string,
	{ method, address }: { method: SignInMethod; address: string },
): Promise<void> {
	await transaction(async (tx) => {
		const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
		const after = { method, address };
		await audit(tx, { userId, name }, { action: "account.signIn", entity: "user", entityId: userId, after });
	});
}

/** Puts on record that an account was locked for a while, after too many wrong tries. Silent for unknown addresses. */
export async function recordLockOut(
	whose: { email: string } | { id: string },
	{ what, address, until }: { what: string; address: string; until: Date },
): Promise<void> {
	const user = await prisma().user.findUnique({ where: whose, select: { id: true } });
	if (user === null) return;
	const after = { what, address, until: until.toISOString() };
	await transaction((tx) =>
		audit(tx, "signIn", { action: "account.lockOut", entity: "user", entityId: user.id, after }),
	);
}

/** Ends a session and puts on record who signed out. */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<void> {
	await writeOwn(actor, async (tx) => {
		await tx.session.deleteMany({ where: { id: sessionId, userId: actor.userId } });
		await audit(tx, actor, { action: "account.signOut", entity: "user", entityId: actor.userId });
	});
}

/** A session as its owner sees it. */
export type OwnSession = { id: string; device: Device; since: Date; lastUsed: Date; isCurrent: boolean };

/** Someone's own sessions that still count, the last used first. */
export async function readOwnSessions(
	actor: Actor,
	{ currentId, idleMinutes, now }: { currentId: string; idleMinutes: number; now: Date },
): Promise<OwnSession[]> {
	const rows = await prisma().session.findMany({
		where: {
			userId: actor.userId,
			expiresAt: { gt: now },
			updatedAt: { gt: new Date(now.getTime() - idleMinutes * MINUTE_MS) },
		},
		select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
		orderBy: { updatedAt: "desc" },
	});
	return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
		id,
		device: deviceOf(userAgent ?? ""),
		since: createdAt,
		lastUsed: updatedAt,
		isCurrent: id === currentId,
	}));
}

/** Ends one of the actor's own sessions on another device. */
export function revokeOwnSession(actor: Actor, sessionId: string): Promise<void> {
	return writeOwn(actor, async (tx) => {
		const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId: actor.userId } });
		demand(count === 1);
		await audit(tx, actor, { action: "session.revoke", entity: "user", entityId: actor.userId });
	});
}

/** Ends all of the actor's sessions but one. Returns how many there were. */
export function revokeOtherSessions(actor: Actor, keptId: string): Promise<number> {
	return writeOwn(actor, async (tx) => {
		const count = await endSessions(tx, actor.userId, keptId);
		if (count > 0) {
			const after = { sessions: count };
			await audit(tx, actor, { action: "session.revokeOthers", entity: "user", entityId: actor.userId, after });
		}
		return count;
	});
}

/** Ends an account's sessions, all or all but one, in the transaction that gives the reason. Returns how many. */
export async function endSessions(tx: Transaction, userId: string, keptId?: string): Promise<number> {
	const { count } = await tx.session.deleteMany({ where: { userId, id: keptId && { not: keptId } } });
	return count;
}
