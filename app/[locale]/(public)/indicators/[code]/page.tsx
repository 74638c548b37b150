import { getTranslations } from "next-intl/server";
import { IndicatorOverview } from "@/components/indicators/indicator-overview";
import { JsonLd } from "@/components/layout/json-ld";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { ChapterCrumb, PolicyCrumb, SectionCrumb } from "@/components/layout/place-crumbs";
import { PublicPage } from "@/components/layout/public-page";
import { definitionIn } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { notFoundMetadata, pageMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { type IndicatorParams, loadIndicator } from "./load-indicator";

export async function generateMetadata(props: IndicatorParams) {
	const loaded = await loadIndicator(props);
	if (!loaded) return notFoundMetadata();
	const { locale, indicator, year } = loaded;
	const t = await getTranslations("indicator");
	const name = localize(definitionIn(indicator.series, year).name, locale).text;
	return pageMetadata({
		locale,
		path: (other) => routes.indicator(other, indicator.series.code),
		title: t("title", { code: indicator.series.code, name }),
		description: t("description", { name }),
	});
}

export default async function IndicatorPage(props: IndicatorParams) {
	const loaded = await loadIndicator(props);
	if (!loaded) return <NotFoundPage />;
	const { locale, site, indicator, year } = loaded;
	const t = await getTranslations("layout");
	const { series, chapter, policy } = indicator;
	const name = localize(definitionIn(series, year).name, locale).text;
	return (
		<PublicPage
			site={site}
			path={(other) => routes.indicator(other, series.code)}
			crumbs={[
				{ href: routes.home(locale), label: t("home") },
				{ href: routes.chapter(locale, chapter.number), label: <ChapterCrumb chapter={chapter} /> },
				...(policy
					? [
							{
								href: routes.section(locale, chapter.number, policy.section.number),
								label: <SectionCrumb section={policy.section} />,
							},
							{ href: routes.policy(locale, policy.code), label: <PolicyCrumb policy={policy} /> },
						]
					: []),
			]}
		>
			<IndicatorOverview indicator={indicator} year={year} />
			<JsonLd
				data={{
					"@type": "Dataset",
					name,
					identifier: series.code,
					description: name,
					creator: { "@type": "GovernmentOrganization", name: localize(site.municipality.name, locale).text },
					temporalCoverage: `${series.years.baselineYear}/${series.years.targetYear}`,
					distribution: (["csv", "json"] as const).map((format) => ({
						"@type": "DataDownload",
						encodingFormat: format === "csv" ? "text/csv" : "application/json",
						contentUrl: routes.indicatorFile(locale, series.code, format),
					})),
				}}
			/>
		</PublicPage>
	);
}
