import { chartFile } from "@/lib/documents/chart-file";
import { CONTENT_TYPES, downloadHeaders } from "@/lib/export/download";
import { publicFile } from "../../../public-file";
import { loadIndicator } from "../load-indicator";

export const dynamic = "force-static";

const WIDTH = 720;

/** The indicator's chart, the same drawing as on its page; addressed as `/indicators/7-1-1-1.svg`. */
export const GET = publicFile(loadIndicator, async ({ locale, site, indicator, year }) => {
	const { series } = indicator;
	const svg = await chartFile({ site, series, year, locale, width: WIDTH });
	return new Response(svg, {
		headers: downloadHeaders({
			fileName: `indicator-${series.code}.svg`,
			contentType: CONTENT_TYPES.svg,
			licenceUrl: site.licence.url,
			inline: true,
		}),
	});
});
