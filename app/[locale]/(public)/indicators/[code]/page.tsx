import { getTranslations } from "next-intl/server";
import { IndicatorOverview } from "@/components/indicators/indicator-overview";
import { JsonLd } from "@/components/layout/json-ld";
import { ChapterCrumb, PolicyCrumb, SectionCrumb } from "@/components/layout/place-crumbs";
import { PublicPage } from "@/components/layout/public-page";
import { definitionIn } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { env } from "@/lib/env";
import { pageMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { publicMetadata, publicPage } from "../../public-route";
import { loadIndicator } from "./load-indicator";

export const generateMetadata = publicMetadata(loadIndicator, async ({ locale, indicator, year }) => {
	const t = await getTranslations("indicator");
	const name = localize(definitionIn(indicator.series, year).name, locale).text;
	return pageMetadata({
		locale,
		path: (other) => routes.indicator(other, indicator.series.code),
		title: t("title", { code: indicator.series.code, name }),
		description: t("description", { name }),
	});
});

export default publicPage(loadIndicator, async ({ locale, site, indicator, year }) => {
	const t = await getTranslations("layout");
	const tIndicator = await getTranslations("indicator");
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
			<IndicatorOverview site={site} indicator={indicator} year={year} portalUrl={env().portalUrl} />
			<JsonLd
				data={{
					"@type": "Dataset",
					name,
					identifier: series.code,
					description: tIndicator("description", { name }),
					creator: { "@type": "GovernmentOrganization", name: localize(site.municipality.name, locale).text },
					// From the first day of the baseline year to the last of the target year.
					temporalCoverage: `${series.years.baselineYear}-04-01/${series.years.targetYear + 1}-03-31`,
					distribution: (["csv", "json"] as const).map((format) => ({
						"@type": "DataDownload",
						encodingFormat: format === "csv" ? "text/csv" : "application/json",
						contentUrl: routes.indicatorFile(locale, series.code, format),
					})),
				}}
			/>
		</PublicPage>
	);
});
