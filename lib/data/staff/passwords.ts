import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/permissions";
import { prisma } from "../prisma";
import { audit, found, PASSWORD_PROVIDER, type Transaction, transaction, writeOwn } from "./access";
import type { LinkMaking } from "./invitations";
import { setPassword } from "./new-account";
import { hashToken, newToken } from "./one-time-token";
import { cancelUnsentLinks, enqueueMail } from "./outbox";
import { endSessions } from "./sessions";

const HOUR_MS = 60 * 60 * 1000;
const KIND = "new-password:";

/** Changes the actor's own password; their sessions on other devices end, and links for a new password with them. */
export function changeOwnPassword(
	actor: Actor,
	{ passwordHash, keptSessionId }: { passwordHash: string; keptSessionId: string },
	now: Date,
): Promise<void> {
	return writeOwn(actor, async (tx, { email }) => {
		await setPassword(tx, actor.userId, passwordHash);
		await endSessions(tx, actor.userId, keptSessionId);
		await endLinks(tx, { id: actor.userId, email }, now);
		await audit(tx, actor, { action: "account.changePassword", entity: "user", entityId: actor.userId });
	});
}

/** The hash of the actor's own password; null for those who come by the town's directory alone. */
export async function readOwnPasswordHash(actor: Actor): Promise<string | null> {
	const row = await prisma().account.findFirst({
		where: { userId: actor.userId, providerId: PASSWORD_PROVIDER },
		select: { password: true },
	});
	return row?.password ?? null;
}

/**
 * Sends a one-time link for a new password to whoever has an account with a password at this address; silent where
 * nobody has. The link is good for an hour and ends earlier ones.
 */
export async function requestNewPassword(email: string, { linkTo, locale, now }: LinkMaking): Promise<void> {
	await transaction(async (tx) => {
		const user = await tx.user.findFirst({
			where: { email, deactivatedAt: null, accounts: { some: { providerId: PASSWORD_PROVIDER } } },
			select: { id: true, name: true },
		});
		if (user === null) return;
		await endLinks(tx, { id: user.id, email }, now);
		const { token, hash } = newToken();
		const expiresAt = new Date(now.getTime() + HOUR_MS);
		await tx.verification.create({
			data: { id: randomUUID(), identifier: KIND + hash, value: user.id, expiresAt },
			select: { id: true },
		});
		await enqueueMail(tx, { kind: "passwordReset", recipient: email, locale, params: { url: linkTo(token) } });
		await audit(tx, "signIn", { action: "account.requestPassword", entity: "user", entityId: user.id });
	});
}

/** Whose new password a link is for; null for a link that is unknown, used or too old. */
export async function readNewPasswordLink(token: string, now: Date): Promise<{ name: string; email: string } | null> {
	const userId = await findLink(prisma(), token, now);
	const user = userId && (await prisma().user.findUnique({ where: { id: userId }, select: userSelect }));
	return user && user.deactivatedAt === null ? { name: user.name, email: user.email } : null;
}

/** Sets the password that a link is for, once, and ends all sessions of the account. False: the link leads nowhere. */
export function setForgottenPassword(token: string, passwordHash: string, now: Date): Promise<boolean> {
	return transaction(async (tx) => {
		const userId = await findLink(tx, token, now);
		const { count } = await tx.verification.deleteMany({ where: { identifier: KIND + hashToken(token) } });
		if (userId === null || count === 0) return false;
		const row = await tx.user.findUnique({ where: { id: userId }, select: userSelect });
		const { name, email, deactivatedAt } = found(row);
		if (deactivatedAt !== null) return false;
		await setPassword(tx, userId, passwordHash);
		await endSessions(tx, userId);
		await endLinks(tx, { id: userId, email }, now);
		await audit(tx, { userId, name }, { action: "account.setForgottenPassword", entity: "user", entityId: userId });
		return true;
	});
}

/** Ends the links for a new password that someone was sent, and those that are still to be sent. */
async function endLinks(tx: Transaction, { id, email }: { id: string; email: string }, now: Date): Promise<void> {
	await tx.verification.deleteMany({ where: { value: id, identifier: { startsWith: KIND } } });
	await cancelUnsentLinks(tx, { kind: "passwordReset", recipient: email, now });
}

const userSelect = { name: true, email: true, deactivatedAt: true } as const;

async function findLink(tx: Transaction, token: string, now: Date): Promise<string | null> {
	const row = await tx.verification.findFirst({
		where: { identifier: KIND + hashToken(token), expiresAt: { gt: now } },
		select: { value: true },
	});
	return row?.value ?? null;
}
