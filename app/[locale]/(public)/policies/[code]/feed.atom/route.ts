import { notFound } from "next/navigation";
import { policyFeed } from "@/lib/documents/feeds";
import { feedResponse } from "../../../feed-response";
import { loadNewest, type PolicyProps } from "../load-policy";

export const dynamic = "force-static";

/** What was published and corrected of a policy. */
export async function GET(_request: Request, props: PolicyProps) {
	const loaded = await loadNewest(props);
	if (!loaded) notFound();
	return feedResponse(await policyFeed(loaded.site, loaded.policy, loaded.locale));
}
