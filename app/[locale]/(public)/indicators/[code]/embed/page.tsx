import { getTranslations } from "next-intl/server";
import { IndicatorEmbed } from "@/components/indicators/indicator-embed";
import { definitionIn } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { publicMetadata, publicPage } from "../../../public-route";
import { loadIndicator } from "../load-indicator";

/** Search engines are led to the indicator's own page, whose part this is. */
export const generateMetadata = publicMetadata(loadIndicator, async ({ locale, indicator: { series }, year }) => {
	const t = await getTranslations("embed");
	return {
		title: t("title", { name: localize(definitionIn(series, year).name, locale).text }),
		robots: { index: false },
		alternates: { canonical: routes.indicator(locale, series.code) },
	};
});

/** The chart alone, for other websites to frame: next.config.ts lets them. */
export default publicPage(loadIndicator, ({ site, indicator, year }) => (
	<IndicatorEmbed site={site} indicator={indicator} year={year} />
));
