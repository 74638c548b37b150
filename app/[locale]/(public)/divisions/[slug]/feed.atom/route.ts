import { notFound } from "next/navigation";
import { divisionFeed } from "@/lib/documents/feeds";
import { feedResponse } from "../../../feed-response";
import { type DivisionProps, loadDivision } from "../load-division";

export const dynamic = "force-static";

/** What was published and corrected of the policies that a division leads or takes part in. */
export async function GET(_request: Request, props: DivisionProps) {
	const loaded = await loadDivision(props);
	if (!loaded) notFound();
	return feedResponse(await divisionFeed(loaded.site, loaded.division, loaded.locale));
}
