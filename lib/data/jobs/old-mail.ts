import "server-only";
import { isTooLate, linkOf, withoutLink } from "@/lib/domain/mail";
import { writeProblem } from "@/lib/domain/mail-delivery";
import { mailSelect, toMail } from "../outbox-row";
import { prisma } from "../prisma";

/** How long mails stay on record after they were sent or given up, for an administrator who is asked about one. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/** Gives up unsent mails that are no longer of use, and removes links that have run out. */
export async function giveUpLateMail(now: Date): Promise<void> {
	const rows = await prisma().outboxMail.findMany({
		where: { sentAt: null },
		orderBy: { id: "asc" },
		select: { ...mailSelect, id: true, createdAt: true, givenUpAt: true },
	});
	for (const { id, createdAt, givenUpAt, ...row } of rows) {
		const mail = toMail(row);
		const isSettled = givenUpAt !== null && !linkOf(mail);
		if (isSettled || !isTooLate(mail, createdAt, now)) continue;
		const { params } = withoutLink(mail);
		const lastError = writeProblem({ failure: "tooLate", detail: null });
		await prisma().outboxMail.updateMany({
			where: { id, sentAt: null },
			data: givenUpAt ? { params } : { params, lastError, givenUpAt: now },
		});
	}
}

/** Deletes mails that were sent or given up long ago. */
export async function deleteOldMail(now: Date): Promise<void> {
	const before = { lt: new Date(now.getTime() - KEPT_MS) };
	await prisma().outboxMail.deleteMany({ where: { OR: [{ sentAt: before }, { sentAt: null, givenUpAt: before }] } });
}
