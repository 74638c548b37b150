import "server-only";
import { isTooLate, linkOf, type Mail } from "@/lib/domain/mail";
import { type MailProblem, readProblem } from "@/lib/domain/mail-delivery";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { mailSelect, toMail, WAITING } from "../outbox-row";
import { prisma } from "../prisma";
import { demand } from "./access";

/** A mail in the outbox, as an administrator sees it. */
export type OutboxMail = {
	id: string;
	mail: Mail;
	createdAt: Date;
	attempts: number;
	/** When it falls due, where it waits. */
	nextAttemptAt: Date;
	sentAt: Date | null;
	givenUpAt: Date | null;
	/** What went wrong last. */
	problem: MailProblem | null;
	/** Whether it makes sense to send it now or again. */
	canBeSent: boolean;
};

/** One of the outbox's lists: its first mails, and how many there are in all. */
export type OutboxPart = { mails: OutboxMail[]; total: number };
export type Outbox = Record<"waiting" | "failed" | "sent", OutboxPart>;

/** More than anyone reads; the totals say when there is more. */
const SHOWN = 100;

type Query = { where: Prisma.OutboxMailWhereInput; orderBy: Prisma.OutboxMailOrderByWithRelationInput };

const PARTS: Record<keyof Outbox, Query> = {
	waiting: { where: WAITING, orderBy: { id: "asc" } },
	failed: { where: { sentAt: null, givenUpAt: { not: null } }, orderBy: { givenUpAt: "desc" } },
	sent: { where: { sentAt: { not: null } }, orderBy: { sentAt: "desc" } },
};

/** What waits, oldest first; what failed or was stopped, and what was sent, newest first. */
export async function readOutbox(actor: Actor, now: Date): Promise<Outbox> {
	demand(PERMISSIONS.readOutbox(actor));
	const [waiting, failed, sent] = await Promise.all([
		readPart("waiting", now),
		readPart("failed", now),
		readPart("sent", now),
	]);
	return { waiting, failed, sent };
}

async function readPart(name: keyof Outbox, now: Date): Promise<OutboxPart> {
	const part = PARTS[name];
	const [rows, total] = await Promise.all([
		prisma().outboxMail.findMany({
			...part,
			take: SHOWN,
			select: {
				...mailSelect,
				id: true,
				createdAt: true,
				attempts: true,
				nextAttemptAt: true,
				sentAt: true,
				givenUpAt: true,
				lastError: true,
			},
		}),
		prisma().outboxMail.count({ where: part.where }),
	]);
	const mails = rows.map(({ id, kind, recipient, locale, params, lastError, ...row }) => {
		const mail = toMail({ kind, recipient, locale, params });
		const problem = lastError === null ? null : readProblem(lastError);
		return { ...row, id: String(id), mail, problem, canBeSent: obstacle(mail, row, now) === null };
	});
	return { mails, total };
}

/** Why a mail can't be sent now or again: a key below `problems.mail`. */
export type MailObstacle = "alreadySent" | "linkGone" | "tooLate";

export function obstacle(
	mail: Mail,
	{ sentAt, createdAt }: { sentAt: Date | null; createdAt: Date },
	now: Date,
): MailObstacle | null {
	if (sentAt !== null) return "alreadySent";
	if (linkOf(mail) === null) return "linkGone";
	return isTooLate(mail, createdAt, now) ? "tooLate" : null;
}
