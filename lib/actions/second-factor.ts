"use server";

import {
	confirmSecondFactor,
	disableSecondFactor,
	renewRecoveryCodes,
	secondFactorState,
	startSecondFactor,
} from "@/lib/auth/second-factor";
import { demand } from "@/lib/data/staff/access";
import { recordSecondFactor } from "@/lib/data/staff/second-factor";
import { passwordForm, setUpCodeForm } from "@/lib/schemas/accounts";
import { checkOwnPassword } from "./own-password-check";
import { staffAction } from "./staff-action";

/** Recovery codes are shown once, in the answer to the form that made them. */
export type NewRecoveryCodes = { codes: string[] };

/** Begins to set a second factor up: the page then shows the key for the app. */
export const beginSecondFactor = staffAction({
	schema: passwordForm,
	run: async (actor, { currentPassword }, now) => {
		const problem = await checkOwnPassword(actor, currentPassword, now);
		if (problem !== null) return { problems: [problem] };
		demand((await secondFactorState(actor)) !== "confirmed");
		await startSecondFactor(currentPassword);
		return { done: null };
	},
});

/** Ends setting it up by a code of the app. */
export const finishSecondFactor = staffAction<typeof setUpCodeForm, NewRecoveryCodes>({
	schema: setUpCodeForm,
	run: async (actor, { code }) => {
		demand(typeof (await secondFactorState(actor)) === "object");
		const codes = await confirmSecondFactor(actor, code);
		if (codes === null) return { problems: [{ field: "code", message: "account.wrongSetUpCode" }] };
		await recordSecondFactor(actor, "enableSecondFactor");
		return { done: { codes } };
	},
});

/** New recovery codes in place of those that are lost or used up. */
export const replaceRecoveryCodes = staffAction<typeof passwordForm, NewRecoveryCodes>({
	schema: passwordForm,
	run: async (actor, { currentPassword }, now) => {
		const problem = await checkOwnPassword(actor, currentPassword, now);
		if (problem !== null) return { problems: [problem] };
		demand((await secondFactorState(actor)) === "confirmed");
		const codes = await renewRecoveryCodes(currentPassword);
		await recordSecondFactor(actor, "renewRecoveryCodes");
		return { done: { codes } };
	},
});

/** Takes the second factor away: to set up a new phone, or for good where the role does without. */
export const removeSecondFactor = staffAction({
	schema: passwordForm,
	run: async (actor, { currentPassword }, now) => {
		const problem = await checkOwnPassword(actor, currentPassword, now);
		if (problem !== null) return { problems: [problem] };
		demand((await secondFactorState(actor)) === "confirmed");
		await disableSecondFactor(currentPassword);
		await recordSecondFactor(actor, "disableSecondFactor");
		return { done: null };
	},
});
