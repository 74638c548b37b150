import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/public-page";
import { DivisionOverview } from "@/components/plan/division-overview";
import { getPublicDivision } from "@/lib/data/public/outline";
import { getPublicSite } from "@/lib/data/public/site";
import { localize } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { pageMetadata } from "@/lib/i18n/metadata";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { slugParam } from "@/lib/schemas/url-params";
import { publicMetadata, publicPage } from "../../public-route";

type Props = { params: Promise<{ locale: string; slug: string }> };

async function load({ params }: Props) {
	const locale = await localeOf(params);
	const slug = parseParam(slugParam, (await params).slug);
	if (!locale || slug === null) return null;
	const [site, found] = await Promise.all([getPublicSite(), getPublicDivision(slug)]);
	if (!site || !found) return null;
	return { locale, site, ...found };
}

export const generateMetadata = publicMetadata(load, async ({ locale, site, division }) => {
	const t = await getTranslations("division");
	const name = localize(nameIn(division.names, site.plan.years.targetYear), locale).text;
	return pageMetadata({
		locale,
		path: (other) => routes.division(other, division.slug),
		title: t("title", { name }),
		description: t("description", { name }),
	});
});

export default publicPage(load, async ({ locale, site, division, leads, related }) => {
	const t = await getTranslations("layout");
	return (
		<PublicPage
			site={site}
			path={(other) => routes.division(other, division.slug)}
			crumbs={[{ href: routes.home(locale), label: t("home") }]}
		>
			<DivisionOverview site={site} division={division} leads={leads} related={related} />
		</PublicPage>
	);
});
