import type { DecimalString, IndicatorDefinition } from "./indicator";
import { type Locale, localize } from "./localized";
import { roundForDisplay } from "./progress";

/** The minus sign of printed text (U+2212): as wide as a digit, and read out as a minus where a hyphen is skipped. */
const MINUS = "\u2212";

/** Rates are shown to one decimal place, everywhere. */
export const RATE_PLACES = 1;

const formatters = new Map<string, Intl.NumberFormat>();

/** Formatters are costly to make and few: one for each locale and number of places. */
function formatterFor(locale: Locale, places: number): Intl.NumberFormat {
	const key = `${locale} ${places}`;
	const known = formatters.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
	formatters.set(key, made);
	return made;
}

/**
 * A decimal for people to read: rounded half up to `precision` places, all of them shown, thousands separated.
 * `"16765"` → `16,765`, `"0.9"` with 2 → `0.90`, `"-0.04"` with 1 → `0.0`. Exact for any number of digits, since no
 * binary number comes in between. `precision` is a whole number from 0; anything else throws.
 */
export function formatDecimal(value: DecimalString, precision: number, locale: Locale): string {
	const rounded = roundForDisplay(value, precision);
	// `format` reads a string as an exact decimal; its type asks for a string that looks like a number.
	return formatterFor(locale, precision)
		.format(rounded as `${number}`)
		.replace("-", MINUS);
}

/**
 * Puts a unit after an already formatted number, as its language writes it: a Japanese unit and a per cent sign
 * follow at once (`16,765人`, `78.9%`), an English word after a space (`16,765 people`).
 */
export function withUnit(number: string, unit: IndicatorDefinition["unit"], locale: Locale): string {
	if (unit === null) return number;
	const { text, lang } = localize(unit, locale);
	return lang === "ja" || /^[%％‰°℃]/.test(text) ? `${number}${text}` : `${number} ${text}`;
}

/** A value with its indicator's precision and unit: `78.9%`, `16,765人`, in English `16,765 people`. */
export function formatValue(
	value: DecimalString,
	{ unit, precision }: Pick<IndicatorDefinition, "unit" | "precision">,
	locale: Locale,
): string {
	return withUnit(formatDecimal(value, precision, locale), unit, locale);
}

/** A rate, which is a number of per cent, with its sign: `78.9%`. */
export function formatRate(rate: DecimalString, locale: Locale): string {
	return `${formatDecimal(rate, RATE_PLACES, locale)}%`;
}

/** Values closer together than this many further places are not told apart. */
const MOST_FURTHER_PLACES = 6;

/**
 * Several values of one indicator, to be read side by side: with its precision, and with more places where rounding
 * would make different numbers look the same, since "0.89 is short of 0.89" helps nobody. Null stays null.
 */
export function formatApart<Name extends string>(
	values: Record<Name, DecimalString | null>,
	definition: Pick<IndicatorDefinition, "precision">,
	locale: Locale,
): Record<Name, string | null> {
	const places = placesApart(values, definition);
	const entries = Object.entries(values) as [Name, DecimalString | null][];
	return Object.fromEntries(
		entries.map(([name, value]) => [name, value === null ? null : formatDecimal(value, places[name], locale)]),
	) as Record<Name, string | null>;
}

/** How many places each of several values then has. */
export function placesApart<Name extends string>(
	values: Record<Name, DecimalString | null>,
	{ precision }: Pick<IndicatorDefinition, "precision">,
): Record<Name, number> {
	const entries = Object.entries(values) as [Name, DecimalString | null][];
	const places = placesThatTell(
		entries.flatMap(([, value]) => (value === null ? [] : [value])),
		precision,
	);
	return Object.fromEntries(
		entries.map(([name, value]) => [name, value === null ? precision : neededPlaces(value, places, precision)]),
	) as Record<Name, number>;
}

function placesThatTell(values: readonly DecimalString[], precision: number): number {
	const distinct = (places: number) => new Set(values.map((value) => roundForDisplay(value, places))).size;
	const most = precision + MOST_FURTHER_PLACES;
	let places = precision;
	while (places < most && distinct(places) < distinct(most)) places++;
	return places;
}

/** Up to `places`, without zeros beyond the indicator's own precision. */
function neededPlaces(value: DecimalString, places: number, precision: number): number {
	const fraction = roundForDisplay(value, places).split(".")[1] ?? "";
	return Math.max(precision, fraction.replace(/0+$/, "").length);
}
