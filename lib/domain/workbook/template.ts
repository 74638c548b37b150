import type { EntryField } from "../entry-field";

/**
 * What is agreed between a workbook that was downloaded and the same one when it comes back. A change of what stands here,
 * or of what a cell may hold, is a new version: workbooks of another version are refused.
 */
export const TEMPLATE = "shirube-values";
export const TEMPLATE_VERSION = "1";

/** The hidden sheet that says what the workbook is: a name and a value in each row. */
export const FACTS_SHEET = "_shirube";
export const FACTS = ["template", "version", "municipality", "plan", "fiscalYear", "actuals", "texts"] as const;
/** `actuals` and `texts` are the names of the two sheets, in the language of the download. */
export type Facts = Record<(typeof FACTS)[number], string>;

/**
 * The columns of the two sheets that are read back, by the keys in a hidden row above the heads: columns are found by
 * them wherever they stand. Each input has a hidden column `was.…` that keeps what it held when the workbook was made.
 * Keys that begin with `info` are for people; nothing of them is read.
 */
export const ID_COLUMNS = ["revision", "version"] as const;
export const ACTUAL_INPUTS = ["value", "absence"] as const;
export const TEXT_INPUTS = [
	"situation",
	"progressGrade",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"reviewGrade",
	"futureDirection",
	"explanation",
] as const satisfies readonly EntryField[];

export type TextInput = (typeof TEXT_INPUTS)[number];
export type InputColumn = (typeof ACTUAL_INPUTS)[number] | TextInput;

export const INDICATOR_COLUMN = "indicator" as const;
export const INFO = "info";
export const wasColumn = <Input extends InputColumn>(input: Input) => `was.${input}` as const;
export const infoColumn = (what: string) => `${INFO}.${what}`;

/** In an input this takes back what is there. The second word is for those who work in English. */
const DELETE_WORDS = ["削除", "delete"] as const;

/** Whether a cell's text asks to take back what is there. */
export function isDelete(text: string): boolean {
	const word = text.normalize("NFKC").trim().toLowerCase();
	return DELETE_WORDS.some((known) => known === word);
}

/** What Excel keeps of a text in one cell, in UTF-16 units. */
export const LONGEST_CELL_TEXT = 32_767;
