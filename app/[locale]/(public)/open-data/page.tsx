import { getTranslations } from "next-intl/server";
import { JsonLd } from "@/components/layout/json-ld";
import { PublicPage } from "@/components/layout/public-page";
import { OpenDataText } from "@/components/open-data/open-data-text";
import { getPublicationPeriod } from "@/lib/data/public/publications";
import { structuredCatalogue } from "@/lib/documents/structured-catalogue";
import { tableOffers } from "@/lib/documents/table-offers";
import { env } from "@/lib/env";
import { pageMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { loadSite } from "../load-site";
import { publicMetadata, publicPage } from "../public-route";

async function load(props: { params: Promise<{ locale: string }> }) {
	const loaded = await loadSite(props);
	return loaded && { ...loaded, period: await getPublicationPeriod() };
}

export const generateMetadata = publicMetadata(load, async ({ locale }) => {
	const t = await getTranslations("openData");
	const tFeeds = await getTranslations("feeds");
	return pageMetadata({
		locale,
		path: routes.openData,
		title: t("title"),
		description: t("description"),
		otherForms: {
			"application/ld+json": { url: routes.data("catalog.jsonld"), title: t("catalogueTitle") },
			"application/atom+xml": { url: routes.feed(locale), title: tFeeds("subscribe") },
		},
	});
});

export default publicPage(load, async ({ locale, site, period }) => {
	const t = await getTranslations("layout");
	return (
		<PublicPage site={site} path={routes.openData} crumbs={[{ href: routes.home(locale), label: t("home") }]}>
			<OpenDataText
				site={site}
				tables={tableOffers(locale)}
				lastPublished={period?.last ?? null}
				portalUrl={env().portalUrl}
			/>
			{site && <JsonLd data={structuredCatalogue(site, locale)} />}
		</PublicPage>
	);
});
