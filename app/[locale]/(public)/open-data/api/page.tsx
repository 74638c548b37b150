import { getTranslations } from "next-intl/server";
import { ApiReference } from "@/components/api-reference/api-reference";
import { PublicPage } from "@/components/layout/public-page";
import { loadSamples } from "@/lib/documents/api/samples";
import { env } from "@/lib/env";
import { pageMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { loadSite } from "../../load-site";
import { publicMetadata, publicPage } from "../../public-route";
import { toReference } from "./to-reference";

export const generateMetadata = publicMetadata(loadSite, async ({ locale }) => {
	const t = await getTranslations("apiReference");
	return pageMetadata({ locale, path: routes.apiReference, title: t("title"), description: t("description") });
});

type Props = Parameters<typeof loadSite>[0];

async function load(props: Props) {
	const loaded = await loadSite(props);
	if (loaded === null) return null;
	const samples = loaded.site === null ? {} : await loadSamples(loaded.site, new Date());
	return { ...loaded, reference: toReference(loaded.locale, samples) };
}

export default publicPage(load, async ({ locale, site, reference }) => {
	const t = await getTranslations("layout");
	const tOpenData = await getTranslations("openData");
	const crumbs = [
		{ href: routes.home(locale), label: t("home") },
		{ href: routes.openData(locale), label: tOpenData("title") },
	];
	return (
		<PublicPage site={site} path={routes.apiReference} crumbs={crumbs}>
			<ApiReference site={site} reference={reference} portalUrl={env().portalUrl} />
		</PublicPage>
	);
});
