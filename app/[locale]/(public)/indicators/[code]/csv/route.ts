import { indicatorData } from "@/lib/documents/indicator-data";
import { toCsv } from "@/lib/export/csv";
import { CONTENT_TYPES, downloadHeaders } from "@/lib/export/download";
import { publicFile } from "../../../public-file";
import { loadIndicator } from "../load-indicator";

export const dynamic = "force-static";

/** The indicator's years as CSV; addressed as `/indicators/7-1-1-1.csv`. */
export const GET = publicFile(
	loadIndicator,
	({ site, indicator }) =>
		new Response(toCsv(indicatorData(site, indicator)), {
			headers: downloadHeaders({
				fileName: `indicator-${indicator.series.code}.csv`,
				contentType: CONTENT_TYPES.csv,
				licenceUrl: site.licence.url,
			}),
		}),
);
