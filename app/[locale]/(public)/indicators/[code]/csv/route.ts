import { notFound } from "next/navigation";
import { toCsv } from "@/lib/export/csv";
import { indicatorValues } from "@/lib/export/indicator-values";
import { type IndicatorParams, loadIndicator } from "../load-indicator";

export const dynamic = "force-static";

/** The indicator's years as CSV; addressed as `/indicators/7-1-1-1.csv`. */
export async function GET(_request: Request, props: IndicatorParams) {
	const loaded = await loadIndicator(props);
	if (!loaded) notFound();
	const { site, indicator } = loaded;
	const { code } = indicator.series;
	return new Response(toCsv(indicatorValues(site.municipality.code, [indicator])), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Access-Control-Allow-Origin": "*",
			"Content-Disposition": `attachment; filename="indicator-${code}.csv"`,
		},
	});
}
