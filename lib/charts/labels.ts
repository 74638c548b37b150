import { eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import { ABSENCE_REASONS, type AbsenceReason, definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import { type Locale, localize } from "@/lib/domain/localized";
import type { ChartData } from "./chart-data";
import { type ChartSentenceKey, chartSentence } from "./sentence";

type ChangeKind = ChartData["changes"][number]["kind"];

/** Every word on a chart, translated. Functions where a word takes a year or a unit into itself. */
export type ChartLabels = {
	/** The language of the labels; names, units and numbers follow it. */
	locale: Locale;
	/** The indicator's name, in the language it is really in. */
	title: { text: string; lang: Locale };
	/** The sentence that says what the chart shows. */
	description: string;
	baseline: string;
	actual: string;
	target: string;
	expected: string;
	axisBreak: string;
	noActuals: string;
	noValues: string;
	absence: Record<AbsenceReason, string>;
	/** A year on the axis: `R6`, in English `FY24`. */
	year: (year: FiscalYear) => string;
	unit: (unit: string) => string;
	/** A label of a baseline or target that applied only until a year. */
	until: (text: string, year: string) => string;
	change: (kind: ChangeKind, year: string) => string;
};

/** The messages a chart uses, under `charts` in the message files. */
type ChartMessageKey =
	| "year"
	| "unit"
	| "until"
	| "baseline"
	| "actual"
	| "target"
	| "expected"
	| "axisBreak"
	| "noActuals"
	| "noValues"
	| `absence.${AbsenceReason}`
	| `change.${ChangeKind}`
	| `sentence.${ChartSentenceKey}`;

/** What translates a key under `charts`, such as next-intl's `t`. */
export type ChartTranslate = (key: ChartMessageKey, values?: Record<string, string>) => string;

/** The values that put a fiscal year into a message: `{era}` R6, `{western}` 2024, `{short}` 24. */
function yearValues(year: FiscalYear): Record<string, string> {
	return { era: eraYear(year), western: String(year), short: String(year % 100).padStart(2, "0") };
}

/** The generated sentence on an indicator's value of a year, in words. */
export function sentenceText(t: ChartTranslate, series: IndicatorSeries, year: FiscalYear, locale: Locale): string {
	const { key, values } = chartSentence(series, year, locale);
	return t(`sentence.${key}`, values);
}

/** The labels of an indicator's chart. `year` is the year whose name it bears and its sentence speaks of. */
export function chartLabels(t: ChartTranslate, series: IndicatorSeries, year: FiscalYear, locale: Locale): ChartLabels {
	const absence = Object.fromEntries(ABSENCE_REASONS.map((reason) => [reason, t(`absence.${reason}`)]));
	return {
		locale,
		title: localize(definitionIn(series, year).name, locale),
		description: sentenceText(t, series, year, locale),
		baseline: t("baseline"),
		actual: t("actual"),
		target: t("target"),
		expected: t("expected"),
		axisBreak: t("axisBreak"),
		noActuals: t("noActuals"),
		noValues: t("noValues"),
		absence: absence as ChartLabels["absence"],
		year: (year) => t("year", yearValues(year)),
		unit: (unit) => t("unit", { unit }),
		until: (text, year) => t("until", { text, year }),
		change: (kind, year) => t(`change.${kind}`, { year }),
	};
}
