import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffRole } from "@/lib/domain/permissions";
import { PASSWORD_PROVIDER, type Transaction } from "./access";

/** A new member of staff. `passwordHash` is null for those who come by the town's directory alone. */
export type NewAccount = {
	email: string;
	name: string;
	role: StaffRole;
	divisionIds: readonly number[];
	passwordHash: string | null;
	isDemo?: boolean;
};

/** Makes an account whose address has been proved: by the link that was sent there, or by the directory. */
export async function createAccount(tx: Transaction, account: NewAccount, now: Date): Promise<{ userId: string }> {
	const { email, name, role, divisionIds, passwordHash, isDemo = false } = account;
	const userId = randomUUID();
	await tx.user.create({
		data: {
			id: userId,
			email,
			name,
			role,
			isDemo,
			emailVerified: true,
			createdAt: now,
			divisions: { create: divisionIds.map((divisionId) => ({ divisionId })) },
		},
		select: { id: true },
	});
	if (passwordHash !== null) await setPassword(tx, userId, passwordHash);
	return { userId };
}

/** Gives an account a password, or another one. */
export async function setPassword(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
	await tx.account.upsert({
		where: { providerId_accountId: { providerId: PASSWORD_PROVIDER, accountId: userId } },
		create: {
			id: randomUUID(),
			providerId: PASSWORD_PROVIDER,
			accountId: userId,
			userId,
			password: passwordHash,
		},
		update: { password: passwordHash },
		select: { id: true },
	});
}
