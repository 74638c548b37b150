import type { Locale } from "./domain/localized";

/** Every address of the portal is built here, so that one can be changed and none be mistyped. */
export const routes = {
	home: (locale: Locale) => `/${locale}`,
	chapter: (locale: Locale, number: number) => `/${locale}/chapters/${number}`,
	section: (locale: Locale, chapter: number, section: number) => `/${locale}/chapters/${chapter}/sections/${section}`,
	policy: (locale: Locale, code: string) => `/${locale}/policies/${code}`,
	policyYear: (locale: Locale, code: string, year: number) => `/${locale}/policies/${code}/${year}`,
	policyHistory: (locale: Locale, code: string) => `/${locale}/policies/${code}/history`,
	policyShareImage: (locale: Locale, code: string) => `/${locale}/policies/${code}/share.png`,
	indicator: (locale: Locale, code: string) => `/${locale}/indicators/${code}`,
	indicatorFile: (locale: Locale, code: string, format: "svg" | "csv" | "json") =>
		`/${locale}/indicators/${code}.${format}`,
	division: (locale: Locale, slug: string) => `/${locale}/divisions/${slug}`,
	sdg: (locale: Locale, goal: number) => `/${locale}/sdgs/${goal}`,
	glossary: (locale: Locale, term?: string) => `/${locale}/glossary${term ? `#${term}` : ""}`,
	about: (locale: Locale) => `/${locale}/about`,
	accessibility: (locale: Locale) => `/${locale}/accessibility`,
};

/** The address of one page in any locale, for language links and `hreflang`. */
export type LocalizedPath = (locale: Locale) => string;
