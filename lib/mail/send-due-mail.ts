import "server-only";
import { type ClaimedMail, claimMail, markFailed, markSent } from "@/lib/data/jobs/mail-queue";
import { isTooLate } from "@/lib/domain/mail";
import type { MailProblem } from "@/lib/domain/mail-delivery";
import { env, type MailSettings } from "@/lib/env";
import { composeMail } from "./compose";
import { problemOf } from "./failure";
import { readLetterhead } from "./letterhead";
import { deliver } from "./transport";

/**
 * Sends all mail that is due, one after the other, until `stop`. A mail is marked as sent after the server has taken it:
 * a crash in between sends it again, with the same Message-ID, and loses none. Without settings nothing is touched.
 */
export async function sendDueMail(stop: AbortSignal): Promise<void> {
	const { mail: settings } = env();
	if (settings === null) return;
	while (!stop.aborted) {
		const claimed = await claimMail(new Date());
		if (claimed === null) return;
		const problem = await attempt(settings, claimed, stop);
		if (problem === null) await markSent(claimed, new Date());
		else await markFailed(claimed, problem, new Date());
	}
}

async function attempt(settings: MailSettings, claimed: ClaimedMail, stop: AbortSignal): Promise<MailProblem | null> {
	const { mail, createdAt } = claimed;
	const date = new Date();
	if (isTooLate(mail, createdAt, date)) return { failure: "tooLate", detail: null };
	const letterhead = await readLetterhead();
	try {
		const messageId = messageIdOf(claimed, settings.from.address);
		const { recipient, locale: language } = mail;
		await deliver(settings, { ...composeMail(mail, letterhead), messageId, recipient, language, date }, stop);
		return null;
	} catch (error) {
		return problemOf(error);
	}
}

/** The time tells mails of one number apart after the database was started over. */
function messageIdOf({ id, createdAt }: ClaimedMail, from: string): string {
	return `outbox-${id}-${createdAt.getTime()}@${from.slice(from.lastIndexOf("@") + 1)}`;
}
