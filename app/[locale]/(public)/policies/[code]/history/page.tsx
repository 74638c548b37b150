import { getTranslations } from "next-intl/server";
import { RevisionHistory } from "@/components/evaluations/revision-history";
import { ChapterCrumb, PolicyCrumb, SectionCrumb } from "@/components/layout/place-crumbs";
import { PublicPage } from "@/components/layout/public-page";
import { getPublicPolicyHistory } from "@/lib/data/public/policy";
import { getPublicSite } from "@/lib/data/public/site";
import { localize } from "@/lib/domain/localized";
import { pageMetadata } from "@/lib/i18n/metadata";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { policyCodeParam } from "@/lib/schemas/url-params";
import { publicMetadata, publicPage } from "../../../public-route";

type Props = { params: Promise<{ locale: string; code: string }> };

async function load({ params }: Props) {
	const locale = await localeOf(params);
	const code = parseParam(policyCodeParam, (await params).code);
	if (!locale || code === null) return null;
	const [site, policy] = await Promise.all([getPublicSite(), getPublicPolicyHistory(code)]);
	if (!site || !policy) return null;
	return { locale, site, policy };
}

export const generateMetadata = publicMetadata(load, async ({ locale, policy }) => {
	const t = await getTranslations("history");
	const title = localize(policy.title, locale).text;
	return pageMetadata({
		locale,
		path: (other) => routes.policyHistory(other, policy.code),
		title: t("title", { title }),
		description: t("description", { title }),
	});
});

export default publicPage(load, async ({ locale, site, policy }) => {
	const t = await getTranslations("layout");
	const { chapter, section, code } = policy;
	return (
		<PublicPage
			site={site}
			path={(other) => routes.policyHistory(other, code)}
			crumbs={[
				{ href: routes.home(locale), label: t("home") },
				{ href: routes.chapter(locale, chapter.number), label: <ChapterCrumb chapter={chapter} /> },
				{ href: routes.section(locale, chapter.number, section.number), label: <SectionCrumb section={section} /> },
				{ href: routes.policy(locale, code), label: <PolicyCrumb policy={policy} /> },
			]}
		>
			<RevisionHistory site={site} policy={policy} />
		</PublicPage>
	);
});
