import { readPlanWorkbook } from "@/lib/domain/plan-transfer/read-plan-workbook";
import type { ReadWorkbook } from "@/lib/domain/workbook/read-cells";
import { type CheckedPlan, checkTables } from "./plan-transfer";

/** Checks a plan that was read from a workbook. Problems name the sheet's row. */
export function checkPlanWorkbook(workbook: ReadWorkbook): CheckedPlan {
	const { tables, sheetRows, problems } = readPlanWorkbook(workbook);
	const checked = checkTables(tables);
	if ("tables" in checked) return problems.length > 0 ? { problems } : checked;
	const placed = checked.problems.map((problem) => ({
		...problem,
		cell: problem.cell && { ...problem.cell, row: sheetRows[problem.cell.table][problem.cell.row] ?? 1 },
	}));
	// A table that could not be read leaves everything without an owner: that is said first, and alone.
	return { problems: problems.some(({ kind }) => UNREAD.includes(kind)) ? problems : [...problems, ...placed] };
}

const UNREAD = ["sheetMissing", "columnMissing"];
