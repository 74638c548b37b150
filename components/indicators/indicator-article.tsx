import { useLocale, useTranslations } from "next-intl";
import { IndicatorFigure } from "@/components/charts/indicator-figure";
import { SourceMark } from "@/components/evaluations/source-notes";
import { LocalizedText } from "@/components/layout/localized-text";
import { actualIn, definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import { progressIn } from "@/lib/domain/progress";
import type { SourceNote } from "@/lib/domain/source-notes";
import { routes } from "@/lib/routes";
import { DefinitionHistory } from "./definition-history";
import { Numbers } from "./numbers";
import { ValueTable } from "./value-table";

type IndicatorArticleProps = {
	series: IndicatorSeries;
	/** The year whose numbers are shown. */
	year: number;
	sourceNotes: readonly SourceNote[];
	/** False on the indicator's own page, whose title is the name already. */
	withTitle?: boolean;
};

/** One indicator in full: name and unit, chart with its sentence, the three numbers, the table, the files. */
export function IndicatorArticle({ series, year, sourceNotes, withTitle = true }: IndicatorArticleProps) {
	const t = useTranslations("indicator");
	const locale = useLocale();
	const definition = definitionIn(series, year);
	const progress = progressIn(definition, actualIn(series, year), year, series.years);
	const place = { notes: sourceNotes, indicator: series.code, year };
	return (
		<article className="break-inside-avoid">
			{withTitle && (
				<h3 className="text-lg print:text-sm">
					<a href={routes.indicator(locale, series.code)}>
						<LocalizedText text={definition.name} />
					</a>
					<SourceMark {...place} field="name" />
				</h3>
			)}
			<p className="text-sm">
				{t("unit")} {definition.unit === null ? t("noUnit") : <LocalizedText text={definition.unit} />}
				<SourceMark {...place} field="unit" />
				<span className="ml-5">{t(`direction.${definition.direction}`)}</span>
				<SourceMark {...place} field="direction" />
			</p>
			<div className="mt-3 grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,28rem)_minmax(0,1fr)] print:mt-1 print:grid-cols-[16rem_1fr] print:gap-y-1">
				<IndicatorFigure series={series} year={year} />
				<Numbers progress={progress} definition={definition} />
			</div>
			<div className="mt-5 print:mt-1">
				<ValueTable series={series} year={year} sourceNotes={sourceNotes} />
			</div>
			<div className="mt-4">
				<DefinitionHistory series={series} />
			</div>
			<p className="mt-3 flex flex-wrap gap-x-5 text-sm print:hidden">
				<span>{t("files")}</span>
				{(["csv", "json", "svg", "png"] as const).map((format) => (
					<a key={format} href={routes.indicatorFile(locale, series.code, format)} className="inline-block py-0.5">
						{t(`formats.${format}`)}
					</a>
				))}
			</p>
		</article>
	);
}
