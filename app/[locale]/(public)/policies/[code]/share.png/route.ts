import { getTranslations } from "next-intl/server";
import { indicatorChart } from "@/lib/charts/indicator-chart";
import { chartLabels } from "@/lib/charts/labels";
import { standaloneSvg } from "@/lib/charts/serialize";
import { SHARE_IMAGE, shareImage } from "@/lib/charts/share-image";
import { seriesUntil } from "@/lib/domain/assessment";
import { latestYearWithValue } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { toPng } from "@/lib/export/png";
import { publicFile } from "../../../public-file";
import { loadNewest } from "../load-policy";

export const dynamic = "force-static";

/** The policy's picture for link previews, drawn from the charts of its page. */
export const GET = publicFile(loadNewest, async ({ locale, site, policy }) => {
	const t = await getTranslations({ locale, namespace: "charts" });
	const drawing = shareImage({
		heading: `${localize(site.municipality.name, locale).text} ${localize(site.plan.title, locale).text}`,
		title: `${policy.code} ${localize(policy.title, locale).text}`,
		charts: policy.indicators.map((all) => {
			const year = latestYearWithValue(all) ?? site.plan.years.firstYear;
			const series = seriesUntil(all, year);
			const labels = chartLabels(t, series, year, locale);
			return { name: labels.title.text, drawing: indicatorChart(series, labels) };
		}),
	});
	const png = await toPng(standaloneSvg(drawing, { width: SHARE_IMAGE.width }));
	return new Response(new Uint8Array(png), { headers: { "Content-Type": "image/png" } });
});
