import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BookPage } from "@/components/council/book-page";
import { PublicPage } from "@/components/layout/public-page";
import { routes } from "@/lib/routes";
import { publicPage } from "../../../(public)/public-route";
import { loadBook } from "./load-book";

/** Of a book that is being made there is nothing to find again. Reads nothing: that would have it begun twice. */
export async function generateMetadata(): Promise<Metadata> {
	const [t, tLayout] = await Promise.all([getTranslations("bookPage"), getTranslations("layout")]);
	return { title: `${t("title")} | ${tLayout("portalTitle")}`, robots: { index: false, follow: false } };
}

export default publicPage(loadBook, async ({ locale, ...view }) => {
	const [t, tCouncil] = await Promise.all([getTranslations("layout"), getTranslations("council")]);
	return (
		<PublicPage
			site={view.site}
			path={(other) => routes.councilBook(other, view.query)}
			crumbs={[
				{ href: routes.home(locale), label: t("home") },
				{ href: routes.council(locale, view.query), label: tCouncil("heading") },
			]}
		>
			<BookPage view={view} />
		</PublicPage>
	);
});
