import "server-only";
import type { Locale } from "@/lib/domain/localized";
import { type Mail, withoutLink } from "@/lib/domain/mail";
import { writeProblem } from "@/lib/domain/mail-delivery";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { mailSelect, toMail } from "../outbox-row";
import { audit, demand, found, type Transaction, write } from "./access";
import { enqueueMail } from "./outbox";
import { type MailObstacle, obstacle } from "./outbox-list";

type Decision = { done: true } | { refused: MailObstacle };

/** Lets a mail that waits or was given up be sent now, with as many attempts as a new one has. */
export function sendAgain(actor: Actor, id: bigint, now: Date): Promise<Decision> {
	return write(actor, async (tx, actor) => {
		demand(PERMISSIONS.readOutbox(actor));
		const { mail, ...row } = await lockMail(tx, id);
		const refused = obstacle(mail, row, now);
		if (refused !== null) return { refused };
		// A sender has it in hand right now: that is what was asked for.
		if (row.givenUpAt === null && row.attempts > 0 && row.lastError === null) return { done: true };
		const fresh = { attempts: 0, nextAttemptAt: now, givenUpAt: null, lastError: null };
		await tx.outboxMail.update({ where: { id }, data: fresh, select: { id: true } });
		await auditMail(tx, actor, "mail.sendAgain", id, mail);
		return { done: true };
	});
}

/** Stops a mail that waits, and removes its one-time link. One that was given up already stays as it is. */
export function stopMail(actor: Actor, id: bigint, now: Date): Promise<Decision> {
	return write(actor, async (tx, actor) => {
		demand(PERMISSIONS.readOutbox(actor));
		const { mail, sentAt, givenUpAt } = await lockMail(tx, id);
		if (sentAt !== null) return { refused: "alreadySent" };
		if (givenUpAt !== null) return { done: true };
		const lastError = writeProblem({ failure: "cancelled", detail: null });
		const data = { givenUpAt: now, lastError, params: withoutLink(mail).params };
		await tx.outboxMail.update({ where: { id }, data, select: { id: true } });
		await auditMail(tx, actor, "mail.stop", id, mail);
		return { done: true };
	});
}

/** Writes a mail to the administrator who asks for it, to try the settings. */
export function sendTestMail(actor: Actor, locale: Locale): Promise<void> {
	return write(actor, async (tx, actor) => {
		demand(PERMISSIONS.readOutbox(actor));
		await enqueueMail(tx, { kind: "test", recipient: actor.email, locale, params: { name: actor.name } });
		await audit(tx, actor, { action: "mail.test", entity: "user", entityId: actor.userId });
	});
}

/** The mail as it is now, kept so until the transaction's end. */
async function lockMail(tx: Transaction, id: bigint) {
	await tx.$queryRaw`SELECT id FROM outbox_mail WHERE id = ${id} FOR UPDATE`;
	const select = { ...mailSelect, createdAt: true, attempts: true, sentAt: true, givenUpAt: true, lastError: true };
	const { kind, recipient, locale, params, ...row } = found(await tx.outboxMail.findUnique({ where: { id }, select }));
	return { ...row, mail: toMail({ kind, recipient, locale, params }) };
}

/** Says which mail to whom; what it says is not for the log. */
function auditMail(
	tx: Transaction,
	actor: Actor,
	action: string,
	id: bigint,
	{ kind, recipient }: Mail,
): Promise<void> {
	return audit(tx, actor, { action, entity: "mail", entityId: String(id), after: { kind, recipient } });
}
