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
	indicatorFile: (locale: Locale, code: string, format: "svg" | "png" | "csv" | "json") =>
		`/${locale}/indicators/${code}.${format}`,
	/** The chart alone, to be shown inside other websites. */
	indicatorEmbed: (locale: Locale, code: string) => `/${locale}/indicators/${code}/embed`,
	/** The town's own evaluation sheet; without a year, of the newest that is published. */
	policySheet: (locale: Locale, code: string, year?: number) =>
		`/${locale}/policies/${code}${year === undefined ? "" : `/${year}`}.pdf`,
	feed: (locale: Locale) => `/${locale}/feed.atom`,
	divisionFeed: (locale: Locale, slug: string) => `/${locale}/divisions/${slug}/feed.atom`,
	policyFeed: (locale: Locale, code: string) => `/${locale}/policies/${code}/feed.atom`,
	division: (locale: Locale, slug: string) => `/${locale}/divisions/${slug}`,
	sdg: (locale: Locale, goal: number) => `/${locale}/sdgs/${goal}`,
	glossary: (locale: Locale, term?: string) => `/${locale}/glossary${term ? `#${term}` : ""}`,
	about: (locale: Locale) => `/${locale}/about`,
	accessibility: (locale: Locale) => `/${locale}/accessibility`,
	/** 議会資料. Its address holds the whole selection: see lib/schemas/selection.ts. */
	council: (locale: Locale, selection: SelectionQuery = "") => `/${locale}/council${asQuery(selection)}`,
	/** The selection as one document; `pdf` of a long one is waited for on a page of its own. */
	councilFile: (locale: Locale, file: "book.pdf" | "brief.pdf" | "summary.xlsx", selection: SelectionQuery = "") =>
		`/${locale}/council/${file}${asQuery(selection)}`,
	councilBook: (locale: Locale, selection: SelectionQuery = "") => `/${locale}/council/book${asQuery(selection)}`,
	openData: (locale: Locale, place?: string) => `/${locale}/open-data${place ? `#${place}` : ""}`,
	/** Columns and codes of every table. */
	dataDictionary: (locale: Locale, table?: string) => `/${locale}/open-data/dictionary${table ? `#${table}` : ""}`,
	apiReference: (locale: Locale, place?: string) => `/${locale}/open-data/api${place ? `#${place}` : ""}`,
	/** The fields of everything that the API answers with. */
	apiObjects: (locale: Locale, name?: string) => `/${locale}/open-data/api/objects${name ? `#${name}` : ""}`,
	/** A file for machines, the same in every language. */
	data: (file: string, selection: SelectionQuery = "") => `/data/${file}${asQuery(selection)}`,
	api: (path = "") => `/api/v1${path}`,
	/** `next` is the path to come back to; `error` says why one is asked to sign in once more. */
	signIn: (locale: Locale, next?: string | null, error?: string) => `/${locale}/sign-in${queryOf({ next, error })}`,
	secondFactor: (locale: Locale, next?: string | null) => `/${locale}/sign-in/second-factor${queryOf({ next })}`,
	recoveryCode: (locale: Locale, next?: string | null) => `/${locale}/sign-in/recovery-code${queryOf({ next })}`,
	/** Leads to the town's own directory and back. */
	directory: (locale: Locale, next?: string | null) => `/api/auth/directory${queryOf({ locale, next })}`,
	forgottenPassword: (locale: Locale) => `/${locale}/sign-in/forgotten`,
	newPassword: (locale: Locale, token: string) => `/${locale}/sign-in/new-password/${token}`,
	passwordSet: (locale: Locale) => `/${locale}/sign-in/password-set`,
	/** By an invitation's one-time token, or the first administrator's. */
	invitation: (locale: Locale, token: string) => `/${locale}/invitation/${token}`,
	staff: {
		/** 自分の仕事 */
		home: (locale: Locale) => `/${locale}/staff`,
		account: (locale: Locale) => `/${locale}/staff/account`,
		secondFactor: (locale: Locale) => `/${locale}/staff/account/second-factor`,
		/** 取りまとめ状況 */
		board: (locale: Locale, filter: { year?: number; chapter?: number; state?: string; page?: number } = {}) =>
			`/${locale}/staff/board${queryOf(filter)}`,
		/** The form. `code` is a policy's, or a chapter's number for its own indicators. */
		evaluation: (locale: Locale, code: string, year: number) => `/${locale}/staff/evaluations/${code}/${year}`,
		review: (locale: Locale, code: string, year: number) => `/${locale}/staff/evaluations/${code}/${year}/review`,
		/** `chosen` are the ids of revisions that are ticked already. */
		editions: (locale: Locale, chosen: readonly number[] = []) =>
			`/${locale}/staff/editions${chosen.length > 0 ? `?chosen=${chosen.join(".")}` : ""}`,
		/** `unreadable` says why an upload came to nothing, `discarded` that one was thrown away. */
		workbooks: (locale: Locale, told: { unreadable?: string; discarded?: string } = {}) =>
			`/${locale}/staff/workbooks${queryOf(told)}`,
		workbookFile: (locale: Locale) => `/${locale}/staff/workbooks/download`,
		workbookUpload: (locale: Locale) => `/${locale}/staff/workbooks/upload`,
		/** `outdated` says that it has to be looked at once more. */
		workbookImport: (locale: Locale, id: string, told: { outdated?: string } = {}) =>
			`/${locale}/staff/workbooks/${id}${queryOf(told)}`,
	},
	admin: {
		home: (locale: Locale) => `/${locale}/admin`,
		collections: (locale: Locale) => `/${locale}/admin/collections`,
		collection: (locale: Locale, year: number) => `/${locale}/admin/collections/${year}`,
		users: (locale: Locale) => `/${locale}/admin/users`,
		user: (locale: Locale, id: string) => `/${locale}/admin/users/${id}`,
		/** 計画 */
		plan: (locale: Locale) => `/${locale}/admin/plan`,
		newChapter: (locale: Locale) => `/${locale}/admin/plan/chapters/new`,
		chapter: (locale: Locale, number: number) => `/${locale}/admin/plan/chapters/${number}`,
		newSection: (locale: Locale, chapter: number) => `/${locale}/admin/plan/chapters/${chapter}/sections/new`,
		section: (locale: Locale, { chapter, section }: { chapter: number; section: number }) =>
			`/${locale}/admin/plan/chapters/${chapter}/sections/${section}`,
		newPolicy: (locale: Locale, { chapter, section }: { chapter: number; section: number }) =>
			`/${locale}/admin/plan/chapters/${chapter}/sections/${section}/policies/new`,
		policy: (locale: Locale, code: string) => `/${locale}/admin/plan/policies/${code}`,
		newMeasure: (locale: Locale, policy: string) => `/${locale}/admin/plan/policies/${policy}/measures/new`,
		/** By its place on the sheet, from 1. */
		measure: (locale: Locale, policy: string, place: number) =>
			`/${locale}/admin/plan/policies/${policy}/measures/${place}`,
		newPolicyIndicator: (locale: Locale, policy: string) => `/${locale}/admin/plan/policies/${policy}/indicators/new`,
		newChapterIndicator: (locale: Locale, chapter: number) =>
			`/${locale}/admin/plan/chapters/${chapter}/indicators/new`,
		indicator: (locale: Locale, code: string) => `/${locale}/admin/plan/indicators/${code}`,
		/** 目標の見直し, 定義の変更 */
		targetRevision: (locale: Locale, code: string) => `/${locale}/admin/plan/indicators/${code}/target`,
		redefinition: (locale: Locale, code: string) => `/${locale}/admin/plan/indicators/${code}/redefinition`,
		definition: (locale: Locale, code: string, fromYear: number) =>
			`/${locale}/admin/plan/indicators/${code}/definitions/${fromYear}`,
		divisions: (locale: Locale) => `/${locale}/admin/divisions`,
		division: (locale: Locale, slug: string) => `/${locale}/admin/divisions/${slug}`,
		town: (locale: Locale) => `/${locale}/admin/town`,
		gradeWordings: (locale: Locale) => `/${locale}/admin/town/grades`,
		/** The filter is what the form of the page sends: see lib/schemas/plan-admin/audit-filter.ts. */
		audit: (locale: Locale, filter: Record<string, string> = {}) => `/${locale}/admin/audit${queryOf(filter)}`,
		auditCsv: (locale: Locale, filter: Record<string, string> = {}) => `/${locale}/admin/audit/csv${queryOf(filter)}`,
		mail: (locale: Locale) => `/${locale}/admin/mail`,
		/** 計画の一括書き出し・取り込み. `problem` says why an upload came to nothing, `discarded` that one was thrown away. */
		planTransfer: (locale: Locale, told: { problem?: string; discarded?: string } = {}) =>
			`/${locale}/admin/transfer${queryOf(told)}`,
		planTransferFile: (locale: Locale, format: "json" | "xlsx") => `/${locale}/admin/transfer/plan.${format}`,
		planTransferUpload: (locale: Locale) => `/${locale}/admin/transfer/upload`,
		/** `outdated` says that it has to be looked at once more. */
		planTransferImport: (locale: Locale, id: string, told: { outdated?: string } = {}) =>
			`/${locale}/admin/transfer/${id}${queryOf(told)}`,
	},
};

/** A query as text without its question mark, as a selection is passed on; empty: everything. */
export type SelectionQuery = string;

const asQuery = (query: string) => (query === "" ? "" : `?${query}`);

function queryOf(parameters: Record<string, string | number | null | undefined>): string {
	const given = Object.entries(parameters).flatMap(([name, value]) =>
		value === undefined || value === null ? [] : [[name, String(value)]],
	);
	return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

/** The address of one page in any locale, for language links and `hreflang`. */
export type LocalizedPath = (locale: Locale) => string;
