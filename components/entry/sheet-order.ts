import type { EntryField } from "@/lib/domain/entry-field";

export type SheetField = Exclude<EntryField, `actual:${string}`>;

/** Texts, grades and measures in the order of the paper sheet, which the form keeps to. */
export const SHEET_ORDER = [
	"situation",
	"progressGrade",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"reviewGrade",
	"futureDirection",
	"measures",
	"explanation",
] as const satisfies readonly SheetField[];

/** Where on the form a field stands; values come first, in the order in which they are found. */
export function placeOf(field: EntryField | null): number {
	return (SHEET_ORDER as readonly (EntryField | null)[]).indexOf(field);
}
