import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/public-page";
import { PlanOverview } from "@/components/plan/plan-overview";
import { getPublicChapters } from "@/lib/data/public/outline";
import { localize } from "@/lib/domain/localized";
import { pageMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { loadSite } from "./load-site";
import { publicMetadata, publicPage } from "./public-route";

async function load(props: { params: Promise<{ locale: string }> }) {
	const loaded = await loadSite(props);
	return loaded && { ...loaded, chapters: await getPublicChapters() };
}

export const generateMetadata = publicMetadata(load, async ({ locale, site }) => {
	const t = await getTranslations("home");
	const name = site ? localize(site.municipality.name, locale).text : "";
	const tFeeds = await getTranslations("feeds");
	return pageMetadata({
		locale,
		path: routes.home,
		title: null,
		description: t("description", { name }),
		otherForms: { "application/atom+xml": { url: routes.feed(locale), title: tFeeds("subscribe") } },
	});
});

export default publicPage(load, ({ site, chapters }) => (
	<PublicPage site={site} path={routes.home}>
		<PlanOverview site={site} chapters={chapters} />
	</PublicPage>
));
