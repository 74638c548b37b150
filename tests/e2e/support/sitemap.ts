import { LOCALES, type Locale } from "@/lib/domain/localized";
import { PUBLIC_URL } from "./portal";

/** An address under which there is nothing, per language. Its page is a public page like the others. */
export const unknownAddress = (locale: Locale) => `/${locale}/policies/9-9-9`;

/** Paths of all pages in /sitemap.xml. */
export async function readSitemap(portalUrl: string): Promise<string[]> {
	const xml = await (await fetch(`${portalUrl}/sitemap.xml`)).text();
	const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => url.replace(PUBLIC_URL, ""));
	if (paths.length === 0) throw new Error("the sitemap is empty");
	return paths;
}

/** The kinds of public pages, each tested by tests of its own. The last takes what is new. */
export const PAGE_KINDS = ["sheets", "years and histories", "indicators", "divisions", "all other pages"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** The pages of one kind in one language, an unknown address among the others. */
export function pagesOf(kind: PageKind, locale: Locale, addresses: readonly string[]): string[] {
	const own = addresses.filter((address) => localeOf(address) === locale && kindOf(address) === kind);
	return kind === "all other pages" ? [...own, unknownAddress(locale)] : own;
}

/** The language of an address. */
export function localeOf(address: string): Locale {
	const locale = LOCALES.find((candidate) => candidate === address.split("/")[1]);
	if (!locale) throw new Error(`an address without a language: ${address}`);
	return locale;
}

function kindOf(address: string): PageKind {
	const [, , segment, , ...more] = address.split("/");
	if (segment === "policies") return more.length > 0 ? "years and histories" : "sheets";
	if (segment === "indicators" || segment === "divisions") return segment;
	return "all other pages";
}
