import { notFound } from "next/navigation";
import { loadNewest, type PolicyProps } from "../load-policy";
import { sheetResponse } from "../sheet-response";

export const dynamic = "force-static";

/** The policy's newest sheet, addressed as `/policies/7-1-1.pdf`; before the first publication, what the plan says of it. */
export async function GET(_request: Request, props: PolicyProps) {
	const loaded = await loadNewest(props);
	if (!loaded) notFound();
	return sheetResponse(loaded);
}
