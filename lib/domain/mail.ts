import type { FiscalYear } from "./fiscal-year";
import type { Locale } from "./localized";
import type { StaffRole } from "./permissions";
import type { RevisionState } from "./workflow";

/** Lets whoever has it act as the recipient. Null once the mail was sent or is not going to be: nobody needs it then. */
export type OneTimeLink = string | null;

/**
 * The mails that the portal sends, with what each of them says. Stored as JSON, so moments are ISO 8601 texts
 * (`expiresAt`) and days `YYYY-MM-DD` (`dueOn`). A `url` is a path of the portal, as lib/routes makes it, or an absolute
 * address; the mail shows it absolute. `code` and `title` are a policy's, or a chapter's for its own indicators.
 */
export type MailParams = {
	invitation: { url: OneTimeLink; name: string | null; role: StaffRole; expiresAt: string };
	passwordReset: { url: OneTimeLink };
	returned: {
		policyCode: string;
		policyTitle: string;
		fiscalYear: FiscalYear;
		/** The reviewer's words on the whole sheet; null where all is said field by field. */
		comment: string | null;
		url: string;
	};
	reminder: {
		fiscalYear: FiscalYear;
		dueOn: string;
		items: { code: string; title: string; state: RevisionState }[];
		url: string;
		note: string | null;
	};
	published: { fiscalYear: FiscalYear; items: { code: string; title: string; url: string }[] };
	collectionOpened: { fiscalYear: FiscalYear; dueOn: string; guidance: string | null; url: string };
	/** What an administrator sends to try the settings. */
	test: { name: string };
};

export type MailKind = keyof MailParams;

type MailOf<Kind extends MailKind> = { kind: Kind; recipient: string; locale: Locale; params: MailParams[Kind] };

/** One mail to one person, before it is put into words. */
export type Mail = { [Kind in MailKind]: MailOf<Kind> }[MailKind];

/** Mails that are about a one-time link. */
export type LinkKind = "invitation" | "passwordReset";

/** The link of a mail that is about one: null where it was removed; undefined for any other mail. */
export function linkOf(mail: Mail): OneTimeLink | undefined {
	return mail.kind === "invitation" || mail.kind === "passwordReset" ? mail.params.url : undefined;
}

/** The mail as it is kept when it was sent, or is not going to be. */
export function withoutLink(mail: Mail): Mail {
	if (mail.kind === "invitation") return { ...mail, params: { ...mail.params, url: null } };
	if (mail.kind === "passwordReset") return { ...mail, params: { url: null } };
	return mail;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** How long a mail is worth sending. An invitation says itself when it ends. */
const WORTH_SENDING_MS: Record<Exclude<MailKind, "invitation">, number> = {
	passwordReset: HOUR_MS,
	returned: 14 * DAY_MS,
	reminder: 7 * DAY_MS,
	published: 14 * DAY_MS,
	collectionOpened: 14 * DAY_MS,
	test: DAY_MS,
};

/** Whether it is too late for a mail written at `createdAt`, or for its link: it would only confuse. */
export function isTooLate(mail: Mail, createdAt: Date, now: Date): boolean {
	if (mail.kind === "invitation") return now >= new Date(mail.params.expiresAt);
	return now.getTime() >= createdAt.getTime() + WORTH_SENDING_MS[mail.kind];
}

/**
 * Whether a text is one plain mail address and nothing else: neither a list, nor a name with an address, nor anything
 * that could end a header. Rarer forms that the standard allows (quoted, with a comment) are refused.
 */
export function isMailAddress(text: string): boolean {
	return text.length <= 254 && /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@[^\s\p{C}"(),:;<>@[\\\]]+$/u.test(text);
}
