import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** One mail as the server took it. */
export type ReceivedMail = {
	/** As it came over the line. */
	source: string;
	/** Whom the client told the server to give it to. */
	recipients: string[];
	from: string;
	secure: boolean;
	user: string | undefined;
};

/** A real SMTP server on this machine, until `stop`. */
export type MailServer = { port: number; received: ReceivedMail[]; stop(): Promise<void> };

/** An error that the server answers with: its number and words. */
export function answer(responseCode: number, words: string): Error {
	return Object.assign(new Error(words), { responseCode });
}

/** `refuse` is asked for each mail's content, before it counts as received. */
export async function startMailServer(
	options: SMTPServerOptions & { port?: number; refuse?: () => Error | null } = {},
): Promise<MailServer> {
	const { port = 0, refuse = () => null, ...rest } = options;
	const received: ReceivedMail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		disableReverseLookup: true,
		closeTimeout: 100,
		onData(stream, session, callback) {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", () => {
				const refusal = refuse();
				if (refusal === null) {
					const { mailFrom, rcptTo } = session.envelope;
					received.push({
						source: Buffer.concat(chunks).toString("utf8"),
						recipients: rcptTo.map(({ address }) => address),
						from: mailFrom ? mailFrom.address : "",
						secure: session.secure,
						user: session.user,
					});
				}
				callback(refusal);
			});
		},
		...rest,
	});
	// A client that goes away in the middle of a handshake is what some tests are about.
	server.on("error", () => {});
	await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
	return {
		port: (server.server.address() as AddressInfo).port,
		received,
		stop: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

/** The mail as a reader's program shows it. */
export function readMail({ source }: ReceivedMail) {
	return simpleParser(source);
}
