import { type EntryField, isEntryField } from "../entry-field";

/** How the preview's form names its inputs. */

export const WORKBOOK_CHOICES = ["keep", "overwrite"] as const;
/** What becomes of a field that was changed meanwhile: it stays, or the workbook's takes its place. */
export type WorkbookChoice = (typeof WORKBOOK_CHOICES)[number];

/** The input in which one chooses about a field of a draft. */
export function workbookChoiceInput(revisionId: number, field: EntryField): string {
	return `choice:${revisionId}:${field}`;
}

/** Whether an input is one in which one chooses. */
export function isWorkbookChoice(name: string): boolean {
	const [, field] = /^choice:\d+:(.+)$/.exec(name) ?? [];
	return field !== undefined && isEntryField(field);
}

/** What the input `seen` says for each draft of the preview: its id and the version that was shown. */
export const seenVersion = (revisionId: number, version: number) => `${revisionId}@${version}`;
