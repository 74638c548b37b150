import "server-only";
import type { Actor } from "@/lib/domain/permissions";
import { prisma } from "../prisma";
import { audit, writeOwn } from "./access";

/** What of the actor's own second factor is on record: see lib/auth/second-factor.ts. */

/** A second factor as it is kept: its secret encrypted, and whether a code has shown that the app has it. */
export type KeptSecondFactor = { sealedSecret: string; isConfirmed: boolean };

export async function readOwnSecondFactor(actor: Actor): Promise<KeptSecondFactor | null> {
	const row = await prisma().twoFactor.findFirst({
		where: { userId: actor.userId },
		select: { secret: true, verified: true },
	});
	return row && { sealedSecret: row.secret, isConfirmed: row.verified !== false };
}

/** What someone did with their second factor. */
export type SecondFactorChange = "enableSecondFactor" | "renewRecoveryCodes" | "disableSecondFactor";

/** Puts on record what better-auth has just written. */
export function recordSecondFactor(actor: Actor, change: SecondFactorChange): Promise<void> {
	return writeOwn(actor, (tx) =>
		audit(tx, actor, { action: `account.${change}`, entity: "user", entityId: actor.userId }),
	);
}
