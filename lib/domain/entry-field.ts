import { EVALUATION_TEXTS, type EvaluationText } from "./evaluation";

/** The parts of a sheet that a collection asks for, in the order of the paper. */
export const ENTRY_PARTS = ["actuals", ...EVALUATION_TEXTS, "progressGrade", "reviewGrade", "measures"] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

/**
 * One field of a year's sheet, as forms, comments, checks, conflicts and workbooks name it:
 * a text or grade by its code name, an indicator's value as `actual:7-1-1-1`, all measures together as `measures`.
 */
export type EntryField = EvaluationText | "progressGrade" | "reviewGrade" | "measures" | `actual:${string}`;

const ACTUAL = "actual:";

/** The field of an indicator's value. */
export function actualField(indicator: string): EntryField {
	return `${ACTUAL}${indicator}`;
}

/** The indicator whose value a field is; null for any other field. */
export function indicatorOf(field: EntryField): string | null {
	return field.startsWith(ACTUAL) ? field.slice(ACTUAL.length) : null;
}

/** The part of the sheet that a field belongs to. */
export function partOf(field: EntryField): EntryPart {
	return indicatorOf(field) === null ? (field as EntryPart) : "actuals";
}

/** Whether a text names a field; of a value only the form is looked at, not whether the indicator exists. */
export function isEntryField(text: string): text is EntryField {
	return (
		/^actual:\d+(-\d+)+$/.test(text) || (ENTRY_PARTS as readonly string[]).some((p) => p === text && p !== "actuals")
	);
}
