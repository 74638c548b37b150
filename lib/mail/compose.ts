import { createTranslator } from "next-intl";
import { type Locale, type Localized, localize } from "@/lib/domain/localized";
import type { Mail } from "@/lib/domain/mail";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import { contentOf } from "./content";
import { oneLine, wrap } from "./plain-text";

const MESSAGES = { ja, en };

/** Who sends: what every mail says of the portal. */
export type Letterhead = {
	/** Null while no plan is loaded. */
	town: { name: Localized; contact: Localized } | null;
	/** The public address without a trailing slash. */
	portalUrl: string;
};

/** A mail in words. The subject is one line; the text is plain, its lines end in LF. */
export type ComposedMail = { subject: string; text: string };

/** Puts a mail into words, in its recipient's language. */
export function composeMail(mail: Mail, { town, portalUrl }: Letterhead): ComposedMail {
	const { locale } = mail;
	const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "mail", onError });
	const portal = portalName(locale, town?.name ?? null);
	const { about, paragraphs } = contentOf(mail, portalUrl, MESSAGES[locale]);
	const contact = town && t("contact", { contact: oneLine(localize(town.contact, locale).text) });
	const footer = ["-- ", portal, `${portalUrl}/${locale}`, t("footer", { portal }), contact].filter(Boolean).join("\n");
	const text = `${[...paragraphs, footer].join("\n\n")}\n`;
	return {
		subject: oneLine(t("subject", { portal, about })),
		text: locale === "en" ? wrap(text) : text,
	};
}

/** 「阿見町 施策評価ポータル しるべ」 */
function portalName(locale: Locale, town: Localized | null): string {
	const messages = MESSAGES[locale];
	const portal = createTranslator({ locale, messages, namespace: "layout", onError })("portalTitle");
	if (town === null) return portal;
	const t = createTranslator({ locale, messages, namespace: "mail", onError });
	return oneLine(t("portal", { town: localize(town, locale).text, portal }));
}

/** A message that is missing or lacks a value throws, so that tests see it. */
function onError(error: Error): never {
	throw error;
}
