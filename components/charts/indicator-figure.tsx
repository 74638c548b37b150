import { useLocale, useTranslations } from "next-intl";
import { indicatorChart } from "@/lib/charts/indicator-chart";
import { chartLabels } from "@/lib/charts/labels";
import type { ChartSize } from "@/lib/charts/layout";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import { Drawing } from "./drawing";

type IndicatorFigureProps = {
	series: IndicatorSeries;
	/** The year that the sentence speaks of. */
	year: FiscalYear;
	/** For proportions other than a page's. */
	size?: ChartSize;
};

/** An indicator's chart under the sentence that says what it shows, which is its caption. */
export function IndicatorFigure({ series, year, size }: IndicatorFigureProps) {
	const t = useTranslations("charts");
	const labels = chartLabels(t, series, year, useLocale());
	return (
		<figure className="chart-figure">
			<figcaption>{labels.description}</figcaption>
			<Drawing {...indicatorChart(series, labels, size)} />
		</figure>
	);
}
