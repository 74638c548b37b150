import { type Locale, type Localized, localize } from "@/lib/domain/localized";

/** A piece of text and the language it is really in, so that a document can mark it (PDF/UA, WCAG 3.1.2). */
export type Phrase = { text: string; lang: Locale };

/** A long text in its paragraphs. */
export type Passage = { paragraphs: string[]; lang: Locale };

/** A text of the plan in a document's language; in Japanese where it has no other. */
export const phrase = (text: Localized, locale: Locale): Phrase => localize(text, locale);

/** What the town wrote, always Japanese: paragraphs at its line breaks. */
export const townText = (text: string): Passage => ({
	paragraphs: text.split(/(?:\r\n|[\n\r\u0085\u2028\u2029])+/).filter((paragraph) => paragraph.trim() !== ""),
	lang: "ja",
});

/** A sentence of the portal's own. */
export const ownText = (text: string, locale: Locale): Passage => ({ paragraphs: [text], lang: locale });
