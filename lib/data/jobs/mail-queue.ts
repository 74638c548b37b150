import "server-only";
import type { Mail } from "@/lib/domain/mail";
import { withoutLink } from "@/lib/domain/mail";
import { type MailProblem, waitAfter, writeProblem } from "@/lib/domain/mail-delivery";
import { toMail, WAITING } from "../outbox-row";
import { prisma } from "../prisma";

/** A mail that one sender has taken on. */
export type ClaimedMail = {
	id: bigint;
	mail: Mail;
	createdAt: Date;
	/** How often it has been taken on, this time included. */
	attempts: number;
};

/**
 * How long a sender may take for one mail before another takes it on: the only way to know of a sender that died.
 * Longer than the longest delivery (lib/mail/transport.ts).
 */
const CLAIM_MS = 5 * 60 * 1000;

type ClaimedRow = Parameters<typeof toMail>[0] & { id: bigint; createdAt: Date; attempts: number };

/**
 * Takes on the mail that has been due for longest; null when none is. Any number of senders may ask at once, each gets
 * another. No transaction is held open while it is sent: the claim is the time at which it falls due again.
 */
export async function claimMail(now: Date): Promise<ClaimedMail | null> {
	const until = new Date(now.getTime() + CLAIM_MS);
	const [row] = await prisma().$queryRaw<ClaimedRow[]>`
		UPDATE outbox_mail SET attempts = attempts + 1, next_attempt_at = ${until}, last_error = NULL
		WHERE id = (
			SELECT id FROM outbox_mail
			WHERE sent_at IS NULL AND given_up_at IS NULL AND next_attempt_at <= ${now}
			ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
		)
		RETURNING id, kind, recipient, locale, params, created_at AS "createdAt", attempts`;
	return row ? { id: row.id, mail: toMail(row), createdAt: row.createdAt, attempts: row.attempts } : null;
}

/** The server has taken the mail: its link is removed, since whoever reads this database needs it no more. */
export async function markSent({ id, mail }: ClaimedMail, now: Date): Promise<void> {
	await prisma().outboxMail.updateMany({
		where: { id, sentAt: null },
		data: { sentAt: now, lastError: null, params: withoutLink(mail).params },
	});
}

/**
 * The mail was not taken: it falls due again later, or is given up and waits for an administrator. Says nothing when
 * it was cancelled meanwhile, or another sender took it on after this one's time was over.
 */
export async function markFailed(claimed: ClaimedMail, problem: MailProblem, now: Date): Promise<void> {
	const { id, attempts } = claimed;
	const wait = waitAfter(problem.failure, attempts, Math.random());
	await prisma().outboxMail.updateMany({
		where: { id, attempts, ...WAITING },
		data: {
			lastError: writeProblem(problem),
			...(wait === null ? { givenUpAt: now } : { nextAttemptAt: new Date(now.getTime() + wait) }),
		},
	});
}
