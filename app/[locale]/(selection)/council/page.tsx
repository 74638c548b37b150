import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CouncilPage } from "@/components/council/council-page";
import type { CouncilView } from "@/components/council/council-view";
import { PublicPage } from "@/components/layout/public-page";
import { getOutlinedPolicies } from "@/lib/data/public/selection";
import { MOST_SHEETS } from "@/lib/documents/book";
import { readChosen, sheetsIn } from "@/lib/documents/chosen";
import { countBookPages } from "@/lib/documents/count-pages";
import type { Locale } from "@/lib/domain/localized";
import { toQuery } from "@/lib/domain/selection-query";
import { absolute } from "@/lib/env";
import { pageMetadata } from "@/lib/i18n/metadata";
import { localeOf } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { type ParsedSelection, parseSelection } from "@/lib/schemas/selection";
import { publicMetadata, publicPage } from "../../(public)/public-route";
import { queryOf, type SearchParams } from "../query-of";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

async function load({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	// No cache gives this page another status (docs/adr/0007-not-found.md).
	if (locale === null) notFound();
	const parsed = parseSelection(queryOf(await searchParams));
	return { locale, query: toQuery(parsed.selection ?? parsed.readable), view: await loadView(locale, parsed) };
}

/** Null while no plan is loaded. */
async function loadView(locale: Locale, parsed: ParsedSelection): Promise<CouncilView | null> {
	const selection = parsed.selection ?? parsed.readable;
	const [chosen, policies] = await Promise.all([readChosen(selection), getOutlinedPolicies()]);
	if (chosen === null) return null;
	const isAnswered = parsed.unreadable === null;
	return {
		site: chosen.site,
		policies,
		selection,
		unreadable: parsed.unreadable ?? [],
		chosen: {
			policies: chosen.policies,
			years: chosen.years,
			comparedYear: chosen.comparedYear,
			sheets: sheetsIn(selection, chosen),
			pages: isAnswered ? await countBookPages(selection, locale) : null,
			mostSheets: MOST_SHEETS,
			address: absolute(routes.council(locale, toQuery(selection))),
		},
	};
}

export const generateMetadata = publicMetadata(load, async ({ locale, query }) => {
	const t = await getTranslations("council");
	const metadata = await pageMetadata({
		locale,
		path: routes.council,
		title: t("title"),
		description: t("description"),
	});
	// Of choices there is no end: search engines keep the page on which to make them.
	return query === "" ? metadata : { ...metadata, robots: { index: false, follow: true } };
});

export default publicPage(load, async ({ locale, query, view }) => {
	const t = await getTranslations("layout");
	return (
		<PublicPage
			site={view?.site ?? null}
			path={(other) => routes.council(other, query)}
			crumbs={[{ href: routes.home(locale), label: t("home") }]}
		>
			<CouncilPage view={view} />
		</PublicPage>
	);
});
