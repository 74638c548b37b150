import { chartFile } from "@/lib/documents/chart-file";
import { CONTENT_TYPES, downloadHeaders } from "@/lib/export/download";
import { toPng } from "@/lib/export/png";
import { publicFile } from "../../../public-file";
import { loadIndicator } from "../load-indicator";

export const dynamic = "force-static";

/** For slides and print: as many pixels as half a page needs. */
const WIDTH = 1440;

/** The indicator's chart as a picture for programs that take no SVG; addressed as `/indicators/7-1-1-1.png`. */
export const GET = publicFile(loadIndicator, async ({ locale, site, indicator, year }) => {
	const { series } = indicator;
	const png = await toPng(await chartFile({ site, series, year, locale, width: WIDTH }));
	return new Response(new Uint8Array(png), {
		headers: downloadHeaders({
			fileName: `indicator-${series.code}.png`,
			contentType: CONTENT_TYPES.png,
			licenceUrl: site.licence.url,
			inline: true,
		}),
	});
});
