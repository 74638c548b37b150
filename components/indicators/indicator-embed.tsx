import { useLocale, useTranslations } from "next-intl";
import { IndicatorFigure } from "@/components/charts/indicator-figure";
import { SourceNotes } from "@/components/evaluations/source-notes";
import { LocalizedText } from "@/components/layout/localized-text";
import type { PublicIndicator } from "@/lib/data/public/indicator";
import type { PublicSite } from "@/lib/data/public/site";
import { seriesUntil } from "@/lib/domain/assessment";
import { definitionIn } from "@/lib/domain/indicator";
import { notesUntil } from "@/lib/domain/source-notes";
import { routes } from "@/lib/routes";
import { ValueTable } from "./value-table";

type IndicatorEmbedProps = { site: PublicSite; indicator: PublicIndicator; year: number };

/** In units of text size, so that labels can be read in a frame of 240 pixels too. */
const NARROW = { width: 300, height: 220 };

/** An indicator as other websites show it: name, sentence, chart, the values to be opened, and whose they are. */
export function IndicatorEmbed({ site, indicator, year }: IndicatorEmbedProps) {
	const t = useTranslations("embed");
	const locale = useLocale();
	const series = seriesUntil(indicator.series, year);
	const notes = notesUntil(indicator.sourceNotes, year);
	const page = routes.indicator(locale, series.code);
	return (
		<main className="mx-auto max-w-sm p-3 text-sm">
			<h1 className="mb-2 text-base">
				<LocalizedText text={definitionIn(series, year).name} />
			</h1>
			<IndicatorFigure series={series} year={year} size={NARROW} />
			<details className="mt-3">
				<summary>{t("table")}</summary>
				<div className="mt-2 space-y-3">
					<ValueTable series={series} year={year} sourceNotes={indicator.sourceNotes} />
					{notes.length > 0 && <SourceNotes notes={notes} indicators={[series]} year={year} />}
				</div>
			</details>
			<footer className="mt-3 border-rule border-t pt-2 text-xs">
				<p>
					{t.rich("source", {
						code: () => <span className="whitespace-nowrap">{series.code}</span>,
						town: () => <LocalizedText text={site.municipality.name} />,
						plan: () => <LocalizedText text={site.plan.title} />,
					})}
				</p>
				<p>
					{t.rich("licence", {
						link: () => (
							<a href={site.licence.url} target="_top" className="inline-block py-1">
								<LocalizedText text={site.licence.name} />
							</a>
						),
					})}
				</p>
				<p>
					<a href={page} target="_top" className="inline-block py-1">
						{t("more")}
					</a>
				</p>
			</footer>
		</main>
	);
}
