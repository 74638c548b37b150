import { indicatorOf, partOf } from "../entry-field";
import { eraYear, type FiscalYear } from "../fiscal-year";
import { formatDecimal, formatValue, withUnit } from "../format";
import { type DecimalString, definitionIn, type IndicatorDefinition, type IndicatorSeries } from "../indicator";
import { type Locale, localize } from "../localized";
import type { EntryFinding } from "./entry-finding";
import { placesOf } from "./magnitude";

/** A key below `entryChecks` in the messages, with all that its message names, ready to be read. */
export type FindingMessage = { key: string; values: Record<string, string | number> };

type Sheet = { year: FiscalYear; indicators: readonly IndicatorSeries[] };

/**
 * The words for a finding on the sheet of a year. The key is the finding's kind; a contradiction's is its own kind:
 * `gradeAboveNumbers`, `gradeBelowNumbers`, `claimAboveNumbers`, `claimBelowNumbers`.
 */
export function findingMessage(finding: EntryFinding, sheet: Sheet, locale: Locale): FindingMessage {
	const { kind, values } = finding;
	const { contradiction } = values;
	if (contradiction === undefined) {
		return {
			key: kind,
			values: {
				...partAsked(finding),
				...yearNamed(finding),
				...textNamed(finding),
				...numbersNamed(finding, sheet, locale),
			},
		};
	}
	const said = "sentence" in contradiction ? contradiction.sentence : contradiction.grade;
	const names = contradiction.indicators.map(({ code }) => nameOf(code, sheet, locale));
	return { key: contradiction.kind, values: { said, indicators: new Intl.ListFormat(locale).format(names) } };
}

/** What is asked for is typed, chosen, or, for a value, one of both. */
function partAsked({ field }: EntryFinding): FindingMessage["values"] {
	if (field === null) return {};
	const part = partOf(field);
	return { part: part === "actuals" ? "value" : part === "progressGrade" || part === "reviewGrade" ? "grade" : "text" };
}

/** A message names one year at most, in either form; `source` says whether a known value is a year's or the baseline. */
function yearNamed({ values: { year, knownYear } }: EntryFinding): FindingMessage["values"] {
	const named = year ?? knownYear;
	if (named == null) return { source: "baseline", era: "", western: "" };
	return { source: "actual", era: eraYear(named), western: String(named) };
}

function textNamed({ values: { words, length, limit } }: EntryFinding): FindingMessage["values"] {
	return {
		...(words !== undefined && { words, place: words === "" ? "start" : "after" }),
		...(length !== undefined && { length }),
		...(limit !== undefined && { limit }),
	};
}

function numbersNamed({ field, values }: EntryFinding, sheet: Sheet, locale: Locale): FindingMessage["values"] {
	const code = field === null ? null : indicatorOf(field);
	const series = sheet.indicators.find((one) => one.code === code);
	if (series === undefined || values.value === undefined) return {};
	const definition = definitionIn(series, sheet.year);
	const shown = (value: DecimalString | undefined) => (value === undefined ? "" : unrounded(value, definition, locale));
	return {
		value: shown(values.value),
		known: shown(values.known),
		meant: shown(values.meant),
		rounded: formatValue(values.value, definition, locale),
		precision: definition.precision,
		other: values.other === undefined ? "" : nameOf(values.other, sheet, locale),
	};
}

/** With the indicator's precision, or all the places there are: 0.789% is not 0.8%. */
function unrounded(value: DecimalString, { unit, precision }: IndicatorDefinition, locale: Locale): string {
	return withUnit(formatDecimal(value, Math.max(precision, placesOf(value)), locale), unit, locale);
}

function nameOf(code: string, { year, indicators }: Sheet, locale: Locale): string {
	const series = indicators.find((one) => one.code === code);
	return series === undefined ? code : `${code} ${localize(definitionIn(series, year).name, locale).text}`;
}
