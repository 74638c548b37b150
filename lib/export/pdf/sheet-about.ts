import { nameIn } from "@/lib/domain/names";
import { routes } from "@/lib/routes";
import { type Phrase, phrase, townText } from "./phrases";
import { doubtsOf, type SheetDoubts } from "./sheet-doubts";
import type { SheetContext } from "./sheet-input";
import { fullYear, longDate } from "./words";

/** 「この資料について」: corrections, source, address, publication, licence, and what is being checked. */
export type SheetAbout = {
	label: string;
	mark: null;
	items: AboutItem[];
	doubts: SheetDoubts;
};

/** Paragraphs of phrases under a label, and the address that they speak of. */
type AboutItem = { label: string; paragraphs: Phrase[][]; link: string | null };

/** Where the sheet's year stays for good; the policy's page while nothing is published. */
export function permanentAddress({ policy, evaluation, words, portalUrl }: Omit<SheetContext, "year">): string {
	const path =
		evaluation === null
			? routes.policy(words.locale, policy.code)
			: routes.policyYear(words.locale, policy.code, evaluation.fiscalYear);
	return `${portalUrl}${path}`;
}

export function aboutOf(context: SheetContext): SheetAbout {
	const { site, policy, evaluation, words, year, portalUrl } = context;
	const { t, locale } = words;
	const own = (text: string): Phrase => ({ text, lang: locale });
	const item = (label: string, paragraphs: Phrase[][], link: string | null = null) => ({ label, paragraphs, link });
	const correction = evaluation?.correction ?? null;
	return {
		label: t("policy.document"),
		mark: null,
		doubts: doubtsOf(context),
		items: [
			item(
				t("policy.corrections"),
				correction === null ? [[own(t("policy.noCorrections"))]] : townText(correction).paragraphs.map(inJapanese),
				correction === null ? null : `${portalUrl}${routes.policyHistory(locale, policy.code)}`,
			),
			item(t("policy.source"), [
				[
					phrase(nameIn(site.municipality.names, year), locale),
					own(" "),
					phrase(site.plan.title, locale),
					own(" "),
					phrase(site.plan.source, locale),
				],
			]),
			...(evaluation === null
				? []
				: [
						item(
							t("policy.permalink"),
							[[own(t.markup("policy.permalinkText", { year: () => fullYear(words, year) }))]],
							permanentAddress(context),
						),
						item(t("policy.lastUpdated"), [
							[
								own(
									`${longDate(words, evaluation.publishedAt)} ${t("policy.revision", { number: evaluation.number })}`,
								),
							],
						]),
					]),
			item(t("print.licence"), [[phrase(site.licence.name, locale)]], site.licence.url),
		],
	};
}

const inJapanese = (text: string): Phrase[] => [{ text, lang: "ja" }];
