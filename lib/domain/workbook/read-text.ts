import { LONGEST_TEXT } from "../entry/entry-limits";
import type { GradeWordings } from "../grades";
import { storableText } from "../storable-text";
import type { ReadCell } from "./read-cells";
import { type Asked, problemOfKind } from "./read-value";
import { isDelete, type TextInput } from "./template";

/**
 * What the input of a text or grade asks for, given what it held when the workbook was made. A grade comes as its code,
 * A or 1, as lib/domain/entry/entry-conflict.ts writes it.
 */
export function readText(
	cell: ReadCell | null,
	was: ReadCell | null,
	field: TextInput,
	wordings: GradeWordings,
): Asked<string> {
	if (cell === null) return { kind: "nothing" };
	const unfit = problemOfKind(cell);
	if (unfit !== null) return { kind: "problem", message: unfit };
	const text = cellText(cell);
	if (text === "" || text === cellText(was)) return { kind: "nothing" };
	if (isDelete(text)) return { kind: "delete" };
	if (isGrade(field)) {
		const grade = gradeIn(text, field, wordings);
		return grade === null ? { kind: "problem", message: "workbooks.notAGrade" } : { kind: "given", given: grade };
	}
	if (text.length > LONGEST_TEXT) {
		return { kind: "problem", message: "workbooks.textTooLong", values: { limit: LONGEST_TEXT } };
	}
	return { kind: "given", given: text };
}

/** What a hidden column says that an input held; "" for nothing. */
export function wasText(was: ReadCell | null, field: TextInput, wordings: GradeWordings): string {
	const text = cellText(was);
	return isGrade(field) ? (gradeIn(text, field, wordings) ?? "") : text;
}

/** As the entry form takes texts: one kind of line break, nothing after the last word, and nothing that can't be stored. */
function cellText(cell: ReadCell | null): string {
	return storableText(cell?.text ?? "")
		.replaceAll("\r\n", "\n")
		.replaceAll("\r", "\n")
		.trimEnd();
}

type GradeField = Extract<TextInput, "progressGrade" | "reviewGrade">;

function isGrade(field: TextInput): field is GradeField {
	return field === "progressGrade" || field === "reviewGrade";
}

/** A grade by its symbol in any width, Ⅱ, II or ｉｉ, or by its code. */
function gradeIn(text: string, field: GradeField, { progress, review }: GradeWordings): string | null {
	const typed = folded(text);
	const wordings = field === "progressGrade" ? progress : review;
	const found = wordings.find(({ grade, symbol }) => [symbol, String(grade)].some((name) => folded(name) === typed));
	return found === undefined ? null : String(found.grade);
}

function folded(text: string): string {
	return text.normalize("NFKC").trim().toUpperCase();
}
