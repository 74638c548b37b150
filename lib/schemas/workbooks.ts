import { z } from "zod";
import { type EntryField, isEntryField } from "@/lib/domain/entry-field";
import { isWorkbookChoice, WORKBOOK_CHOICES } from "@/lib/domain/workbook/choices";
import { UNREADABLE, type WorkbookProblem } from "@/lib/domain/workbook/problems";
import type { Proposal } from "@/lib/domain/workbook/read-entries";
import { oneText } from "./form-inputs";
import { fiscalYearParam, localeName, slugParam } from "./url-params";

/** Which workbook is asked for: a year, and a division or all. */
export const workbookQuery = z.object({
	year: fiscalYearParam,
	division: z
		.union([z.literal(""), slugParam])
		.optional()
		.transform((slug) => slug || undefined),
});

/** Why an upload came to nothing, as the page is told in its address. */
export const unreadableParam = z.enum(UNREADABLE);

/** The id of an upload in an address. */
export const stagedIdParam = z.uuid();

const place = z.object({ sheet: z.string(), row: z.int().nullable(), column: z.string().nullable() });
const entryField = z.custom<EntryField>((field) => typeof field === "string" && isEntryField(field));

const proposal: z.ZodType<Proposal> = z.object({
	revisionId: z.int(),
	version: z.int(),
	field: entryField,
	was: z.string(),
	asked: z.string(),
	place,
});

const problem: z.ZodType<WorkbookProblem> = z.object({
	message: z.custom<WorkbookProblem["message"]>(
		(message) => typeof message === "string" && /^(workbooks|entry)\.[A-Za-z]+$/.test(message),
	),
	values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
	place: place.nullable(),
});

/** What was read from a workbook, as it is stored between preview and decision. */
const stagedValues = z.object({
	fiscalYear: z.int(),
	proposals: z.array(proposal),
	problems: z.array(problem),
	problemCount: z.int(),
});
export type StagedValues = z.infer<typeof stagedValues>;

/** Reads it back; null for what an earlier release stored otherwise. */
export function parseStaged(payload: unknown): StagedValues | null {
	const parsed = stagedValues.safeParse(payload);
	return parsed.success ? parsed.data : null;
}

/** Which upload a form is about, and where to come back to. */
const stagedForm = { id: oneText.pipe(stagedIdParam), locale: oneText.pipe(localeName) };

/** Throws an upload away. */
export const discardForm = z.object(stagedForm);

/** `choices` by the name of their input; `seen` the versions that the preview showed, by revision. */
export const commitForm = z
	.looseObject({ ...stagedForm, seen: z.array(z.string()).optional() })
	.transform(({ id, locale, seen = [], ...others }) => ({
		id,
		locale,
		seen: new Map(seen.flatMap(readSeen)),
		choices: new Map(
			Object.entries(others).flatMap(([name, sent]) => {
				const choice = isWorkbookChoice(name) ? workbookChoice.safeParse(sent) : null;
				return choice?.success ? [[name, choice.data] as const] : [];
			}),
		),
	}));

const workbookChoice = oneText.pipe(z.enum(WORKBOOK_CHOICES));

function readSeen(text: string): [number, number][] {
	const [, revisionId, version] = /^(\d{1,10})@(\d{1,10})$/.exec(text) ?? [];
	return revisionId === undefined ? [] : [[Number(revisionId), Number(version)]];
}
