import "server-only";
import type { Locale } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS, type StaffRole } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { audit, demand, found, type Transaction, writeAccounts } from "./access";
import { newToken } from "./one-time-token";
import { cancelUnsentLinks, enqueueMail } from "./outbox";

const DAY_MS = 24 * 60 * 60 * 1000;
const VALID_MS = 7 * DAY_MS;

/** Who is invited to what. The address is in small letters. */
export type Invitee = { email: string; name: string; role: StaffRole; divisionIds: readonly number[] };

/** How a link is made of a token, and in which language it is sent. */
export type LinkMaking = { linkTo: (token: string) => string; locale: Locale; now: Date };

/** An invitation that was sent: the link is known at this moment only. */
export type SentInvitation = { id: string; email: string; link: string };

/**
 * Invites someone by mail; an earlier invitation of theirs ends. Refused for an address that has an account, be it
 * deactivated.
 */
export function invite(
	actor: Actor,
	{ divisionIds, ...invitee }: Invitee,
	making: LinkMaking,
): Promise<{ sent: SentInvitation } | { refused: "hasAccount" }> {
	return writeAccounts(actor, async (tx, actor) => {
		demand(PERMISSIONS.manageUsers(actor));
		const { email, name, role } = invitee;
		if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return { refused: "hasAccount" };
		await demandDivisions(tx, divisionIds);
		await tx.invitation.updateMany({ where: { email, ...OPEN }, data: { revokedAt: making.now } });
		const { token, hash } = newToken();
		const expiresAt = new Date(making.now.getTime() + VALID_MS);
		const { id } = await tx.invitation.create({
			data: {
				...{ email, name, role, expiresAt, tokenHash: hash, createdAt: making.now, invitedById: actor.userId },
				divisions: { create: divisionIds.map((divisionId) => ({ divisionId })) },
			},
			select: { id: true },
		});
		const after = { email, name, role, divisionIds: [...divisionIds] };
		await audit(tx, actor, { action: "user.invite", entity: "invitation", entityId: id, after });
		return { sent: await send(tx, { id, email, name, role, expiresAt }, token, making) };
	});
}

/** Sends an open or expired invitation once more, with a new link; the earlier link ends. */
export function renewInvitation(actor: Actor, id: string, making: LinkMaking): Promise<SentInvitation> {
	return writeAccounts(actor, async (tx, actor) => {
		demand(PERMISSIONS.manageUsers(actor));
		const row = found(
			await tx.invitation.findFirst({
				where: { id, ...OPEN, email: { not: null } },
				select: { email: true, name: true, role: true },
			}),
		);
		const { token, hash } = newToken();
		const expiresAt = new Date(making.now.getTime() + VALID_MS);
		await tx.invitation.update({ where: { id }, data: { tokenHash: hash, expiresAt }, select: { id: true } });
		await audit(tx, actor, { action: "user.renewInvitation", entity: "invitation", entityId: id });
		return send(tx, { id, ...row, email: found(row.email), expiresAt }, token, making);
	});
}

/** Takes an invitation back: its link ends. */
export function revokeInvitation(actor: Actor, id: string, now: Date): Promise<void> {
	return writeAccounts(actor, async (tx, actor) => {
		demand(PERMISSIONS.manageUsers(actor));
		const { count } = await tx.invitation.updateMany({ where: { id, ...OPEN }, data: { revokedAt: now } });
		demand(count === 1);
		const { email } = found(await tx.invitation.findUnique({ where: { id }, select: { email: true } }));
		if (email !== null) await cancelUnsentLinks(tx, { kind: "invitation", recipient: email, now });
		await audit(tx, actor, { action: "user.revokeInvitation", entity: "invitation", entityId: id });
	});
}

/** Neither accepted nor taken back; it may have expired. */
const OPEN = { acceptedAt: null, revokedAt: null } satisfies Prisma.InvitationWhereInput;

/** An invitation that nobody has accepted yet. */
export type OpenInvitation = {
	id: string;
	email: string;
	name: string | null;
	role: StaffRole;
	sentAt: Date;
	expiresAt: Date;
	isExpired: boolean;
};

/** Invitations that wait for their answer, the newest first. */
export async function listInvitations(actor: Actor, now: Date): Promise<OpenInvitation[]> {
	demand(PERMISSIONS.manageUsers(actor));
	const rows = await prisma().invitation.findMany({
		where: { ...OPEN, email: { not: null } },
		select: { id: true, email: true, name: true, role: true, createdAt: true, expiresAt: true },
		orderBy: { createdAt: "desc" },
	});
	return rows.map(({ email, createdAt, ...row }) => ({
		...row,
		email: email ?? "",
		sentAt: createdAt,
		isExpired: row.expiresAt <= now,
	}));
}

/** Stops for a division that there isn't: no form of ours offers it. */
export async function demandDivisions(tx: Transaction, divisionIds: readonly number[]): Promise<void> {
	const known = await tx.division.count({ where: { id: { in: [...divisionIds] } } });
	demand(known === divisionIds.length);
}

async function send(
	tx: Transaction,
	invitation: { id: string; email: string; name: string | null; role: StaffRole; expiresAt: Date },
	token: string,
	{ linkTo, locale, now }: LinkMaking,
): Promise<SentInvitation> {
	const { id, email, name, role, expiresAt } = invitation;
	const link = linkTo(token);
	await cancelUnsentLinks(tx, { kind: "invitation", recipient: email, now });
	await enqueueMail(tx, {
		kind: "invitation",
		recipient: email,
		locale,
		params: { url: link, name, role, expiresAt: expiresAt.toISOString() },
	});
	return { id, email, link };
}
