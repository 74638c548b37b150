import { useLocale } from "next-intl";
import { type Localized, localize } from "@/lib/domain/localized";

/**
 * A text of the plan in the page's language. One that exists only in Japanese is marked as such, so that a screen
 * reader changes its voice (WCAG 3.1.2).
 */
export function LocalizedText({ text }: { text: Localized }) {
	const locale = useLocale();
	const { text: shown, lang } = localize(text, locale);
	return lang === locale ? shown : <span lang={lang}>{shown}</span>;
}

/** A long text that the town wrote in Japanese: paragraphs at its line breaks. */
export function TownText({ text, className }: { text: string; className?: string }) {
	const lang = useLocale() === "ja" ? undefined : "ja";
	return (
		<div lang={lang} className={className ?? "max-w-text space-y-3"}>
			{text.split(/\n+/).map((paragraph, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move, and two may read the same
				<p key={index}>{paragraph}</p>
			))}
		</div>
	);
}
