import { getTranslations } from "next-intl/server";
import { GlossaryText } from "@/components/guides/glossary-text";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { PublicPage } from "@/components/layout/public-page";
import { getPublicSite } from "@/lib/data/public/site";
import { notFoundMetadata, pageMetadata } from "@/lib/i18n/metadata";
import { localeOf } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
	const locale = await localeOf(params);
	if (!locale) return notFoundMetadata();
	const t = await getTranslations("glossary");
	return pageMetadata({ locale, path: routes.glossary, title: t("title"), description: t("description") });
}

export default async function GlossaryPage({ params }: Props) {
	const locale = await localeOf(params);
	if (!locale) return <NotFoundPage />;
	const [site, t] = await Promise.all([getPublicSite(), getTranslations("layout")]);
	return (
		<PublicPage site={site} path={routes.glossary} crumbs={[{ href: routes.home(locale), label: t("home") }]}>
			<GlossaryText site={site} />
		</PublicPage>
	);
}
