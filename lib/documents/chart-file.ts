import "server-only";
import { getTranslations } from "next-intl/server";
import { creditedChart } from "@/lib/charts/credited-chart";
import { indicatorChart } from "@/lib/charts/indicator-chart";
import { chartLabels } from "@/lib/charts/labels";
import { standaloneSvg } from "@/lib/charts/serialize";
import type { PublicSite } from "@/lib/data/public/site";
import { seriesUntil } from "@/lib/domain/assessment";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import { type Locale, localize } from "@/lib/domain/localized";
import { absolute } from "@/lib/env";
import { routes } from "@/lib/routes";

type ChartFile = {
	site: PublicSite;
	series: IndicatorSeries;
	/** The year that it speaks of; nothing later is drawn. */
	year: FiscalYear;
	locale: Locale;
	/** In pixels; the height follows. */
	width: number;
};

/** The paper around the drawing, in its units. */
const MARGIN = 12;

/**
 * An indicator's chart as an SVG file: the drawing of its page, with the indicator's name and a credit, so that a copy
 * still says whose it is.
 */
export async function chartFile({ site, series: all, year, locale, width }: ChartFile): Promise<string> {
	const series = seriesUntil(all, year);
	const t = await getTranslations({ locale, namespace: "charts" });
	const labels = chartLabels(t, series, year, locale);
	const source = t("credit.source", {
		town: localize(site.municipality.name, locale).text,
		plan: localize(site.plan.title, locale).text,
		code: series.code,
	});
	const address = absolute(routes.indicator(locale, series.code));
	const licence = t("credit.licence", { licence: localize(site.licence.name, locale).text });
	const chart = creditedChart(indicatorChart(series, labels), {
		title: labels.title.text,
		lines: [source, address, licence],
	});
	return standaloneSvg(chart, { width, margin: MARGIN });
}
