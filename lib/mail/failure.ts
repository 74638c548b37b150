import type { MailFailure, MailProblem } from "@/lib/domain/mail-delivery";

/** What nodemailer says of an attempt that failed. */
type SmtpError = Error & {
	code?: string;
	originalCode?: string;
	/** The server's own words, and their number. */
	response?: string;
	responseCode?: number;
	/** Whether the server would say the same the next time. */
	permanent?: boolean;
	command?: string;
};

/** Which kind of failure an attempt to deliver came to, with the other side's own words. */
export function problemOf(error: unknown): MailProblem {
	const failed = error as SmtpError;
	return { failure: failureOf(failed), detail: failed.response ?? failed.message };
}

function failureOf({ code, originalCode, permanent, responseCode, command }: SmtpError): MailFailure {
	if (code === "EAUTH" || code === "ENOAUTH") return "notSignedIn";
	if (code === "ETLS" || /CERT|TLS|SSL|SIGNATURE|EPROTO/.test(originalCode ?? "")) return "insecure";
	if (permanent) return refusalAt(command);
	if (responseCode !== undefined) return "putOff";
	return /^(ECONNECTION|ESOCKET|ETIMEDOUT|EDNS|EABORT)$/.test(code ?? "") ? "unreachable" : "interrupted";
}

/** At which step the server said no for good. */
function refusalAt(command: string | undefined): MailFailure {
	if (command === "RCPT TO") return "recipientRefused";
	if (command === "DATA") return "contentRefused";
	return command === "MAIL FROM" ? "senderRefused" : "unreachable";
}
