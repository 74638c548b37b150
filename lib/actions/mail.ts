"use server";

import { sendAgain, sendTestMail, stopMail } from "@/lib/data/staff/outbox-decisions";
import { mailDecision, testMail } from "@/lib/schemas/mail";
import { staffAction } from "./staff-action";

/** What was done with the mail. */
export type MailAnswer = "again" | "stop";

/** Sends a mail again, or stops it. */
export const decideMail = staffAction<typeof mailDecision, MailAnswer>({
	schema: mailDecision,
	run: async (actor, { decision: { step, id } }, now) => {
		const decide = step === "again" ? sendAgain : stopMail;
		const decision = await decide(actor, id, now);
		if ("done" in decision) return { done: step };
		return { problems: [{ field: null, message: `mail.${decision.refused}` }] };
	},
});

/** Sends a mail to oneself, to try the settings. */
export const tryMail = staffAction({
	schema: testMail,
	run: async (actor, { locale }) => {
		await sendTestMail(actor, locale);
		return { done: null };
	},
});
