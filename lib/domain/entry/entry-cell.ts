import type { IndicatorDefinition, Value } from "../indicator";
import { absenceIn } from "./entry-absence";
import { type NumberProblem, parseEntryNumber } from "./entry-number";

/** What was typed into a cell that takes a number or a word for its absence. */
export type EntryCell =
	| { kind: "blank" }
	| { kind: "given"; value: Value }
	| { kind: "garbage"; reason: NumberProblem };

/** Reads a cell that takes either. Blank, absent, zero and garbage stay four different things. */
export function parseEntryCell(text: string, definition: Pick<IndicatorDefinition, "unit">): EntryCell {
	const absence = absenceIn(text);
	if (absence !== null) return { kind: "given", value: { value: null, absence } };
	const number = parseEntryNumber(text, definition);
	return number.kind === "value" ? { kind: "given", value: { value: number.value, absence: null } } : number;
}
