import { notFound } from "next/navigation";
import { planFeed } from "@/lib/documents/feeds";
import { feedResponse } from "../feed-response";
import { loadSite } from "../load-site";

export const dynamic = "force-static";

/** What was published and corrected in the plan. */
export async function GET(_request: Request, props: { params: Promise<{ locale: string }> }) {
	const loaded = await loadSite(props);
	if (!loaded?.site) notFound();
	return feedResponse(await planFeed(loaded.site, loaded.locale));
}
