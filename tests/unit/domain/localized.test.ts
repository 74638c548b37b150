import { describe, expect, it } from "vitest";
import { DEFAULT_LOCALE, LOCALES, localize } from "@/lib/domain/localized";

describe("the text to show in a locale", () => {
	const translated = { ja: "効果的な行政運営", en: "Effective administration" };
	const untranslated = { ja: "健全な財政運営", en: null };

	it.each([
		{
			name: "Japanese for a Japanese reader",
			text: translated,
			locale: "ja",
			expected: "効果的な行政運営",
			lang: "ja",
		},
		{
			name: "English when there is a translation",
			text: translated,
			locale: "en",
			expected: "Effective administration",
			lang: "en",
		},
		{
			name: "Japanese, marked as such, when there is none",
			text: untranslated,
			locale: "en",
			expected: "健全な財政運営",
			lang: "ja",
		},
		{
			name: "Japanese for a Japanese reader without a translation",
			text: untranslated,
			locale: "ja",
			expected: "健全な財政運営",
			lang: "ja",
		},
	] as const)("is $name", ({ text, locale, expected, lang }) => {
		expect(localize(text, locale)).toEqual({ text: expected, lang });
	});

	it("has a default locale among the locales", () => {
		expect(LOCALES).toContain(DEFAULT_LOCALE);
	});
});
