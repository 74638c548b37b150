import { publicFile } from "../../../public-file";
import { loadNewest } from "../load-policy";
import { sheetResponse } from "../sheet-response";

export const dynamic = "force-static";

/** The policy's newest sheet, addressed as `/policies/7-1-1.pdf`; before the first publication, what the plan says of it. */
export const GET = publicFile(loadNewest, sheetResponse);
