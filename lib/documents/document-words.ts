import "server-only";
import { createFormatter, createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/localized";
import type { Words } from "@/lib/export/pdf/words";
import { MESSAGES, onError } from "@/lib/i18n/words";

/** What puts a document into words: without a request to take the language from, which may be over before it is made. */
export function documentWords(locale: Locale): Words {
	return {
		locale,
		t: createTranslator({ locale, messages: MESSAGES[locale], onError }),
		format: createFormatter({ locale, timeZone: "Asia/Tokyo" }),
	};
}
