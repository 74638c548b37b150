import { planFeed } from "@/lib/documents/feeds";
import { feedResponse } from "../feed-response";
import { loadSite } from "../load-site";
import { publicFile } from "../public-file";

export const dynamic = "force-static";

/** What was published and corrected in the plan. */
export const GET = publicFile(load, async ({ locale, site }) => feedResponse(await planFeed(site, locale)));

async function load(props: { params: Promise<{ locale: string }> }) {
	const loaded = await loadSite(props);
	return loaded?.site ? { locale: loaded.locale, site: loaded.site } : null;
}
