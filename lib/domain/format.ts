import type { DecimalString, IndicatorDefinition } from "./indicator";
import { type Locale, localize } from "./localized";
import { roundForDisplay } from "./progress";

/** The minus sign of printed text (U+2212): as wide as a digit, and read out as a minus where a hyphen is skipped. */
const MINUS = "\u2212";

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
