import "server-only";
import { type Actor, PERMISSIONS, type StaffRole } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { audit, demand, found, type Transaction, writeAccounts } from "./access";
import { demandDivisions } from "./invitations";
import { endSessions } from "./sessions";

/** What administrators do with others' accounts. One change at a time (`writeAccounts`), each with its audit row. */

/** `lastAdmin`: nobody would be left to manage accounts. */
export type UserChange = { changed: true } | { refused: "lastAdmin" };

/** What an account is made to be. */
export type UserRights = { name: string; role: StaffRole; divisionIds: readonly number[] };

/** Changes an account's name and rights. With other rights its sessions end, so that none goes on with the old ones. */
export function changeUser(actor: Actor, id: string, rights: UserRights): Promise<UserChange> {
	return change(actor, id, async (tx, before) => {
		const { name, role } = rights;
		const divisionIds = [...rights.divisionIds].sort((one, other) => one - other);
		await demandDivisions(tx, divisionIds);
		if (role !== "admin" && (await isLastAdmin(tx, id))) return "lastAdmin";
		const after = { name, role, divisionIds };
		if (JSON.stringify(after) === JSON.stringify(before.rights)) return null;
		await tx.user.update({
			where: { id },
			data: {
				name,
				role,
				divisions: { deleteMany: {}, create: divisionIds.map((divisionId) => ({ divisionId })) },
			},
			select: { id: true },
		});
		const isRenamedOnly = JSON.stringify({ ...after, name: before.rights.name }) === JSON.stringify(before.rights);
		if (!isRenamedOnly) await endSessions(tx, id);
		return { action: "user.change", before: before.rights, after };
	});
}

/** Locks someone out: their sessions end, and they can't sign in. What they wrote stays theirs. */
export function deactivateUser(actor: Actor, id: string, now: Date): Promise<UserChange> {
	return change(actor, id, async (tx, { isActive }) => {
		if (!isActive) return null;
		if (await isLastAdmin(tx, id)) return "lastAdmin";
		await tx.user.update({ where: { id }, data: { deactivatedAt: now }, select: { id: true } });
		await endSessions(tx, id);
		return { action: "user.deactivate" };
	});
}

/** Lets someone in again. */
export function reactivateUser(actor: Actor, id: string): Promise<UserChange> {
	return change(actor, id, async (tx, { isActive }) => {
		if (isActive) return null;
		await tx.user.update({ where: { id }, data: { deactivatedAt: null }, select: { id: true } });
		return { action: "user.reactivate" };
	});
}

/** Takes someone's second factor away, who has lost it with its recovery codes. They set up another at the next sign-in. */
export function resetSecondFactor(actor: Actor, id: string): Promise<UserChange> {
	return change(actor, id, async (tx) => {
		await tx.twoFactor.deleteMany({ where: { userId: id } });
		await tx.user.update({ where: { id }, data: { twoFactorEnabled: false }, select: { id: true } });
		await endSessions(tx, id);
		return { action: "user.resetSecondFactor" };
	});
}

type Before = { isActive: boolean; rights: { name: string; role: StaffRole | null; divisionIds: number[] } };
type Audited = { action: string; before?: Prisma.InputJsonValue; after?: Prisma.InputJsonValue };

/** Runs one change of one account. `task` says what goes on record; null: nothing was to be changed. */
function change(
	actor: Actor,
	id: string,
	task: (tx: Transaction, before: Before) => Promise<Audited | "lastAdmin" | null>,
): Promise<UserChange> {
	return writeAccounts(actor, async (tx, actor) => {
		demand(PERMISSIONS.manageUsers(actor));
		const row = found(
			await tx.user.findUnique({
				where: { id },
				select: {
					name: true,
					role: true,
					deactivatedAt: true,
					divisions: { select: { divisionId: true }, orderBy: { divisionId: "asc" } },
				},
			}),
		);
		const { name, role, deactivatedAt, divisions } = row;
		const rights = { name, role, divisionIds: divisions.map(({ divisionId }) => divisionId) };
		const done = await task(tx, { isActive: deactivatedAt === null, rights });
		if (done === "lastAdmin") return { refused: done };
		if (done !== null) await audit(tx, actor, { ...done, entity: "user", entityId: id });
		return { changed: true };
	});
}

async function isLastAdmin(tx: Transaction, id: string): Promise<boolean> {
	const admins = await tx.user.findMany({ where: { role: "admin", deactivatedAt: null }, select: { id: true } });
	return admins.length === 1 && admins[0]?.id === id;
}
