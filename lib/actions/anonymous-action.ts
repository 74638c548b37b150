import "server-only";
import type { z } from "zod";
import { clientAddress } from "@/lib/auth/client-address";
import { countTry, forgetTries, takeTryBack } from "@/lib/data/throttle";
import type { Limit } from "@/lib/domain/limit";
import { type FormAction, formAction } from "./form-action";
import type { FormProblem } from "./form-state";

/** Whom a form without a sign-in comes from, as far as that is known. */
export type Visitor = { address: string };

/** A form's action for people who aren't signed in. What it tries is counted by `throttled`. */
export function anonymousAction<Schema extends z.ZodType, Data = null>(action: FormAction<Visitor, Schema, Data>) {
	return formAction(async () => ({ address: await clientAddress() }), action);
}

/** A limit, and whom its tries are counted for. */
type Counted = readonly [limit: Limit, whom: string];

/** Why a try isn't let through: what to tell whoever made it, and whether it was the first that was one too many. */
type Stopped = { problem: FormProblem; until: Date; isNew: boolean };

/** Counts a try by each limit. Null lets it through. */
export async function throttled(counted: readonly Counted[], now: Date): Promise<Stopped | null> {
	const blocks = [];
	for (const [limit, whom] of counted) blocks.push(await countTry(limit, whom, now));
	const [longest] = blocks.filter((block) => block !== null).sort((one, other) => +other.until - +one.until);
	return longest ? { ...longest, problem: tryAgainAt(longest.until, now) } : null;
}

/** Tells someone to wait, in whole minutes from now. */
function tryAgainAt(until: Date, now: Date): FormProblem {
	const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
	return { field: null, message: "account.tooManyTries", values: { minutes } };
}

/** After a success: the account's failures are forgotten, the address keeps those of others. */
export async function succeeded([byAccount, account]: Counted, [byAddress, address]: Counted): Promise<void> {
	await Promise.all([forgetTries(byAccount, account), takeTryBack(byAddress, address)]);
}
