import { getMessages } from "next-intl/server";

/** The messages that components of the staff area use in the browser. All of them would be sent otherwise. */
const NAMESPACES = [
	"problems",
	"forms",
	"fields",
	"pace",
	"numbers",
	"indicator",
	"charts",
	"common",
	"planForm",
	"entry",
	"entryChecks",
	"collections",
	"board",
	"sheet",
	"review",
	"editions",
	"accounts",
	"mailAdmin",
	"workbookForms",
	"transferForms",
] as const;

export async function clientMessages() {
	const messages = await getMessages();
	return Object.fromEntries(NAMESPACES.map((namespace) => [namespace, messages[namespace]]));
}
