import "server-only";
import { type OutboxMail, type OutboxPart, readOutbox } from "@/lib/data/staff/outbox-list";
import { withoutLink } from "@/lib/domain/mail";
import type { Actor } from "@/lib/domain/permissions";
import { env } from "@/lib/env";
import { type ComposedMail, composeMail, type Letterhead } from "./compose";
import { readLetterhead } from "./letterhead";

/** A mail of the outbox in its words; null where its kind is none that this version knows. */
export type WordedMail = OutboxMail & { words: ComposedMail | null };

/** One list of the outbox. */
export type WordedPart = { mails: WordedMail[]; total: number };

/** The outbox as its page shows it. */
export type OutboxView = {
	/** Whom mail is handed to and whom it is from; null: it is kept here. No password is in it. */
	settings: { server: string; from: string } | null;
	waiting: WordedPart;
	failed: WordedPart;
	sent: WordedPart;
};

/** Reads the outbox for an administrator. */
export async function readOutboxView(actor: Actor): Promise<OutboxView> {
	const outbox = await readOutbox(actor, new Date());
	const letterhead = await readLetterhead();
	const worded = ({ mails, total }: OutboxPart) => ({
		mails: mails.map((mail) => putIntoWords(mail, letterhead)),
		total,
	});
	return {
		settings: shownSettings(),
		waiting: worded(outbox.waiting),
		failed: worded(outbox.failed),
		sent: worded(outbox.sent),
	};
}

/** A mail that can't be worded was written by another version; one of them must not hide the others. */
function putIntoWords(entry: OutboxMail, letterhead: Letterhead): WordedMail {
	try {
		// By this link one becomes someone else. An administrator hands it over only where no mail server does.
		const isForOwnerAlone = entry.mail.kind === "passwordReset" && env().mail !== null;
		const shown = isForOwnerAlone ? withoutLink(entry.mail) : entry.mail;
		return { ...entry, words: composeMail(shown, letterhead) };
	} catch {
		return { ...entry, words: null };
	}
}

function shownSettings(): OutboxView["settings"] {
	const { mail } = env();
	if (mail === null) return null;
	const { protocol, host } = new URL(mail.smtpUrl);
	const { name, address } = mail.from;
	return { server: `${protocol}//${host}`, from: name ? `${name} <${address}>` : address };
}
