import { policyFeed } from "@/lib/documents/feeds";
import { feedResponse } from "../../../feed-response";
import { publicFile } from "../../../public-file";
import { loadNewest } from "../load-policy";

export const dynamic = "force-static";

/** What was published and corrected of a policy. */
export const GET = publicFile(loadNewest, async ({ locale, site, policy }) =>
	feedResponse(await policyFeed(site, policy, locale)),
);
