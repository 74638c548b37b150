import { getPublicDivision } from "@/lib/data/public/outline";
import { getPublicSite } from "@/lib/data/public/site";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { slugParam } from "@/lib/schemas/url-params";

export type DivisionProps = { params: Promise<{ locale: string; slug: string }> };

/** The division of a path with the policies it leads and takes part in. Null: there is no such division. */
export async function loadDivision({ params }: DivisionProps) {
	const locale = await localeOf(params);
	const slug = parseParam(slugParam, (await params).slug);
	if (!locale || slug === null) return null;
	const [site, found] = await Promise.all([getPublicSite(), getPublicDivision(slug)]);
	return site && found && { locale, site, ...found };
}
