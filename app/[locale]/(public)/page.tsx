import { getTranslations } from "next-intl/server";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { PublicPage } from "@/components/layout/public-page";
import { PlanOverview } from "@/components/plan/plan-overview";
import { getPublicChapters } from "@/lib/data/public/outline";
import { getPublicSite } from "@/lib/data/public/site";
import { localize } from "@/lib/domain/localized";
import { notFoundMetadata, pageMetadata } from "@/lib/i18n/metadata";
import { localeOf } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
	const locale = await localeOf(params);
	if (!locale) return notFoundMetadata();
	const t = await getTranslations("home");
	const site = await getPublicSite();
	const name = site ? localize(site.municipality.name, locale).text : "";
	return pageMetadata({ locale, path: routes.home, title: null, description: t("description", { name }) });
}

export default async function HomePage({ params }: Props) {
	if (!(await localeOf(params))) return <NotFoundPage />;
	const [site, chapters] = await Promise.all([getPublicSite(), getPublicChapters()]);
	return (
		<PublicPage site={site} path={routes.home}>
			<PlanOverview site={site} chapters={chapters} />
		</PublicPage>
	);
}
