import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/public-page";
import { DictionaryText } from "@/components/open-data/dictionary-text";
import { dictionaryPage } from "@/lib/documents/dictionary-page";
import { pageMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { loadSite } from "../../load-site";
import { publicMetadata, publicPage } from "../../public-route";

async function load(props: { params: Promise<{ locale: string }> }) {
	const loaded = await loadSite(props);
	return loaded && { ...loaded, dictionary: await dictionaryPage(loaded.site, loaded.locale, new Date()) };
}

export const generateMetadata = publicMetadata(loadSite, async ({ locale }) => {
	const t = await getTranslations("dictionary");
	return pageMetadata({ locale, path: routes.dataDictionary, title: t("title"), description: t("description") });
});

export default publicPage(load, async ({ locale, site, dictionary }) => {
	const t = await getTranslations("layout");
	const crumbs = [
		{ href: routes.home(locale), label: t("home") },
		{ href: routes.openData(locale), label: t("openData") },
	];
	return (
		<PublicPage site={site} path={routes.dataDictionary} crumbs={crumbs}>
			<DictionaryText {...dictionary} />
		</PublicPage>
	);
});
