import type { FiscalYear } from "./fiscal-year";
import type { Localized } from "./localized";

/** Fields of a sheet whose reading can be in doubt. */
export const SOURCE_FIELDS = [
	"number",
	"vision",
	"leadDivision",
	"relatedDivisions",
	"relatedPlans",
	"sdgs",
	"situation",
	"name",
	"unit",
	"baseline",
	"target",
	"direction",
	"actual",
	"progressGrade",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"reviewGrade",
	"futureDirection",
	"measures",
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** A doubtful reading of the source document that nobody has settled yet: 「原資料を確認中」. */
export type SourceNote = {
	id: number;
	field: SourceField;
	/** The indicator it concerns, by code. */
	indicator: string | null;
	fiscalYear: FiscalYear | null;
	printed: string;
	reason: Localized;
};

/** What a mark stands beside: a field, of an indicator or of the sheet, in the year shown. */
export type NotedPlace = { field: SourceField; indicator?: string; year: FiscalYear };

/** The note on a place: one of that very year, or one that concerns every year. */
export function noteOn(notes: readonly SourceNote[], { field, indicator, year }: NotedPlace): SourceNote | null {
	return (
		notes.find(
			(note) =>
				note.field === field &&
				note.indicator === (indicator ?? null) &&
				(note.fiscalYear === null || note.fiscalYear === year),
		) ?? null
	);
}

/** The notes that concern a page which shows a year and those before it. */
export function notesUntil(notes: readonly SourceNote[], year: FiscalYear): SourceNote[] {
	return notes.filter(({ fiscalYear }) => fiscalYear === null || fiscalYear <= year);
}
