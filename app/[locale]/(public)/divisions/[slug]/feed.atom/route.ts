import { divisionFeed } from "@/lib/documents/feeds";
import { feedResponse } from "../../../feed-response";
import { publicFile } from "../../../public-file";
import { loadDivision } from "../load-division";

export const dynamic = "force-static";

/** What was published and corrected of the policies that a division leads or takes part in. */
export const GET = publicFile(loadDivision, async ({ locale, site, division }) =>
	feedResponse(await divisionFeed(site, division, locale)),
);
