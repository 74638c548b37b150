import "server-only";
import { isMailAddress, type LinkKind, type Mail, withoutLink } from "@/lib/domain/mail";
import { writeProblem } from "@/lib/domain/mail-delivery";
import { mailSelect, toMail } from "../outbox-row";
import type { Transaction } from "./access";

/**
 * Puts a mail into the outbox, in the transaction of what gives the reason for it: rolled back with it, sent after it.
 * Throws for what isn't one mail address; addresses are checked where they are typed.
 */
export async function enqueueMail(tx: Transaction, { kind, recipient, locale, params }: Mail): Promise<void> {
	if (!isMailAddress(recipient)) throw new RangeError("a mail needs one recipient's address");
	await tx.outboxMail.create({ data: { kind, recipient, locale, params }, select: { id: true } });
}

/**
 * Stops every unsent mail of a kind to an address and removes its link: for an invitation that was accepted, revoked or
 * replaced by another, for a password that was changed meanwhile.
 */
export async function cancelUnsentLinks(
	tx: Transaction,
	{ kind, recipient, now }: { kind: LinkKind; recipient: string; now: Date },
): Promise<void> {
	const rows = await tx.outboxMail.findMany({
		where: { kind, recipient, sentAt: null },
		select: { ...mailSelect, id: true, givenUpAt: true, lastError: true },
	});
	for (const { id, givenUpAt, lastError, ...row } of rows) {
		await tx.outboxMail.update({
			where: { id },
			data: {
				params: withoutLink(toMail(row)).params,
				givenUpAt: givenUpAt ?? now,
				lastError: givenUpAt ? lastError : writeProblem({ failure: "cancelled", detail: null }),
			},
			select: { id: true },
		});
	}
}
