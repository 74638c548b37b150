import { actualField } from "../entry-field";
import type { FiscalYear } from "../fiscal-year";
import { type DecimalString, definitionIn, type IndicatorDefinition, type IndicatorSeries } from "../indicator";
import { compareDecimals } from "../progress";
import { type EarlierValue, lastKnownValue, lastYearsValue } from "./earlier-value";
import type { EntryFinding, FindingValues } from "./entry-finding";
import { magnitudeOf, placesOf, significantDigits } from "./magnitude";

type Warned = { kind: EntryFinding["kind"]; values: FindingValues } | null;

/**
 * What is doubtful about one indicator's value of a year. `others` are the values of the policy's indicators before it
 * in the sheet, by code: of two that are alike the later one is asked about, once.
 */
export function checkValue(
	series: IndicatorSeries,
	value: DecimalString,
	year: FiscalYear,
	others: ReadonlyMap<string, DecimalString>,
): EntryFinding[] {
	const definition = definitionIn(series, year);
	const field = actualField(series.code);
	const known = lastKnownValue(series, year);
	const slipped = againstEarlier(value, known);
	return [
		// Of one wrong point or unit one question is enough: 789% is past 100 as well, 0.789% has too many decimals.
		slipped ?? againstPercent(definition, value, known),
		slipped === null ? againstPrecision(definition, value) : null,
		againstCount(definition, value),
		againstOthers(value, others),
		againstLastYear(series, value, year),
	]
		.filter((warned) => warned !== null)
		.map(({ kind, values }) => ({
			level: "warning",
			kind,
			field,
			key: [kind, field, value, values.other].filter((part) => part !== undefined).join(":"),
			values: { value, ...values },
		}));
}

function againstEarlier(value: DecimalString, known: EarlierValue | null): Warned {
	const magnitude = known && magnitudeOf(value, known.value);
	if (!known || !magnitude) return null;
	const { kind, ...meant } = magnitude;
	return { kind, values: { known: known.value, knownYear: known.year, ...meant } };
}

/** A share, of which more than all and less than nothing are rare. */
const isPercent = ({ unit }: Pick<IndicatorDefinition, "unit">) => unitName(unit) === "%";

/** A rate that goes past 100, or below 0, in what is known of it may do so again. */
function againstPercent(definition: IndicatorDefinition, value: DecimalString, known: EarlierValue | null): Warned {
	if (!isPercent(definition)) return null;
	const usual = [definition.baseline.value, definition.target.value, known?.value ?? null].filter(
		(other) => other !== null,
	);
	const isPast = (side: (other: DecimalString) => boolean) => side(value) && !usual.some(side);
	const isOutside =
		isPast((other) => compareDecimals(other, "100") > 0) || isPast((other) => compareDecimals(other, "0") < 0);
	return isOutside ? { kind: "outsidePercent", values: {} } : null;
}

/** Units of what is counted in whole numbers. Not 万人, which has decimals. */
const COUNT_UNITS = new Set(
	"人 名 者 世帯 戸 件 回 日 本 個 台 枚 冊 部 点 箇所 か所 カ所 ヶ所 ヵ所 業務 事業 事業者 事業所 団体 組織 社 校 園 棟 店 店舗 施設 組 頭 種類 品目 講座 地区 行政区 自治会".split(
		" ",
	),
);

/** A count is whole, unless it is published with decimals as an average is, and never negative. */
function againstCount({ unit }: IndicatorDefinition, value: DecimalString): Warned {
	const isNegative = COUNT_UNITS.has(unitName(unit)) && compareDecimals(value, "0") < 0;
	return isNegative ? { kind: "negativeCount", values: {} } : null;
}

function againstPrecision({ unit, precision }: IndicatorDefinition, value: DecimalString): Warned {
	if (placesOf(value) <= precision) return null;
	const isCount = precision === 0 && COUNT_UNITS.has(unitName(unit));
	return { kind: isCount ? "fractionOfCount" : "tooPrecise", values: { precision } };
}

/** A unit's bare name: 「人（累計）」 and 「人／年」 are 人. */
function unitName(unit: IndicatorDefinition["unit"]): string {
	return (unit?.ja.normalize("NFKC").split(/[(/]/)[0] ?? "").trim();
}

/** Few digits are alike by chance: 80 or 12 says nothing, 0.88 or 123 does. */
function againstOthers(value: DecimalString, others: ReadonlyMap<string, DecimalString>): Warned {
	if (significantDigits(value) < (placesOf(value) > 0 ? 2 : 3)) return null;
	const alike = [...others].find(([, other]) => compareDecimals(other, value) === 0);
	return alike === undefined ? null : { kind: "sameAsOther", values: { other: alike[0] } };
}

/** Small whole numbers, none and all of a share stay the same in many years. */
function againstLastYear(series: IndicatorSeries, value: DecimalString, year: FiscalYear): Warned {
	const known = lastYearsValue(series, year);
	if (known === null || compareDecimals(known, value) !== 0) return null;
	const definition = definitionIn(series, year);
	const isAllOrNone =
		compareDecimals(value, "0") === 0 || (isPercent(definition) && compareDecimals(value, "100") === 0);
	const isSmall = definition.precision === 0 && compareDecimals(value.replace("-", ""), "100") < 0;
	return isAllOrNone || isSmall ? null : { kind: "sameAsLastYear", values: { known, knownYear: year - 1 } };
}
