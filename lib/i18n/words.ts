import { createTranslator, type Messages } from "next-intl";
import type { Locale } from "@/lib/domain/localized";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";

/** All messages of the interface, for whoever speaks without being a page. */
export const MESSAGES = { ja, en };

/** Words for an answer that is not a page, in a language known only when the request is there. */
export function wordsOf<Namespace extends keyof Messages>({
	locale,
	namespace,
}: {
	locale: Locale;
	namespace: Namespace;
}) {
	return createTranslator<Messages, Namespace>({ locale, messages: MESSAGES[locale], namespace, onError });
}

/** A message that is missing or lacks a value throws, so that tests see it. */
export function onError(error: Error): never {
	throw error;
}
