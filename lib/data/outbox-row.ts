import type { Mail } from "@/lib/domain/mail";
import type { Prisma } from "./generated/client";

/** What of a row makes the mail. */
export const mailSelect = { kind: true, recipient: true, locale: true, params: true } satisfies Prisma.OutboxMailSelect;

/** The mail in a row. Only `enqueueMail` writes rows, so they hold what lib/domain/mail.ts says. */
export function toMail(row: { kind: string; recipient: string; locale: string; params: Prisma.JsonValue }): Mail {
	const { kind, recipient, locale, params } = row;
	return { kind, recipient, locale, params } as Mail;
}

/** A mail that is neither sent nor given up. */
export const WAITING = { sentAt: null, givenUpAt: null } satisfies Prisma.OutboxMailWhereInput;
