import { getPublicSite } from "@/lib/data/public/site";
import { localeOf } from "@/lib/i18n/params";

/** What a page needs that shows nothing of the plan's content. The site is null while no plan is loaded. */
export async function loadSite({ params }: { params: Promise<{ locale: string }> }) {
	const locale = await localeOf(params);
	return locale && { locale, site: await getPublicSite() };
}
