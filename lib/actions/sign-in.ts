"use server";

import { signInByPassword } from "@/lib/auth/sign-in";
import { recordLockOut, recordSignIn } from "@/lib/data/staff/sessions";
import { LIMITS } from "@/lib/domain/sign-in-limits";
import { routes } from "@/lib/routes";
import { signInForm } from "@/lib/schemas/accounts";
import { anonymousAction, succeeded, throttled } from "./anonymous-action";

/** Signs in by address and password. Goes on to where one came from, or first to the second factor. */
export const signIn = anonymousAction({
	schema: signInForm,
	run: async ({ address }, { email, password, locale, next }, now) => {
		const byAccount = [LIMITS.signIn.account, email] as const;
		const byAddress = [LIMITS.signIn.address, address] as const;
		const blocked = await throttled([byAccount, byAddress], now);
		if (blocked !== null) {
			if (blocked.isNew) await recordLockOut({ email }, { what: "signIn", address, until: blocked.until });
			return { problems: [blocked.problem] };
		}
		const signedIn = await signInByPassword({ email, password });
		if (signedIn === null) return { problems: [{ field: null, message: "account.wrongPassword" }] };
		await succeeded(byAccount, byAddress);
		if (signedIn === "secondFactor") return { moveTo: routes.secondFactor(locale, next) };
		await recordSignIn(signedIn.userId, { method: "password", address });
		return { moveTo: next ?? routes.staff.home(locale) };
	},
});
