import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffRole } from "@/lib/domain/permissions";
import type { PrismaClient } from "../generated/client";
import { audit, lockAccounts, type Transaction } from "./access";
import { createAccount, setPassword } from "./new-account";
import { endSessions } from "./sessions";

/** An account to try the portal out with. Its name says what it is, wherever it is shown. */
export type DemoAccount = {
	email: string;
	name: string;
	role: StaffRole;
	divisionIds: readonly number[];
	passwordHash: string;
	/** Encrypted; null for a role that does without. */
	secondFactor: { secret: string; recoveryCodes: string } | null;
};

/** Makes demo accounts, or gives those that are there new passwords and their rights back. */
export function makeDemoAccounts(
	database: PrismaClient,
	accounts: readonly DemoAccount[],
	{ doer, now }: { doer: string; now: Date },
): Promise<void> {
	return database.$transaction(async (tx) => {
		await lockAccounts(tx);
		for (const account of accounts) {
			const userId = await makeDemoAccount(tx, account, now);
			const { name, email, role } = account;
			const after = { name, email, role };
			await audit(tx, doer, { action: "user.makeDemo", entity: "user", entityId: userId, after });
		}
	});
}

async function makeDemoAccount(tx: Transaction, account: DemoAccount, now: Date): Promise<string> {
	const { email, name, role, divisionIds, passwordHash, secondFactor } = account;
	const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
	const userId = known?.id ?? (await createAccount(tx, { ...account, isDemo: true }, now)).userId;
	await setPassword(tx, userId, passwordHash);
	await endSessions(tx, userId);
	await tx.twoFactor.deleteMany({ where: { userId } });
	await tx.user.update({
		where: { id: userId },
		data: {
			...{ name, role, isDemo: true, deactivatedAt: null, twoFactorEnabled: secondFactor !== null },
			divisions: { deleteMany: {}, create: divisionIds.map((divisionId) => ({ divisionId })) },
			twoFactors: secondFactor
				? { create: { id: randomUUID(), secret: secondFactor.secret, backupCodes: secondFactor.recoveryCodes } }
				: undefined,
		},
		select: { id: true },
	});
	return userId;
}

/** A division, and what it is called. */
export type NamedDivision = { id: number; name: string };

/** All divisions: those that lead policies of the current plan first, in the order of their policies. */
export async function readDivisionsByLead(database: PrismaClient): Promise<NamedDivision[]> {
	const select = { id: true, names: { select: { name: true }, orderBy: { fromYear: "desc" } } } as const;
	const leads = await database.policyDivision.findMany({
		where: { role: "lead", policy: { plan: { isCurrent: true } } },
		select: { division: { select } },
		orderBy: { policy: { code: "asc" } },
	});
	const all = await database.division.findMany({ select, orderBy: { id: "asc" } });
	const named = [...leads.map(({ division }) => division), ...all].map(
		({ id, names }) => [id, { id, name: names[0]?.name ?? "" }] as const,
	);
	return [...new Map(named).values()];
}
