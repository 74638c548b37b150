import "server-only";
import { fiscalYearOf } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { type Actor, PERMISSIONS, type StaffRole } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { toLocalized } from "../public/values";
import { demand, found, PASSWORD_PROVIDER } from "./access";

/** An account as administrators see it. */
export type StaffUser = {
	id: string;
	name: string;
	email: string;
	role: StaffRole | null;
	divisions: { id: number; name: Localized }[];
	isActive: boolean;
	isDemo: boolean;
	hasSecondFactor: boolean;
	/** Comes by the town's directory alone: a second factor is asked for there. */
	byDirectoryOnly: boolean;
	lastSignInAt: Date | null;
};

const userSelect = {
	id: true,
	name: true,
	email: true,
	role: true,
	deactivatedAt: true,
	isDemo: true,
	twoFactorEnabled: true,
	accounts: { select: { providerId: true } },
	divisions: {
		select: { division: { select: { id: true, names: { select: { fromYear: true, name: true, nameEn: true } } } } },
	},
} satisfies Prisma.UserSelect;

type Row = Prisma.UserGetPayload<{ select: typeof userSelect }>;

/** All accounts: those that work first, then by name. */
export async function listUsers(actor: Actor, now: Date): Promise<StaffUser[]> {
	demand(PERMISSIONS.manageUsers(actor));
	const rows = await prisma().user.findMany({
		select: userSelect,
		orderBy: [{ deactivatedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
	});
	const signIns = await lastSignIns();
	return rows.map((row) => toUser(row, signIns.get(row.id) ?? null, now));
}

/** One account. */
export async function readUser(actor: Actor, id: string, now: Date): Promise<StaffUser> {
	demand(PERMISSIONS.manageUsers(actor));
	const row = found(await prisma().user.findUnique({ where: { id }, select: userSelect }));
	return toUser(row, (await lastSignIns(id)).get(id) ?? null, now);
}

/** A division to choose from. */
export type DivisionChoice = { id: number; name: Localized };

/** Every division with the name it has now, in the order of the plan's data. */
export async function listDivisions(actor: Actor, now: Date): Promise<DivisionChoice[]> {
	demand(PERMISSIONS.manageUsers(actor));
	const rows = await prisma().division.findMany({
		select: { id: true, names: { select: { fromYear: true, name: true, nameEn: true } } },
		orderBy: { id: "asc" },
	});
	return rows.map((row) => toDivision(row, now));
}

function toUser({ divisions, accounts, ...row }: Row, lastSignInAt: Date | null, now: Date): StaffUser {
	return {
		id: row.id,
		name: row.name,
		email: row.email,
		role: row.role,
		divisions: divisions.map(({ division }) => toDivision(division, now)),
		isActive: row.deactivatedAt === null,
		isDemo: row.isDemo,
		hasSecondFactor: row.twoFactorEnabled === true,
		byDirectoryOnly: accounts.length > 0 && accounts.every(({ providerId }) => providerId !== PASSWORD_PROVIDER),
		lastSignInAt,
	};
}

type DivisionRow = { id: number; names: { fromYear: number; name: string; nameEn: string | null }[] };

function toDivision({ id, names }: DivisionRow, now: Date): DivisionChoice {
	const dated = names.map(({ fromYear, name, nameEn }) => ({ fromYear, name: toLocalized(name, nameEn) }));
	return { id, name: nameIn(dated, fiscalYearOf(now)) };
}

/** From the audit log: sessions end and go, sign-ins stay on record. */
async function lastSignIns(userId?: string): Promise<Map<string, Date>> {
	const rows = await prisma().auditEntry.groupBy({
		by: ["entityId"],
		where: { entity: "user", entityId: userId, action: "account.signIn" },
		_max: { at: true },
	});
	return new Map(rows.flatMap(({ entityId, _max }) => (_max.at ? [[entityId, _max.at] as const] : [])));
}

/** The role that the actor's own account was given, also while it doesn't count: see `owes` in access.ts. */
export async function readAssignedRole(actor: Actor): Promise<StaffRole | null> {
	const { role } = found(await prisma().user.findUnique({ where: { id: actor.userId }, select: { role: true } }));
	return role;
}
