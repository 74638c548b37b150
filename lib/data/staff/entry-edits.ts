import { LONGEST_TEXT } from "@/lib/domain/entry/entry-limits";
import { parseEntryNumber } from "@/lib/domain/entry/entry-number";
import { actualField, type EntryField } from "@/lib/domain/entry-field";
import { EVALUATION_TEXTS, type EvaluationContent, type MeasureEntry } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { definitionIn, type IndicatorSeries, type Value } from "@/lib/domain/indicator";
import type { EntryForm, MeasureRow } from "@/lib/schemas/entry";
import type { DraftChanges } from "./drafts";

/** Why a field can't be saved as it was typed: a key below `problems`. */
export type EntryProblem = { field: EntryField | null; message: string; values?: Record<string, string | number> };

/** What the form says, read: `edits` has every field that could be understood, changed or not. */
export type EntryEdits = { edits: DraftChanges; understood: EntryField[]; problems: EntryProblem[] };

type Ground = {
	fiscalYear: FiscalYear;
	indicators: readonly Pick<IndicatorSeries, "code" | "definitions">[];
	/** Measures that are known: the year's own and those before it. */
	knownMeasures: readonly MeasureEntry[];
};

const MOST_MEASURES = 50;

/** Reads what was typed. A field that can't be understood becomes a problem and stays out of the edits. */
export function readEdits(form: EntryForm, ground: Ground): EntryEdits {
	const found: EntryEdits = { edits: {}, understood: [], problems: [] };
	readTexts(form, found);
	for (const field of ["progressGrade", "reviewGrade"] as const) {
		if (form[field] === undefined) continue;
		Object.assign(found.edits, { [field]: form[field] });
		found.understood.push(field);
	}
	readActuals(form, ground, found);
	readMeasures(form, ground, found);
	return found;
}

function readTexts({ texts }: EntryForm, { edits, understood, problems }: EntryEdits): void {
	for (const field of EVALUATION_TEXTS) {
		const text = texts[field];
		if (text === undefined) continue;
		if (text.length > LONGEST_TEXT) {
			problems.push({ field, message: "entry.tooLongToSave", values: { limit: LONGEST_TEXT } });
			continue;
		}
		edits[field] = text === "" ? null : text;
		understood.push(field);
	}
}

function readActuals(form: EntryForm, { indicators, fiscalYear }: Ground, found: EntryEdits): void {
	const actuals: Record<string, Value> = {};
	for (const series of indicators) {
		const sent = form.actuals[series.code];
		if (sent === undefined) continue;
		const field = actualField(series.code);
		const read = readActual(sent, definitionIn(series, fiscalYear));
		if ("problem" in read) {
			found.problems.push({ field, message: read.problem });
		} else {
			actuals[series.code] = read.value;
			found.understood.push(field);
		}
	}
	found.edits.actuals = actuals;
}

function readActual(
	{ typed, absence }: EntryForm["actuals"][string],
	definition: Parameters<typeof parseEntryNumber>[1],
): { value: Value } | { problem: string } {
	const number = parseEntryNumber(typed, definition);
	if (number.kind === "garbage") return { problem: `entry.${number.reason}` };
	if (number.kind === "blank") return { value: { value: null, absence } };
	return absence === null ? { value: { value: number.value, absence } } : { problem: "entry.valueAndAbsence" };
}

function readMeasures({ measures }: EntryForm, { knownMeasures }: Ground, found: EntryEdits): void {
	if (measures === undefined) return;
	const kept = measures === "asBefore" ? [] : measures.filter(isKept);
	const refuse = (message: string, values?: EntryProblem["values"]) =>
		found.problems.push({ field: "measures", message, ...(values && { values }) });
	if (measures !== "asBefore" && kept.length === 0) return void refuse("entry.noMeasures");
	if (kept.length > MOST_MEASURES) return void refuse("entry.tooManyMeasures", { limit: MOST_MEASURES });
	const nameless = (row: MeasureRow) => row.title === "" && !knownMeasures.some((known) => isUnnamedAs(known, row));
	const incomplete = kept.findIndex((row) => nameless(row) || row.result === "");
	if (incomplete >= 0) return void refuse("entry.measureIncomplete", { row: incomplete + 1 });
	found.edits.measures = measures === "asBefore" ? null : kept.map((row) => toMeasure(row, knownMeasures));
	found.understood.push("measures");
}

const isKept = ({ title, result, projects, removed }: MeasureRow) => !removed && title + result + projects !== "";

/** A measure whose name the source does not show may stay without one. */
const isUnnamedAs = (known: MeasureEntry, row: MeasureRow) =>
	known.title === null && known.intendedResult === row.result;

/** A row as a measure. The form shows Japanese alone: what had a translation keeps it. */
function toMeasure({ title, result, projects }: MeasureRow, known: readonly MeasureEntry[]): MeasureEntry {
	const names = known.flatMap((measure) => [...(measure.title ? [measure.title] : []), ...measure.projects]);
	const named = (ja: string) => ({ ja, en: names.find((name) => name.ja === ja)?.en ?? null });
	const lines = projects.split("\n").map((line) => line.trim());
	return {
		title: title === "" ? null : named(title),
		intendedResult: result,
		projects: lines.filter((line) => line !== "").map(named),
	};
}

/** The content that a draft would have with all that was understood. */
export function withEdits(content: EvaluationContent, { actuals, ...fields }: DraftChanges): EvaluationContent {
	return { ...content, ...fields, actuals: { ...content.actuals, ...actuals } };
}
