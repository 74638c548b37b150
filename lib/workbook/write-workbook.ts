import { writeXlsx } from "hucre/xlsx";
import type { MadeWorkbook } from "@/lib/domain/workbook/made-cells";
import { toWriteOptions } from "./write-options";

/**
 * A workbook as an .xlsx file. Sheets are protected, without a password, so that only inputs can be typed into; an open
 * one is not.
 */
export async function writeWorkbook(workbook: MadeWorkbook): Promise<Buffer> {
	return Buffer.from(await writeXlsx(toWriteOptions(workbook)));
}
