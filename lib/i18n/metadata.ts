import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "@/lib/domain/localized";
import type { LocalizedPath } from "@/lib/routes";

type PageMetadata = {
	locale: Locale;
	path: LocalizedPath;
	/** Null on the home page, which carries the portal's name alone. */
	title: string | null;
	description: string | null;
	/** Address of a 1200 × 630 picture. */
	image?: { url: string; alt: string };
	/** The same for programs, by its type: a feed, a catalogue. */
	otherForms?: Readonly<Record<string, { url: string; title: string }>>;
};

/** Search engines and previews cut at about this many characters. */
const DESCRIPTION_LENGTH = 120;

/** Title, description, canonical address, the same page in the other languages, and what a link preview shows. */
export async function pageMetadata(page: PageMetadata): Promise<Metadata> {
	const { locale, path, title, description, image, otherForms = {} } = page;
	const t = await getTranslations({ locale, namespace: "layout" });
	const fullTitle = title === null ? t("portalTitle") : `${title} | ${t("portalTitle")}`;
	const shortened = description === null ? undefined : shorten(description);
	return {
		title: fullTitle,
		description: shortened,
		alternates: {
			canonical: path(locale),
			languages: {
				...Object.fromEntries(LOCALES.map((other) => [other, path(other)])),
				"x-default": path(DEFAULT_LOCALE),
			},
			types: Object.fromEntries(Object.entries(otherForms).map(([type, form]) => [type, [form]])),
		},
		openGraph: {
			type: "website",
			siteName: t("portalTitle"),
			title: fullTitle,
			description: shortened,
			url: path(locale),
			locale: locale === "ja" ? "ja_JP" : "en_US",
			images: image && [{ ...image, width: 1200, height: 630 }],
		},
		twitter: { card: image ? "summary_large_image" : "summary" },
	};
}

/** The metadata of a page that says that there is nothing to show: for no search engine to keep. */
export async function statusMetadata(status: 404 | 503): Promise<Metadata> {
	const t = await getTranslations(status === 404 ? "notFound" : "unavailable");
	return { title: t("title"), robots: { index: false } };
}

function shorten(text: string): string {
	const characters = [...text.replace(/\s+/g, " ").trim()];
	return characters.length <= DESCRIPTION_LENGTH
		? characters.join("")
		: `${characters.slice(0, DESCRIPTION_LENGTH - 1).join("")}…`;
}
