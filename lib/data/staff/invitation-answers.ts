import "server-only";
import type { StaffRole } from "@/lib/domain/permissions";
import type { PrismaClient } from "../generated/client";
import { prisma } from "../prisma";
import { audit, lockAccounts, type Transaction, transaction } from "./access";
import { createAccount } from "./new-account";
import { hashToken, newToken } from "./one-time-token";
import { cancelUnsentLinks } from "./outbox";

/** Why a link leads no further: a key below `accounts.invitation.over` in the messages. */
export type OverReason = "unknown" | "used" | "revoked" | "expired";

/** What an invited person is shown. `email` is null on the first administrator's set-up link, which asks for it. */
export type Invitation = { email: string | null; name: string | null; role: StaffRole };

/** The invitation behind a link, or why it is over. */
export async function readInvitation(token: string, now: Date): Promise<Invitation | { over: OverReason }> {
	const row = await findByToken(prisma(), token);
	const over = await overBecause(prisma(), row, now);
	if (row === null || over !== null) return { over: over ?? "unknown" };
	const { email, name, role } = row;
	return { email, name, role };
}

type Answer = { name: string; passwordHash: string /** Asked for by the set-up link only. */; email: string | null };

/**
 * Makes the account that a link promises, once: of two answers at the same time the second finds the link used.
 * `hasAccount`: the address has got one in the meantime.
 */
export function acceptInvitation(
	token: string,
	{ name, passwordHash, email }: Answer,
	now: Date,
): Promise<{ accepted: { userId: string } } | { refused: OverReason | "hasAccount" }> {
	return transaction(async (tx) => {
		await lockAccounts(tx);
		const row = await findByToken(tx, token);
		const over = await overBecause(tx, row, now);
		const address = row?.email ?? email;
		if (row === null || over !== null || address === null) return { refused: over ?? "unknown" };
		if (await hasAccount(tx, address)) return { refused: "hasAccount" };
		return { accepted: await accept(tx, row, { email: address, name, passwordHash }, now) };
	});
}

/**
 * Makes the account of someone whom the town's directory vouches for, if they are invited and have none. Says nothing
 * about whether they are: whoever signs in next finds an account or doesn't.
 */
export async function acceptByDirectory({ email, name }: { email: string; name: string }, now: Date): Promise<void> {
	await transaction(async (tx) => {
		await lockAccounts(tx);
		const address = email.toLowerCase();
		const row = await tx.invitation.findFirst({
			where: { email: address, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
			select: invitationSelect,
		});
		if (row === null || (await hasAccount(tx, address))) return;
		await accept(tx, row, { email: address, name: row.name ?? (name || address), passwordHash: null }, now);
	});
}

const SET_UP_MS = 24 * 60 * 60 * 1000;

/**
 * A one-time link's token for the first administrator, valid for a day, while there is no account at all; null once
 * there is one. Links of earlier starts end either way.
 */
export function offerSetUp(database: PrismaClient, now: Date): Promise<string | null> {
	return database.$transaction(async (tx) => {
		await lockAccounts(tx);
		await tx.invitation.updateMany({
			where: { email: null, acceptedAt: null, revokedAt: null },
			data: { revokedAt: now },
		});
		if ((await tx.user.count()) > 0) return null;
		const { token, hash } = newToken();
		await tx.invitation.create({
			data: { tokenHash: hash, role: "admin", createdAt: now, expiresAt: new Date(now.getTime() + SET_UP_MS) },
			select: { id: true },
		});
		return token;
	});
}

const invitationSelect = {
	id: true,
	email: true,
	name: true,
	role: true,
	acceptedAt: true,
	revokedAt: true,
	expiresAt: true,
	divisions: { select: { divisionId: true } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findByToken>>>;

function findByToken(tx: Transaction, token: string) {
	return tx.invitation.findUnique({ where: { tokenHash: hashToken(token) }, select: invitationSelect });
}

/** A set-up link is only good while nobody has an account: it makes an administrator of whoever has it. */
async function overBecause(tx: Transaction, row: Row | null, now: Date): Promise<OverReason | null> {
	if (row === null) return "unknown";
	if (row.acceptedAt !== null) return "used";
	if (row.revokedAt !== null) return "revoked";
	if (row.expiresAt <= now) return "expired";
	return row.email === null && (await tx.user.count()) > 0 ? "used" : null;
}

async function hasAccount(tx: Transaction, email: string): Promise<boolean> {
	return (await tx.user.findUnique({ where: { email }, select: { id: true } })) !== null;
}

type NewPerson = { email: string; name: string; passwordHash: string | null };

async function accept(tx: Transaction, row: Row, person: NewPerson, now: Date): Promise<{ userId: string }> {
	const { id, role, divisions } = row;
	const divisionIds = divisions.map(({ divisionId }) => divisionId);
	const { userId } = await createAccount(tx, { ...person, role, divisionIds }, now);
	await tx.invitation.update({ where: { id }, data: { acceptedAt: now }, select: { id: true } });
	const { name, email } = person;
	await cancelUnsentLinks(tx, { kind: "invitation", recipient: email, now });
	const after = { email, name, role, divisionIds };
	await audit(tx, { userId, name }, { action: "user.acceptInvitation", entity: "user", entityId: userId, after });
	return { userId };
}
