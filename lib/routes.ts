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
	/** `next` is the path to come back to. */
	signIn: (locale: Locale, next?: string) => `/${locale}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ""}`,
	secondFactor: (locale: Locale) => `/${locale}/sign-in/second-factor`,
	forgottenPassword: (locale: Locale) => `/${locale}/sign-in/forgotten`,
	newPassword: (locale: Locale, token: string) => `/${locale}/sign-in/new-password/${token}`,
	/** By an invitation's one-time token, or the first administrator's. */
	invitation: (locale: Locale, token: string) => `/${locale}/invitation/${token}`,
	staff: {
		/** 自分の仕事 */
		home: (locale: Locale) => `/${locale}/staff`,
		account: (locale: Locale) => `/${locale}/staff/account`,
		/** 取りまとめ状況 */
		board: (locale: Locale) => `/${locale}/staff/board`,
		/** The form. `code` is a policy's, or a chapter's number for its own indicators. */
		evaluation: (locale: Locale, code: string, year: number) => `/${locale}/staff/evaluations/${code}/${year}`,
		review: (locale: Locale, code: string, year: number) => `/${locale}/staff/evaluations/${code}/${year}/review`,
		editions: (locale: Locale) => `/${locale}/staff/editions`,
		workbooks: (locale: Locale) => `/${locale}/staff/workbooks`,
		workbookImport: (locale: Locale, id: string) => `/${locale}/staff/workbooks/${id}`,
	},
	admin: {
		home: (locale: Locale) => `/${locale}/admin`,
		collections: (locale: Locale) => `/${locale}/admin/collections`,
		users: (locale: Locale) => `/${locale}/admin/users`,
		user: (locale: Locale, id: string) => `/${locale}/admin/users/${id}`,
		audit: (locale: Locale) => `/${locale}/admin/audit`,
		mail: (locale: Locale) => `/${locale}/admin/mail`,
	},
};

/** The address of one page in any locale, for language links and `hreflang`. */
export type LocalizedPath = (locale: Locale) => string;
