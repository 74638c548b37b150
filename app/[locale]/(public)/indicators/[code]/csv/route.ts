import { notFound } from "next/navigation";
import { indicatorData } from "@/lib/documents/indicator-data";
import { toCsv } from "@/lib/export/csv";
import { CONTENT_TYPES, downloadHeaders } from "@/lib/export/download";
import { type IndicatorParams, loadIndicator } from "../load-indicator";

export const dynamic = "force-static";

/** The indicator's years as CSV; addressed as `/indicators/7-1-1-1.csv`. */
export async function GET(_request: Request, props: IndicatorParams) {
	const loaded = await loadIndicator(props);
	if (!loaded) notFound();
	const { site, indicator } = loaded;
	return new Response(toCsv(indicatorData(site, indicator)), {
		headers: downloadHeaders({
			fileName: `indicator-${indicator.series.code}.csv`,
			contentType: CONTENT_TYPES.csv,
			licenceUrl: site.licence.url,
		}),
	});
}
