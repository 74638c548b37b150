import { notFound } from "next/navigation";
import { loadYear, type PolicyYearProps } from "../../load-policy";
import { sheetResponse } from "../../sheet-response";

export const dynamic = "force-static";

/** The sheet of one year, addressed as `/policies/7-1-1/2024.pdf`. */
export async function GET(_request: Request, props: PolicyYearProps) {
	const loaded = await loadYear(props);
	if (!loaded) notFound();
	return sheetResponse(loaded);
}
