import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import { prisma } from "@/lib/data/prisma";
import { maySignIn, recordSignIn } from "@/lib/data/staff/sessions";
import { LONGEST_PASSWORD } from "@/lib/domain/passwords";
import { EnvironmentError, env } from "@/lib/env";
import { clientAddress } from "./client-address";
import { CALLBACK_ERRORS_PATH, directoryProviders } from "./directory";
import { hashPassword, verifyPassword } from "./password-hash";
import { newRecoveryCodes } from "./recovery-codes";
import { LONGEST_HOURS } from "./session-limits";

const HOUR_S = 60 * 60;

/** Wrong codes in a row after which an account's second factor is locked, and for how long. */
const SECOND_FACTOR_TRIES = 10;
const SECOND_FACTOR_LOCK_S = 15 * 60;

/** Nothing is asked of the directory once it has said who someone is, so there is nothing of its own to lose. */
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

let made: ReturnType<typeof make> | undefined;

/**
 * Signing in. Made at first use: `next build` has neither database nor secret. Its functions are called by server
 * actions; of its HTTP addresses only the directory's callback is served (docs/adr/0012-accounts.md).
 */
export function auth() {
	made ??= make();
	return made;
}

/** The secret that signs sessions and encrypts second factors. Throws an EnvironmentError without one. */
export function authSecret(): string {
	const { authSecret: secret } = env();
	if (secret) return secret;
	throw new EnvironmentError("AUTH_SECRET is not set. `npm run up` and `npm run start` set it; `next start` needs it.");
}

/** Sign-ins by the directory end inside better-auth; the others are recorded by their actions. */
async function recordFromDirectory({ userId }: { userId: string }, context: { path?: string } | null): Promise<void> {
	if (context?.path !== "/callback/:id") return;
	await recordSignIn(userId, { method: "directory", address: await clientAddress() });
}

function make() {
	const { portalUrl, directory } = env();
	return betterAuth({
		appName: "Shirube",
		baseURL: portalUrl,
		secret: authSecret(),
		telemetry: { enabled: false },
		// What goes wrong at the directory is worth knowing; a wrong password is no error.
		logger: directory ? { level: "error" } : { disabled: true },
		database: prismaAdapter(prisma(), { provider: "postgresql" }),
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			// Characters are counted by lib/domain/passwords.ts; this limit counts UTF-16 units.
			maxPasswordLength: 2 * LONGEST_PASSWORD,
			password: { hash: (password) => hashPassword(password), verify: verifyPassword },
		},
		// The absolute limit. The idle limit is counted by lib/data/staff/sessions.ts, since a page that is only looked at
		// can't renew a cookie.
		session: { expiresIn: LONGEST_HOURS * HOUR_S, disableSessionRefresh: true },
		verification: { storeIdentifier: "hashed" },
		account: { updateAccountOnSignIn: false, accountLinking: { trustedProviders: [] } },
		// Counted by lib/data/throttle.ts, in the database.
		rateLimit: { enabled: false },
		advanced: { ipAddress: { disableIpTracking: true } },
		onAPIError: { errorURL: `${portalUrl}${CALLBACK_ERRORS_PATH}` },
		databaseHooks: {
			session: { create: { before: ({ userId }) => maySignIn(userId), after: recordFromDirectory } },
			account: { create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) } },
		},
		plugins: [
			twoFactor({
				issuer: new URL(portalUrl).host,
				backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
				accountLockout: { maxFailedAttempts: SECOND_FACTOR_TRIES, durationSeconds: SECOND_FACTOR_LOCK_S },
			}),
			genericOAuth({ config: directoryProviders() }),
			nextCookies(),
		],
	});
}
