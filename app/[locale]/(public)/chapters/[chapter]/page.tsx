import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/public-page";
import { ChapterOverview } from "@/components/plan/chapter-overview";
import { getPublicChapter } from "@/lib/data/public/outline";
import { getPublicSite } from "@/lib/data/public/site";
import { localize } from "@/lib/domain/localized";
import { pageMetadata } from "@/lib/i18n/metadata";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { numberParam } from "@/lib/schemas/url-params";
import { publicMetadata, publicPage } from "../../public-route";

type Props = { params: Promise<{ locale: string; chapter: string }> };

async function load({ params }: Props) {
	const locale = await localeOf(params);
	const number = parseParam(numberParam, (await params).chapter);
	if (!locale || number === null) return null;
	const [site, chapter] = await Promise.all([getPublicSite(), getPublicChapter(number)]);
	if (!site || !chapter) return null;
	return { locale, site, chapter };
}

export const generateMetadata = publicMetadata(load, async ({ locale, chapter }) => {
	const t = await getTranslations("chapter");
	const title = localize(chapter.title, locale).text;
	return pageMetadata({
		locale,
		path: (other) => routes.chapter(other, chapter.number),
		title: t("title", { number: chapter.number, title }),
		description: chapter.description ? localize(chapter.description, locale).text : null,
	});
});

export default publicPage(load, async ({ locale, site, chapter }) => {
	const t = await getTranslations("layout");
	return (
		<PublicPage
			site={site}
			path={(other) => routes.chapter(other, chapter.number)}
			crumbs={[{ href: routes.home(locale), label: t("home") }]}
		>
			<ChapterOverview site={site} chapter={chapter} />
		</PublicPage>
	);
});
