import { actualField, type EntryField, indicatorOf, isEntryField, partOf } from "../entry-field";
import type { EvaluationContent, MeasureEntry } from "../evaluation";

/**
 * The names of the entry form's inputs. A text's, a grade's and a value's input is named as its field; the reason for an
 * absent value, the rows of measures and what a field started from have inputs of their own.
 */

const ABSENCE = "absence:";
const BASE = "base:";
const CHOICE = "choice:";
const REASON = "reason:";
const MEASURE = "measure:";

const MEASURE_PARTS = ["title", "result", "projects", "removed"] as const;
export type MeasurePart = (typeof MEASURE_PARTS)[number];

/** Why an indicator's value is absent. */
export const absenceInput = (indicator: string) => `${ABSENCE}${indicator}`;

/** The digest of what a field started from. */
export const baseInput = (field: EntryField) => `${BASE}${field}`;

/** Which of two versions of a field stays: see `choiceOf`. */
export const choiceInput = (field: EntryField) => `${CHOICE}${field}`;

/** The reason given for a warning, by the finding's key. */
export const reasonInput = (key: string) => `${REASON}${key}`;

/** A part of a measure, by its row from 0. */
export const measureInput = (row: number, part: MeasurePart) => `${MEASURE}${row}:${part}`;

/** Inputs and what they hold, by name. */
export type Inputs = Readonly<Record<string, readonly string[]>>;

/** What the inputs of a field hold when it shows a content. */
export function inputsOf(content: EvaluationContent, field: EntryField): Inputs {
	const indicator = indicatorOf(field);
	if (indicator !== null) {
		const { value = null, absence = null } = content.actuals[indicator] ?? {};
		return { [field]: [value ?? ""], [absenceInput(indicator)]: [absence ?? ""] };
	}
	const given = content[partOf(field) as Exclude<ReturnType<typeof partOf>, "actuals">];
	if (field !== "measures") return { [field]: [given === null ? "" : String(given)] };
	return content.measures === null ? { measures: ["asBefore"] } : measureInputs(content.measures);
}

/** The inputs of measures that a year gives itself. */
export function measureInputs(measures: readonly MeasureEntry[]): Inputs {
	const rows = measures.flatMap(({ title, intendedResult, projects }, row) => [
		[measureInput(row, "title"), [title?.ja ?? ""]],
		[measureInput(row, "result"), [intendedResult]],
		[measureInput(row, "projects"), [projects.map(({ ja }) => ja).join("\n")]],
	]);
	return { measures: ["own"], ...Object.fromEntries(rows) };
}

/** A choice between two versions of a field, with the digest of theirs: it says nothing about a later one. */
export const choiceOf = (chosen: "mine" | "theirs", digestOfTheirs: string) => `${chosen}@${digestOfTheirs}`;

/** The field whose content an input is a part of; null for an input that is about something else. */
export function fieldOfInput(name: string): EntryField | null {
	if (name.startsWith(ABSENCE)) return fieldNamed(actualField(name.slice(ABSENCE.length)));
	return name.startsWith(MEASURE) ? "measures" : fieldNamed(name);
}

/** The field that a base or a choice is about; null for any other input. */
export function fieldBehind(kind: "base" | "choice", name: string): EntryField | null {
	const prefix = kind === "base" ? BASE : CHOICE;
	return name.startsWith(prefix) ? fieldNamed(name.slice(prefix.length)) : null;
}

/** The key of the finding that a reason is given for; null for any other input. */
export function findingOf(name: string): string | null {
	return name.startsWith(REASON) ? name.slice(REASON.length) : null;
}

/** The row and part of a measure's input; null for any other input. */
export function measurePartOf(name: string): { row: number; part: MeasurePart } | null {
	const [, row, named] = /^measure:(\d{1,3}):([a-z]+)$/.exec(name) ?? [];
	const part = MEASURE_PARTS.find((candidate) => candidate === named);
	return row !== undefined && part !== undefined ? { row: Number(row), part } : null;
}

function fieldNamed(name: string): EntryField | null {
	return isEntryField(name) ? name : null;
}
