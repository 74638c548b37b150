import { getTranslations } from "next-intl/server";
import type { PublicPolicy } from "@/lib/data/public/policy";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import { eraYear } from "@/lib/domain/fiscal-year";
import { type Locale, localize } from "@/lib/domain/localized";
import { pageMetadata } from "@/lib/i18n/metadata";
import { type LocalizedPath, routes } from "@/lib/routes";

type PolicyMetadata = {
	locale: Locale;
	policy: PublicPolicy;
	evaluation: PublishedRevision | null;
	path: LocalizedPath;
};

/** What search engines and link previews say of a policy in a year, with its charts as the picture. */
export async function policyMetadata({ locale, policy, evaluation, path }: PolicyMetadata) {
	const t = await getTranslations({ locale, namespace: "policy" });
	const title = localize(policy.title, locale).text;
	const year = evaluation?.fiscalYear;
	return pageMetadata({
		locale,
		path,
		title:
			year === undefined
				? `${policy.code} ${title}`
				: t("titleOfYear", { code: policy.code, title, year: String(year), era: eraYear(year) }),
		description: policy.vision,
		image: { url: routes.policyShareImage(locale, policy.code), alt: t("shareImageAlt", { title }) },
	});
}
