/** When a mail is tried again, and why one was not delivered. */

/** Why a mail has not been sent. The first group is tried again, the second is final. */
export const MAIL_FAILURES = [
	/** The server can't be reached, or did not answer in time. */
	"unreachable",
	/** No encrypted connection that can be trusted. */
	"insecure",
	/** The server does not take the user name or password. */
	"notSignedIn",
	/** The server does not take the portal's own address as the sender. */
	"senderRefused",
	/** The server asks to come back later. */
	"putOff",
	/** Anything else that went wrong on the way. */
	"interrupted",
	/** The server does not know or take the recipient. */
	"recipientRefused",
	/** The server does not take the mail. */
	"contentRefused",
	/** It waited until it was no longer of use. */
	"tooLate",
	/** An administrator stopped it, or its reason fell away. */
	"cancelled",
] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

const FINAL: readonly MailFailure[] = ["recipientRefused", "contentRefused", "tooLate", "cancelled"];

/** A failure with what the other side said, if it said anything: one line, for an administrator. */
export type MailProblem = { failure: MailFailure; detail: string | null };

const LONGEST_DETAIL = 500;

/** A problem as it is kept: `putOff 450 try later`. */
export function writeProblem({ failure, detail }: MailProblem): string {
	const line = detail?.replaceAll(/[\s\p{C}]+/gu, " ").trim();
	return line ? `${failure} ${line.slice(0, LONGEST_DETAIL)}` : failure;
}

/** The problem that `writeProblem` wrote. */
export function readProblem(text: string): MailProblem {
	const [, word, detail] = /^(\S+)(?: (.*))?$/s.exec(text) ?? [];
	const failure = MAIL_FAILURES.find((known) => known === word);
	return failure ? { failure, detail: detail ?? null } : { failure: "interrupted", detail: text };
}

const MINUTE_MS = 60 * 1000;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;
/** With the waits below, about two days. */
const MOST_ATTEMPTS = 16;

/**
 * How long to wait after a failure, in milliseconds: a minute after the first attempt, twice as long after each further
 * one, at most six hours. A fifth of it is left to chance (`random`, 0 to 1), so that mails which failed together
 * don't all come back together. Null: it is given up.
 */
export function waitAfter(failure: MailFailure, attempts: number, random: number): number | null {
	if (FINAL.includes(failure) || attempts >= MOST_ATTEMPTS) return null;
	const wait = Math.min(MINUTE_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
	return Math.round(wait * (1 - random / 5));
}
