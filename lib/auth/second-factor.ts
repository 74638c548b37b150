import "server-only";
import { readOwnSecondFactor } from "@/lib/data/staff/second-factor";
import type { Actor } from "@/lib/domain/permissions";
import { env } from "@/lib/env";
import { auth, authSecret } from "./auth";
import { orRefusal } from "./refused";
import { requestHeaders } from "./request";
import { openSecret, otpauthUrl, toKey } from "./second-factor-secret";

/** The actor's own second factor: setting it up, its recovery codes, taking it away. */

/** What an app needs, while no code has shown that it has it: the key to type, and the address in the square code. */
export type PendingSecondFactor = { key: string; url: string };

/** How the actor's second factor stands. */
export async function secondFactorState(actor: Actor): Promise<"none" | "confirmed" | PendingSecondFactor> {
	const kept = await readOwnSecondFactor(actor);
	if (kept === null) return "none";
	if (kept.isConfirmed) return "confirmed";
	const secret = await openSecret(kept.sealedSecret, authSecret());
	const issuer = new URL(env().portalUrl).host;
	return { key: toKey(secret), url: otpauthUrl(secret, { issuer, account: actor.email }) };
}

/** Makes a new secret, in place of one that was never confirmed. The password has been checked. */
export async function startSecondFactor(password: string): Promise<void> {
	await auth().api.enableTwoFactor({ body: { password, method: "totp" }, headers: await requestHeaders() });
}

/** Confirms the secret by a code of the app. The recovery codes, to be shown once; null for a wrong code. */
export async function confirmSecondFactor(actor: Actor, code: string): Promise<string[] | null> {
	const answer = await orRefusal(async () =>
		auth().api.verifyTOTP({ body: { code }, headers: await requestHeaders() }),
	);
	if ("refused" in answer) return null;
	const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId: actor.userId } });
	return backupCodes;
}

/** New recovery codes, to be shown once; the earlier ones end. */
export async function renewRecoveryCodes(password: string): Promise<string[]> {
	const { backupCodes } = await auth().api.generateBackupCodes({ body: { password }, headers: await requestHeaders() });
	return backupCodes;
}

/** Takes the second factor away. */
export async function disableSecondFactor(password: string): Promise<void> {
	await auth().api.disableTwoFactor({ body: { password }, headers: await requestHeaders() });
}
