export const LOCALES = ["ja", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "ja";

/** A text of the plan. Japanese is what the town wrote; a translation may be missing. */
export type Localized = { ja: string; en: string | null };

/** The text to show in a locale, with the language it is really in, so that a page can mark it. */
export function localize(text: Localized, locale: Locale): { text: string; lang: Locale } {
	return locale === "en" && text.en !== null ? { text: text.en, lang: "en" } : { text: text.ja, lang: "ja" };
}
