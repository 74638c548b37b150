import { getTranslations } from "next-intl/server";
import { ChapterCrumb } from "@/components/layout/place-crumbs";
import { PublicPage } from "@/components/layout/public-page";
import { SectionOverview } from "@/components/plan/section-overview";
import { getPublicChapter } from "@/lib/data/public/outline";
import { getPublicSite } from "@/lib/data/public/site";
import { localize } from "@/lib/domain/localized";
import { pageMetadata } from "@/lib/i18n/metadata";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { numberParam } from "@/lib/schemas/url-params";
import { publicMetadata, publicPage } from "../../../../public-route";

type Props = { params: Promise<{ locale: string; chapter: string; section: string }> };

async function load({ params }: Props) {
	const locale = await localeOf(params);
	const path = await params;
	const chapterNumber = parseParam(numberParam, path.chapter);
	const sectionNumber = parseParam(numberParam, path.section);
	if (!locale || chapterNumber === null || sectionNumber === null) return null;
	const [site, chapter] = await Promise.all([getPublicSite(), getPublicChapter(chapterNumber)]);
	const section = chapter?.sections.find(({ number }) => number === sectionNumber);
	if (!site || !chapter || !section) return null;
	return { locale, site, chapter, section };
}

export const generateMetadata = publicMetadata(load, async ({ locale, chapter, section }) => {
	const t = await getTranslations("section");
	const title = localize(section.title, locale).text;
	return pageMetadata({
		locale,
		path: (other) => routes.section(other, chapter.number, section.number),
		title: t("title", { chapter: chapter.number, number: section.number, title }),
		description: t("description", { title, count: section.policies.length }),
	});
});

export default publicPage(load, async ({ locale, site, chapter, section }) => {
	const t = await getTranslations("layout");
	return (
		<PublicPage
			site={site}
			path={(other) => routes.section(other, chapter.number, section.number)}
			crumbs={[
				{ href: routes.home(locale), label: t("home") },
				{ href: routes.chapter(locale, chapter.number), label: <ChapterCrumb chapter={chapter} /> },
			]}
		>
			<SectionOverview site={site} section={section} />
		</PublicPage>
	);
});
