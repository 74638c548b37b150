import nodemailer from "nodemailer";
import type { MailSettings } from "@/lib/env";

/** One mail as it is handed to the server. */
export type Envelope = {
	/** Without its angle brackets. The same for every attempt, so that a mail that came twice is known for one. */
	messageId: string;
	recipient: string;
	subject: string;
	text: string;
	language: string;
	date: Date;
};

/** The longest delivery: beyond it, the attempt has failed. Shorter than a claim lasts (lib/data/jobs/mail-queue.ts). */
const DELIVERY_MS = 60_000;
const STEP_MS = 20_000;

/** Hands a mail to the town's server; throws nodemailer's error when it isn't taken, or `stop` is given meanwhile. */
export async function deliver({ smtpUrl, from }: MailSettings, mail: Envelope, stop: AbortSignal): Promise<void> {
	const transport = nodemailer.createTransport({
		...connection(smtpUrl),
		connectionTimeout: STEP_MS,
		greetingTimeout: STEP_MS,
		socketTimeout: STEP_MS,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	// As an object it is taken for one address; in a text, nodemailer would look for several.
	const recipient = { name: "", address: mail.recipient };
	await transport.sendMail({
		from,
		to: recipient,
		envelope: { from, to: [recipient] },
		subject: mail.subject,
		text: mail.text,
		messageId: `<${mail.messageId}>`,
		date: mail.date,
		headers: {
			// RFC 3834: no out-of-office notes in answer.
			"Auto-Submitted": "auto-generated",
			"Content-Language": mail.language,
		},
		signal: AbortSignal.any([stop, AbortSignal.timeout(DELIVERY_MS)]),
	});
}

/** A password crosses the network encrypted or not at all. */
function connection(smtpUrl: string) {
	const { protocol, hostname, port, username, password } = new URL(smtpUrl);
	const host = hostname.replace(/^\[|\]$/g, "");
	const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
	return {
		host,
		...(port && { port: Number(port) }),
		secure: protocol === "smtps:",
		requireTLS: auth !== undefined && !isOwnMachine(host),
		...(auth && { auth }),
	};
}

function isOwnMachine(host: string): boolean {
	return host === "localhost" || host === "::1" || /^127\./.test(host);
}
