import { getPublicIndicator } from "@/lib/data/public/indicator";
import { getPublicSite } from "@/lib/data/public/site";
import { latestYearWithValue } from "@/lib/domain/indicator";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { indicatorCodeParam } from "@/lib/schemas/url-params";

export type IndicatorParams = { params: Promise<{ locale: string; code: string }> };

/** The indicator of a path, and the year to speak of: the newest with a value, else the plan's first. Null: no such. */
export async function loadIndicator({ params }: IndicatorParams) {
	const locale = await localeOf(params);
	const code = parseParam(indicatorCodeParam, (await params).code);
	if (!locale || code === null) return null;
	const [site, indicator] = await Promise.all([getPublicSite(), getPublicIndicator(code)]);
	if (!site || !indicator) return null;
	const year = latestYearWithValue(indicator.series) ?? site.plan.years.firstYear;
	return { locale, site, indicator, year };
}
