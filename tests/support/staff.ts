import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { hashPassword } from "@/lib/auth/password-hash";
import { sealRecoveryCodes, sealSecret } from "@/lib/auth/second-factor-secret";
import type { PrismaClient } from "@/lib/data/generated/client";
import { createAccount } from "@/lib/data/staff/new-account";
import type { Actor, StaffRole } from "@/lib/domain/permissions";
import { SECOND_FACTOR_ROLES } from "@/lib/domain/permissions";

/** The secret that tests sign sessions with: see `useTestSecret`. */
export const TEST_SECRET = "a secret for tests alone, 0123456789abcdef";

/** The cost of a password's hash in tests that aren't about it. */
const QUICK = { logN: 10, r: 8, p: 1 };

export type TestStaff = {
	userId: string;
	/** As the data layer gets them. */
	actor: Actor;
	email: string;
	password: string;
	/** The secret of the second factor, as text; null without one. */
	totpSecret: string | null;
	recoveryCodes: string[];
	/** A Cookie header's value with a session that counts. */
	cookie: string;
};

type Wanted = {
	role: StaffRole | null;
	divisionIds?: number[];
	/** Whether the account has one; as its role demands, if not said. */
	secondFactor?: boolean;
	name?: string;
	email?: string;
	isDemo?: boolean;
	/** Whether checking the password takes as long as in earnest. */
	slowPassword?: boolean;
	/** Signs the session; that of the portal under test, where it isn't the tests' own. */
	secret?: string;
};

/** An account as an accepted invitation leaves it, signed in. */
export async function createStaff(prisma: PrismaClient, wanted: Wanted): Promise<TestStaff> {
	const { role, divisionIds = [], secret = TEST_SECRET, isDemo } = wanted;
	const secondFactor = wanted.secondFactor ?? (role !== null && SECOND_FACTOR_ROLES.includes(role));
	const suffix = randomBytes(4).toString("hex");
	const email = wanted.email ?? `${role ?? "nobody"}-${suffix}@town.example.jp`;
	const name = wanted.name ?? `${role ?? "nobody"} ${suffix}`;
	const password = `horse battery ${suffix}`;
	const passwordHash = await (wanted.slowPassword ? hashPassword(password) : hashPassword(password, QUICK));
	const { userId } = await prisma.$transaction((tx) =>
		createAccount(tx, { email, name, role: role ?? "editor", divisionIds, passwordHash, isDemo }, new Date()),
	);
	if (role === null) await prisma.user.update({ where: { id: userId }, data: { role: null } });
	const totpSecret = secondFactor ? randomBytes(20).toString("hex") : null;
	const recoveryCodes = ["aaaaa-aaaaa", "bbbbb-bbbbb"];
	if (totpSecret !== null) {
		await prisma.twoFactor.create({
			data: {
				id: randomUUID(),
				userId,
				secret: await sealSecret(totpSecret, secret),
				backupCodes: await sealRecoveryCodes(recoveryCodes, secret),
			},
		});
		await prisma.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
	}
	return {
		userId,
		actor: { userId, name, email, role, divisionIds },
		email,
		password,
		totpSecret,
		recoveryCodes,
		cookie: await openSession(prisma, userId, { secret }),
	};
}

/** A session for an account; the Cookie header's value for it, signed as better-auth does. */
export async function openSession(
	prisma: PrismaClient,
	userId: string,
	{ secret = TEST_SECRET, lastUsed = new Date(), isSecure = false } = {},
): Promise<string> {
	const token = randomBytes(24).toString("base64url");
	await prisma.session.create({
		data: {
			id: randomUUID(),
			token,
			userId,
			createdAt: lastUsed,
			updatedAt: lastUsed,
			expiresAt: new Date(lastUsed.getTime() + 12 * 60 * 60 * 1000),
		},
	});
	const signature = createHmac("sha256", secret).update(token).digest("base64");
	return `${isSecure ? "__Secure-" : ""}better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** The code that an authenticator app with this secret shows, now or some half minutes from now. */
export function codeOf(totpSecret: string, halfMinutes = 0): string {
	const timestamp = Date.now() + halfMinutes * 30_000;
	return new TOTP({ secret: Secret.fromUTF8(totpSecret) }).generate({ timestamp });
}

/** The text that a key for an authenticator app was made of: see `toKey`. */
export function textOfKey(key: string): string {
	return Secret.fromBase32(key).utf8;
}
