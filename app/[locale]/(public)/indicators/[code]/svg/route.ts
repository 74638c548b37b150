import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { indicatorChart } from "@/lib/charts/indicator-chart";
import { chartLabels } from "@/lib/charts/labels";
import { standaloneSvg } from "@/lib/charts/serialize";
import { seriesUntil } from "@/lib/domain/assessment";
import { type IndicatorParams, loadIndicator } from "../load-indicator";

export const dynamic = "force-static";

/** The indicator's chart, the same drawing as on its page; addressed as `/indicators/7-1-1-1.svg`. */
export async function GET(_request: Request, props: IndicatorParams) {
	const loaded = await loadIndicator(props);
	if (!loaded) notFound();
	const { locale, indicator, year } = loaded;
	const series = seriesUntil(indicator.series, year);
	const t = await getTranslations({ locale, namespace: "charts" });
	const svg = standaloneSvg(indicatorChart(series, chartLabels(t, series, year, locale)), {
		margin: 12,
	});
	return new Response(svg, {
		headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Access-Control-Allow-Origin": "*" },
	});
}
