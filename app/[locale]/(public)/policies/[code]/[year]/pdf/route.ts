import { publicFile } from "../../../../public-file";
import { loadYear } from "../../load-policy";
import { sheetResponse } from "../../sheet-response";

export const dynamic = "force-static";

/** The sheet of one year, addressed as `/policies/7-1-1/2024.pdf`. */
export const GET = publicFile(loadYear, sheetResponse);
