import { getTranslations } from "next-intl/server";
import type { PublicPolicy } from "@/lib/data/public/policy";
import { eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import { type Locale, localize } from "@/lib/domain/localized";
import { pageMetadata } from "@/lib/i18n/metadata";
import { type LocalizedPath, routes } from "@/lib/routes";

type PolicyMetadata = {
	locale: Locale;
	policy: PublicPolicy;
	/** Null on the page of the newest year, whose year changes. */
	year: FiscalYear | null;
	path: LocalizedPath;
};

/** What search engines and link previews say of a policy or one of its years, with its charts as the picture. */
export async function policyMetadata({ locale, policy, year, path }: PolicyMetadata) {
	const t = await getTranslations({ locale, namespace: "policy" });
	const tFeeds = await getTranslations({ locale, namespace: "feeds" });
	const { code, vision } = policy;
	const title = localize(policy.title, locale).text;
	const ofYear = year === null ? null : { code, title, vision, year: String(year), era: eraYear(year) };
	return pageMetadata({
		locale,
		path,
		title: ofYear ? t("titleOfYear", ofYear) : `${code} ${title}`,
		description: ofYear ? t("descriptionOfYear", ofYear) : t("description", { title, vision }),
		image: { url: routes.policyShareImage(locale, policy.code), alt: t("shareImageAlt", { title }) },
		otherForms: {
			"application/atom+xml": { url: routes.policyFeed(locale, policy.code), title: tFeeds("subscribe") },
		},
	});
}
