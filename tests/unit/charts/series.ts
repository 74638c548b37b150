import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createTranslator } from "next-intl";
import { type ChartTranslate, chartLabels } from "@/lib/charts/labels";
import {
	ABSENCE_REASONS,
	DIRECTIONS,
	type IndicatorDefinition,
	type IndicatorSeries,
	type Value,
} from "@/lib/domain/indicator";
import { LOCALES, type Locale } from "@/lib/domain/localized";
import { decimals, decimalText } from "../../support/arbitraries";

/** A value as tests write it: digits, an absence reason, or null. */
type Written = string | null | { absence: (typeof ABSENCE_REASONS)[number] };

const value = (written: Written): Value => {
	if (written === null) return { value: null, absence: null };
	return typeof written === "string" ? { value: written, absence: null } : { value: null, absence: written.absence };
};

type DefinitionOverrides = Partial<Omit<IndicatorDefinition, "baseline" | "target">>;

export function definition(
	baseline: Written,
	target: Written,
	overrides: DefinitionOverrides = {},
): IndicatorDefinition {
	return {
		fromYear: 2022,
		name: { ja: "窓口の満足度", en: null },
		unit: { ja: "%", en: "%" },
		precision: 1,
		direction: "increase",
		baseline: value(baseline),
		baselineYear: null,
		target: value(target),
		targetYear: null,
		redefined: false,
		changeReason: null,
		...overrides,
	};
}

/** A series of the plan R6–R10 with actual values by year. */
export function series(
	definitions: readonly [IndicatorDefinition, ...IndicatorDefinition[]],
	actuals: Record<number, Written> = {},
	overrides: Partial<IndicatorSeries> = {},
): IndicatorSeries {
	return {
		code: "7-1-1-1",
		years: { baselineYear: 2022, firstYear: 2024, targetYear: 2028 },
		endedYear: null,
		definitions,
		actuals: Object.entries(actuals).map(([year, written]) => ({ fiscalYear: Number(year), ...value(written) })),
		...overrides,
	};
}

/** Translates by the real messages; a missing key or value throws. */
export function translator(locale: Locale): ChartTranslate {
	const messages = JSON.parse(readFileSync(new URL(`../../../messages/${locale}.json`, import.meta.url), "utf8"));
	const onError = (error: Error) => {
		throw error;
	};
	return createTranslator({ locale, messages, namespace: "charts", onError }) as ChartTranslate;
}

const translators = { ja: translator("ja"), en: translator("en") };

export const labelsOf = (of: IndicatorSeries, year: number, locale: Locale = "ja") =>
	chartLabels(translators[locale], of, year, locale);

/** Any text at all, control characters and lone surrogates included. */
const anyText = fc.oneof(
	fc.string({ unit: "binary", minLength: 1 }),
	fc.constantFrom("人", "%", "億円", "people", "<&>\"'"),
);

const anyWritten = fc.oneof(
	{ weight: 5, arbitrary: decimals.map(decimalText) },
	{ weight: 1, arbitrary: fc.constantFrom(null, ...ABSENCE_REASONS.map((absence) => ({ absence }))) },
);

const anyDefinition = fc
	.record({
		fromYear: fc.integer({ min: 2018, max: 2032 }),
		name: fc.record({ ja: anyText, en: fc.option(anyText) }),
		unit: fc.option(fc.record({ ja: anyText, en: fc.option(anyText) })),
		precision: fc.integer({ min: 0, max: 6 }),
		direction: fc.constantFrom(...DIRECTIONS),
		baseline: anyWritten,
		target: anyWritten,
		redefined: fc.boolean(),
		baselineYear: fc.option(fc.integer({ min: 2000, max: 2034 })),
		targetYear: fc.option(fc.integer({ min: 2018, max: 2045 })),
	})
	.map(({ baseline, target, ...overrides }) => definition(baseline, target, overrides));

/** Any series that the types allow: every year may be early, late, absent; definitions may change everything. */
export const anySeries: fc.Arbitrary<IndicatorSeries> = fc
	.record({
		baselineYear: fc.integer({ min: 2012, max: 2024 }),
		length: fc.integer({ min: 1, max: 16 }),
		endedYear: fc.option(fc.integer({ min: 2016, max: 2034 })),
		definitions: fc.uniqueArray(anyDefinition, { minLength: 1, maxLength: 3, selector: ({ fromYear }) => fromYear }),
		actuals: fc.dictionary(fc.integer({ min: 2020, max: 2034 }).map(String), anyWritten, { maxKeys: 12 }),
	})
	.map(({ baselineYear, length, endedYear, definitions, actuals }) => {
		const [first, ...later] = definitions.toSorted((a, b) => a.fromYear - b.fromYear);
		const years = { baselineYear, firstYear: baselineYear + 1, targetYear: baselineYear + length };
		return series([first ?? definition(null, null), ...later], actuals, { years, endedYear });
	});

export const anyLocale = fc.constantFrom(...LOCALES);
export const anyYear = fc.integer({ min: 2020, max: 2034 });
