import { getTranslations } from "next-intl/server";
import { ApiObjects } from "@/components/api-reference/api-objects";
import { PublicPage } from "@/components/layout/public-page";
import { pageMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { loadSite } from "../../../load-site";
import { publicMetadata, publicPage } from "../../../public-route";
import { toObjects } from "../to-objects";

export const generateMetadata = publicMetadata(loadSite, async ({ locale }) => {
	const t = await getTranslations("apiReference.objects");
	return pageMetadata({ locale, path: routes.apiObjects, title: t("title"), description: t("description") });
});

export default publicPage(loadSite, async ({ locale, site }) => {
	const t = await getTranslations("layout");
	const tOpenData = await getTranslations("openData");
	const tReference = await getTranslations("apiReference");
	const crumbs = [
		{ href: routes.home(locale), label: t("home") },
		{ href: routes.openData(locale), label: tOpenData("title") },
		{ href: routes.apiReference(locale), label: tReference("title") },
	];
	return (
		<PublicPage site={site} path={routes.apiObjects} crumbs={crumbs}>
			<ApiObjects objects={toObjects(locale)} />
		</PublicPage>
	);
});
