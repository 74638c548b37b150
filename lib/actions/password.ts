"use server";

import { after } from "next/server";
import { currentSession } from "@/lib/auth/current-actor";
import { hashPassword } from "@/lib/auth/password-hash";
import { found } from "@/lib/data/staff/access";
import {
	changeOwnPassword,
	readNewPasswordLink,
	requestNewPassword,
	setForgottenPassword,
} from "@/lib/data/staff/passwords";
import { LIMITS } from "@/lib/domain/sign-in-limits";
import { routes } from "@/lib/routes";
import { changePasswordForm, forgottenPasswordForm, newPasswordForm } from "@/lib/schemas/accounts";
import { anonymousAction, throttled } from "./anonymous-action";
import { checkNewPassword } from "./new-password-check";
import { checkOwnPassword } from "./own-password-check";
import { staffAction } from "./staff-action";

/**
 * Asks for a link to set a new password by. The answer is the same, and as quick, whether or not there is such an
 * account: the mail is written after it.
 */
export const askForNewPassword = anonymousAction({
	schema: forgottenPasswordForm,
	run: async ({ address }, { email, locale }, now) => {
		const { account, address: byAddress } = LIMITS.passwordReset;
		const blocked = await throttled([[account, email] as const, [byAddress, address] as const], now);
		if (blocked !== null) return { problems: [blocked.problem] };
		const linkTo = (token: string) => routes.newPassword(locale, token);
		after(() => requestNewPassword(email, { linkTo, locale, now }));
		return { done: null };
	},
});

/** Sets a new password by the link from the mail. */
export const setNewPassword = anonymousAction({
	schema: newPasswordForm,
	run: async ({ address }, { locale, token, newPassword }, now) => {
		const blocked = await throttled([[LIMITS.newPassword.address, address] as const], now);
		if (blocked !== null) return { problems: [blocked.problem] };
		const person = await readNewPasswordLink(token, now);
		const over = { problems: [{ field: null, message: "account.linkOver" }] };
		if (person === null) return over;
		const problem = await checkNewPassword(newPassword, person);
		if (problem !== null) return { problems: [problem] };
		const isSet = await setForgottenPassword(token, await hashPassword(newPassword), now);
		return isSet ? { moveTo: routes.passwordSet(locale) } : over;
	},
});

/** Changes one's own password; sessions on other devices end. */
export const changePassword = staffAction({
	schema: changePasswordForm,
	run: async (actor, { currentPassword, newPassword }, now) => {
		const problem =
			(await checkNewPassword(newPassword, actor)) ?? (await checkOwnPassword(actor, currentPassword, now));
		if (problem !== null) return { problems: [problem] };
		const { sessionId } = found(await currentSession());
		const passwordHash = await hashPassword(newPassword);
		await changeOwnPassword(actor, { passwordHash, keptSessionId: sessionId }, now);
		return { done: null };
	},
});
