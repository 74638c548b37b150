import "server-only";
import type { Actor } from "@/lib/domain/permissions";
import type { ReadWorkbook } from "@/lib/domain/workbook/read-cells";
import { readEntries } from "@/lib/domain/workbook/read-entries";
import { checkFacts, readFacts } from "@/lib/domain/workbook/read-facts";
import type { StagedValues } from "@/lib/schemas/workbooks";
import { readWorkbookFrame, readWorkbookSheets } from "./workbooks";

/** What a workbook asks for, as far as its reader may, with everything that is wrong in it. */
export async function readWorkbookValues(actor: Actor, workbook: ReadWorkbook): Promise<StagedValues> {
	const told = readFacts(workbook);
	const fiscalYear = Number(told?.fiscalYear ?? 0);
	const frame = await readWorkbookFrame(actor, fiscalYear);
	const checked = checkFacts(told, frame);
	if ("problem" in checked) return { fiscalYear, proposals: [], problems: [checked.problem], problemCount: 1 };
	const sheets = await readWorkbookSheets(actor, { fiscalYear });
	return {
		fiscalYear,
		...readEntries(workbook, checked.facts, {
			fiscalYear,
			wordings: frame.wordings,
			sheets: new Map(sheets.map((sheet) => [sheet.revisionId, sheet])),
		}),
	};
}
