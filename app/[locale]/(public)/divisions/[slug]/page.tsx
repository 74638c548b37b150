import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/public-page";
import { DivisionOverview } from "@/components/plan/division-overview";
import { localize } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { pageMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { publicMetadata, publicPage } from "../../public-route";
import { loadDivision } from "./load-division";

export const generateMetadata = publicMetadata(loadDivision, async ({ locale, site, division }) => {
	const t = await getTranslations("division");
	const tFeeds = await getTranslations("feeds");
	const name = localize(nameIn(division.names, site.plan.years.targetYear), locale).text;
	return pageMetadata({
		locale,
		path: (other) => routes.division(other, division.slug),
		title: t("title", { name }),
		description: t("description", { name }),
		otherForms: {
			"application/atom+xml": { url: routes.divisionFeed(locale, division.slug), title: tFeeds("subscribe") },
		},
	});
});

export default publicPage(loadDivision, async ({ locale, site, division, leads, related }) => {
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
