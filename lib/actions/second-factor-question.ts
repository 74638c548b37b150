"use server";

import { answerSecondFactor, askedForSecondFactor } from "@/lib/auth/sign-in";
import { recordLockOut, recordSignIn, type SignInMethod } from "@/lib/data/staff/sessions";
import { countTry } from "@/lib/data/throttle";
import type { Locale } from "@/lib/domain/localized";
import { LIMITS, USED_CODE } from "@/lib/domain/sign-in-limits";
import { routes } from "@/lib/routes";
import { recoveryForm, secondFactorForm } from "@/lib/schemas/accounts";
import { anonymousAction, succeeded, throttled, type Visitor } from "./anonymous-action";
import type { Outcome } from "./form-state";

/** Goes on with a sign-in by the code that the app shows. */
export const answerWithCode = anonymousAction({
	schema: secondFactorForm,
	run: (visitor, input, now) =>
		answer({ by: "app", method: "secondFactor", wrong: "account.wrongCode" }, visitor, input, now),
});

/** Goes on with a sign-in by a recovery code, for those who don't have their phone with them. */
export const answerWithRecoveryCode = anonymousAction({
	schema: recoveryForm,
	run: (visitor, input, now) =>
		answer({ by: "recoveryCode", method: "recoveryCode", wrong: "account.wrongRecoveryCode" }, visitor, input, now),
});

type Way = { by: "app" | "recoveryCode"; method: SignInMethod & keyof typeof LIMITS; wrong: string };
type Answer = { code: string; locale: Locale; next: string | null };

async function answer(
	{ by, method, wrong }: Way,
	{ address }: Visitor,
	{ code, locale, next }: Answer,
	now: Date,
): Promise<Outcome> {
	const asked = await askedForSecondFactor();
	if (asked === null) return { moveTo: routes.signIn(locale, next, "over") };
	const { userId } = asked;
	const byAccount = [LIMITS[method].account, userId] as const;
	const byAddress = [LIMITS[method].address, address] as const;
	const blocked = await throttled([byAccount, byAddress], now);
	if (blocked !== null) {
		if (blocked.isNew) await recordLockOut({ id: userId }, { what: method, address, until: blocked.until });
		return { problems: [blocked.problem] };
	}
	const wasUsed = (await countTry(USED_CODE, `${userId} ${code}`, now)) !== null;
	const result = wasUsed ? "wrong" : await answerSecondFactor(by, code);
	switch (result) {
		case "wrong":
			return { problems: [{ field: "code", message: wrong }] };
		case "locked":
			return { problems: [{ field: null, message: "account.locked" }] };
		case "over":
			return { moveTo: routes.signIn(locale, next, "over") };
		case "right":
			await succeeded(byAccount, byAddress);
			await recordSignIn(userId, { method, address });
			return { moveTo: next ?? routes.staff.home(locale) };
	}
}
