import { useFormatter, useLocale, useTranslations } from "next-intl";
import { SourceNotes } from "@/components/evaluations/source-notes";
import { LocalizedText } from "@/components/layout/localized-text";
import { ChapterCrumb } from "@/components/layout/place-crumbs";
import { Section } from "@/components/ui/section";
import type { PublicIndicator } from "@/lib/data/public/indicator";
import type { PublicSite } from "@/lib/data/public/site";
import { seriesUntil } from "@/lib/domain/assessment";
import { definitionIn } from "@/lib/domain/indicator";
import { notesUntil } from "@/lib/domain/source-notes";
import { routes } from "@/lib/routes";
import { EmbedOffer } from "./embed-offer";
import { IndicatorArticle } from "./indicator-article";

type IndicatorOverviewProps = { site: PublicSite; indicator: PublicIndicator; year: number; portalUrl: string };

/** An indicator's own page: everything of it, where it belongs, what is doubtful about it. */
export function IndicatorOverview({ site, indicator, year, portalUrl }: IndicatorOverviewProps) {
	const t = useTranslations("indicator");
	const locale = useLocale();
	const format = useFormatter();
	const { policy, chapter, sourceNotes, publications } = indicator;
	const series = seriesUntil(indicator.series, year);
	const lastPublished = publications.findLast(({ fiscalYear }) => fiscalYear <= year);
	return (
		<>
			<h1 className="text-3xl">
				<span className="mr-3 block text-base tabular-nums">{t("code", { code: series.code })}</span>
				<LocalizedText text={definitionIn(series, year).name} />
			</h1>
			<p className="mt-3 mb-6">
				{t("belongsTo")}{" "}
				{policy ? (
					<a href={routes.policy(locale, policy.code)}>
						{policy.code} <LocalizedText text={policy.title} />
					</a>
				) : (
					<a href={routes.chapter(locale, chapter.number)}>
						<ChapterCrumb chapter={chapter} />
					</a>
				)}
			</p>
			<IndicatorArticle series={series} year={year} sourceNotes={sourceNotes} withTitle={false} />
			<EmbedOffer site={site} series={series} year={year} portalUrl={portalUrl} />
			<Section id="document" title={t("document")}>
				{lastPublished && (
					<p>
						{t("lastUpdated")}{" "}
						<time dateTime={lastPublished.publishedAt.toISOString()}>
							{format.dateTime(lastPublished.publishedAt, { dateStyle: "long" })}
						</time>
					</p>
				)}
				<SourceNotes notes={notesUntil(sourceNotes, year)} indicators={[series]} year={year} />
			</Section>
		</>
	);
}
