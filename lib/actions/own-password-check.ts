import "server-only";
import { clientAddress } from "@/lib/auth/client-address";
import { isOwnPassword } from "@/lib/auth/own-password";
import type { Actor } from "@/lib/domain/permissions";
import { LIMITS } from "@/lib/domain/sign-in-limits";
import { succeeded, throttled } from "./anonymous-action";
import type { FormProblem } from "./form-state";

/**
 * Asks someone who is signed in for their password once more, before what would let a stranger at their desk take the
 * account over. Null: it is right.
 */
export async function checkOwnPassword(actor: Actor, password: string, now: Date): Promise<FormProblem | null> {
	const byAccount = [LIMITS.ownPassword.account, actor.userId] as const;
	const byAddress = [LIMITS.ownPassword.address, await clientAddress()] as const;
	const blocked = await throttled([byAccount, byAddress], now);
	if (blocked !== null) return blocked.problem;
	if (!(await isOwnPassword(actor, password))) return { field: "currentPassword", message: "account.notYourPassword" };
	await succeeded(byAccount, byAddress);
	return null;
}
