import { getTranslations } from "next-intl/server";
import { GlossaryText } from "@/components/guides/glossary-text";
import { PublicPage } from "@/components/layout/public-page";
import { pageMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { loadSite } from "../load-site";
import { publicMetadata, publicPage } from "../public-route";

export const generateMetadata = publicMetadata(loadSite, async ({ locale }) => {
	const t = await getTranslations("glossary");
	return pageMetadata({ locale, path: routes.glossary, title: t("title"), description: t("description") });
});

export default publicPage(loadSite, async ({ locale, site }) => {
	const t = await getTranslations("layout");
	return (
		<PublicPage site={site} path={routes.glossary} crumbs={[{ href: routes.home(locale), label: t("home") }]}>
			<GlossaryText site={site} />
		</PublicPage>
	);
});
