import "server-only";
import { publishDueEditions } from "@/lib/data/jobs/due-editions";
import { deleteExpiredRows } from "@/lib/data/jobs/expired-rows";
import { deleteOldMail, giveUpLateMail } from "@/lib/data/jobs/old-mail";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import type { Job } from "./loop";

const SECOND_MS = 1_000;
const HOUR_MS = 60 * 60 * SECOND_MS;

/**
 * What the server does by itself. Any number of servers may do it on one database: mails are claimed, and the rest comes
 * to the same when it is done twice. Asked again and again rather than told (docs/adr/0013-outbox.md).
 */
export const JOBS: readonly Job[] = [
	{ name: "due editions", everyMs: SECOND_MS / 2, run: () => publishDueEditions(new Date()) },
	{ name: "mail", everyMs: 2 * SECOND_MS, run: sendDueMail },
	{ name: "late mail", everyMs: HOUR_MS, run: () => giveUpLateMail(new Date()) },
	{ name: "old mail", everyMs: HOUR_MS, run: () => deleteOldMail(new Date()) },
	{ name: "expired rows", everyMs: HOUR_MS, run: () => deleteExpiredRows(new Date()) },
];
