import type { DecimalString, IndicatorDefinition } from "../indicator";
import { absenceIn } from "./entry-absence";

/**
 * Why what was typed is no number, as a key below `problems.entry`:
 * - `absenceWord`: a word such as 集計中, which belongs beside the number;
 * - `misplacedSeparator`: 1,2345;
 * - `severalNumbers`: 78.9～80;
 * - `scaleWord`: 2万3千, which means one thing in 人 and another in 万人;
 * - `exponent`: 1E+5;
 * - `otherUnit`: a number, then words that are not the indicator's unit;
 * - `tooManyDigits`: more than the database keeps;
 * - `notANumber`: anything else.
 */
export const NUMBER_PROBLEMS = [
	"absenceWord",
	"misplacedSeparator",
	"severalNumbers",
	"scaleWord",
	"exponent",
	"otherUnit",
	"tooManyDigits",
	"notANumber",
] as const;
export type NumberProblem = (typeof NUMBER_PROBLEMS)[number];

/** What was typed where a number is asked for. `value` is normalised: "０．８８０ " is "0.88", "-0" is "0". */
export type EntryNumber =
	| { kind: "blank" }
	| { kind: "value"; value: DecimalString }
	| { kind: "garbage"; reason: NumberProblem };

/** Digits that DECIMAL(20,6) keeps before and after the point. */
const MOST_WHOLE_DIGITS = 14;
const MOST_PLACES = 6;

/** Every dash an input method or a printed table offers for minus, and the triangles of Japanese accounts. */
const MINUS = "[-\u2010-\u2015\u2212ー▲△]";
const GROUPED = "[1-9][0-9]{0,2}(?:,[0-9]{3})+";
const NUMBER = new RegExp(
	`^(?:\\+|(?<minus>${MINUS}))? ?(?:(?<whole>[0-9]+|${GROUPED})(?:\\.(?<places>[0-9]+))?|\\.(?<onlyPlaces>[0-9]+))$`,
);

/** What is no number, told apart by what it looks like; the first that matches. */
const LOOKS_LIKE: readonly [NumberProblem, RegExp][] = [
	["exponent", /[0-9] ?(?:e[+-]?[0-9]+|[×x*] ?10 ?\^)/],
	["scaleWord", /[0-9] ?[十百千万億兆]/],
	["severalNumbers", /[0-9][^0-9.,]+[0-9]/],
	["misplacedSeparator", new RegExp(`^(?:\\+|${MINUS})? ?[0-9.]*,[0-9.,]*$`)],
	["otherUnit", new RegExp(`^(?:\\+|${MINUS})? ?[0-9][0-9.,]* ?[^0-9.,]+$`)],
];

/**
 * Reads a number as people type it: with full-width digits, thousands separators (,，、) in their places, any minus
 * (▲5 as in accounts), spaces around, and the indicator's own unit behind, in either language. More decimals than the
 * indicator publishes are no garbage: `checkEntry` warns of them.
 */
export function parseEntryNumber(text: string, { unit }: Pick<IndicatorDefinition, "unit">): EntryNumber {
	const typed = folded(text);
	if (typed === "") return { kind: "blank" };
	const number = withoutUnit(typed, unit);
	const found = NUMBER.exec(number)?.groups;
	if (found === undefined) return { kind: "garbage", reason: problemOf(text, number) };
	const whole = (found.whole ?? "").replaceAll(",", "").replace(/^0+(?=.)/, "") || "0";
	const places = (found.places ?? found.onlyPlaces ?? "").replace(/0+$/, "");
	if (whole.length > MOST_WHOLE_DIGITS || places.length > MOST_PLACES) {
		return { kind: "garbage", reason: "tooManyDigits" };
	}
	const value = places === "" ? whole : `${whole}.${places}`;
	return { kind: "value", value: found.minus !== undefined && value !== "0" ? `-${value}` : value };
}

function problemOf(text: string, number: string): NumberProblem {
	if (absenceIn(text) !== null) return "absenceWord";
	return LOOKS_LIKE.find(([, pattern]) => pattern.test(number))?.[0] ?? "notANumber";
}

/**
 * One width for letters, digits and signs, lower case, one space at most. Not NFKC, which makes 10² a hundred and two.
 * 。 is what a Japanese keyboard makes of the point.
 */
function folded(text: string): string {
	return text
		.replace(/\p{Cf}/gu, "")
		.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replace(/(?<=[0-9])[。｡](?=[0-9])/g, ".")
		.replace(/[、､]/g, ",")
		.replace(/\s+/g, " ")
		.trim()
		.toLowerCase();
}

/** Without the unit behind, if it is the indicator's own; written as one likes, ㎡ or m2. */
function withoutUnit(typed: string, unit: IndicatorDefinition["unit"]): string {
	const own = [unit?.ja, unit?.en].flatMap((name) => (name ? [folded(name), folded(name.normalize("NFKC"))] : []));
	const found = own.toSorted((a, b) => b.length - a.length).find((name) => name !== "" && typed.endsWith(name));
	return found === undefined ? typed : typed.slice(0, -found.length).trim();
}
