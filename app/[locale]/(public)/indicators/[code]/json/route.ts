import { indicatorData } from "@/lib/documents/indicator-data";
import { CONTENT_TYPES, downloadHeaders } from "@/lib/export/download";
import { toRecords } from "@/lib/export/records";
import { publicFile } from "../../../public-file";
import { loadIndicator } from "../load-indicator";

export const dynamic = "force-static";

/** The indicator's years as JSON; addressed as `/indicators/7-1-1-1.json`. Open to scripts of any origin. */
export const GET = publicFile(loadIndicator, ({ site, indicator }) =>
	Response.json(
		{
			code: indicator.series.code,
			policy: indicator.policy?.code ?? null,
			chapter: indicator.chapter.number,
			years: toRecords(indicatorData(site, indicator)),
		},
		{
			headers: downloadHeaders({
				fileName: `indicator-${indicator.series.code}.json`,
				contentType: CONTENT_TYPES.json,
				licenceUrl: site.licence.url,
				inline: true,
			}),
		},
	),
);
