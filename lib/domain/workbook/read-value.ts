import { absenceIn } from "../entry/entry-absence";
import { parseEntryCell } from "../entry/entry-cell";
import type { AbsenceReason, IndicatorDefinition, Value } from "../indicator";
import type { WorkbookProblem } from "./problems";
import type { ReadCell } from "./read-cells";
import { type ACTUAL_INPUTS, isDelete } from "./template";

/** What an input asks for: nothing (blank, or as it was), to take back what is there, or something else. */
export type Asked<Given> =
	| { kind: "nothing" }
	| { kind: "delete" }
	| { kind: "given"; given: Given }
	| ({ kind: "problem" } & Pick<WorkbookProblem, "message" | "values">);

type Unit = Pick<IndicatorDefinition, "unit">;

const NOTHING = { kind: "nothing" } as const;
const problem = (message: WorkbookProblem["message"]) => ({ kind: "problem", message }) as const;

/** What no input may hold, whatever it is for; null for a text or a number. */
export function problemOfKind(cell: ReadCell): WorkbookProblem["message"] | null {
	return cell.kind === "text" || cell.kind === "number" ? null : `workbooks.${cell.kind}`;
}

/**
 * What the two inputs of an indicator's row come to, given what they held when the workbook was made, and which of them
 * says so. Where one of them was changed, it counts, and the other gives way: a value that has come in at last takes the
 * place of 集計中.
 */
export function readValue(
	cells: { value: ReadCell | null; absence: ReadCell | null },
	was: Value,
	unit: Unit,
): { by: (typeof ACTUAL_INPUTS)[number]; asked: Asked<Value> } {
	const value = changedFrom(was, readValueCell(cells.value, unit));
	const absence = readAbsenceCell(cells.absence, was.absence);
	if (value.kind === "problem") return { by: "value", asked: value };
	if (absence.kind === "problem") return { by: "absence", asked: absence };
	if (absence.kind === "given" && value.kind !== "given") {
		return { by: "absence", asked: { kind: "given", given: { value: null, absence: absence.given } } };
	}
	if (absence.kind === "given" && value.kind === "given" && value.given.absence !== absence.given) {
		return { by: "absence", asked: problem("workbooks.valueAndAbsence") };
	}
	if (value.kind !== "nothing") return { by: "value", asked: value };
	return { by: "absence", asked: absence.kind === "delete" ? absence : NOTHING };
}

function readValueCell(cell: ReadCell | null, unit: Unit): Asked<Value> {
	if (cell === null) return NOTHING;
	const unfit = problemOfKind(cell);
	if (unfit !== null) return problem(unfit);
	if (cell.kind === "number" && cell.percent) return problem("workbooks.percent");
	if (isDelete(cell.text)) return { kind: "delete" };
	const read = parseEntryCell(cell.text, unit);
	if (read.kind === "garbage") return problem(`entry.${read.reason}`);
	return read.kind === "blank" ? NOTHING : { kind: "given", given: read.value };
}

function changedFrom(was: Value, asked: Asked<Value>): Asked<Value> {
	if (asked.kind === "delete" && was.value === null && was.absence === null) return NOTHING;
	if (asked.kind !== "given") return asked;
	return asked.given.value === was.value && asked.given.absence === was.absence ? NOTHING : asked;
}

function readAbsenceCell(cell: ReadCell | null, was: AbsenceReason | null): Asked<AbsenceReason> {
	if (cell === null) return NOTHING;
	const unfit = problemOfKind(cell);
	if (unfit !== null) return problem(unfit);
	if (isDelete(cell.text)) return was === null ? NOTHING : { kind: "delete" };
	if (cell.text.trim() === "") return NOTHING;
	const absence = absenceIn(cell.text);
	if (absence === null) return problem("workbooks.notAnAbsence");
	return absence === was ? NOTHING : { kind: "given", given: absence };
}
