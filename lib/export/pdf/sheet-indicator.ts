import { indicatorChart } from "@/lib/charts/indicator-chart";
import { chartLabels } from "@/lib/charts/labels";
import { standaloneSvg } from "@/lib/charts/serialize";
import { seriesUntil } from "@/lib/domain/assessment";
import { actualYears, type FiscalYear } from "@/lib/domain/fiscal-year";
import { formatDecimal, formatValue } from "@/lib/domain/format";
import {
	actualIn,
	definedYears,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	isPublishedIn,
	type Value,
} from "@/lib/domain/indicator";
import { progressIn } from "@/lib/domain/progress";
import type { SourceField } from "@/lib/domain/source-notes";
import { type NumbersTable, numbersTable } from "./numbers-table";
import { type Passage, type Phrase, phrase, townText } from "./phrases";
import { doubtOn } from "./sheet-doubts";
import type { SheetContext } from "./sheet-input";
import { chartWords, shortYear } from "./words";

/** A cell of the table of values; `mark` stands under a doubtful one. */
type SheetCell = { text: Phrase; isFigure: boolean; mark: string | null };

export type SheetIndicator = {
	name: Phrase;
	mark: string | null;
	/** The columns of the town's own table: unit, baseline, the plan's years, target, direction. */
	columns: { head: string; year: string | null }[];
	cells: SheetCell[];
	/** The chart by the name of its file, and the sentence that says what it shows. */
	chart: { image: string; sentence: string };
	numbers: NumbersTable;
	history: IndicatorHistory | null;
};

/** What changed about an indicator during the plan. */
type IndicatorHistory = {
	label: string;
	items: { from: string; name: Phrase; target: string; reason: Passage | null }[];
	ended: string | null;
};

/** Flatter than on a page, so that two indicators find room on one sheet of paper. */
const CHART_SIZE = { width: 360, height: 180 };

/** What prints where there is neither a value nor a reason, because the year is still to come. */
const TO_COME = "－";

/** An indicator as it stood in the sheet's year, and its chart as SVG under the name that the data gives it. */
export function sheetIndicator(
	context: SheetContext,
	all: IndicatorSeries,
): { data: SheetIndicator; image: { name: string; svg: string } } {
	const { words, year } = context;
	const series = seriesUntil(all, year);
	const definition = definitionIn(series, year);
	const labels = chartLabels(chartWords(words), series, year, words.locale);
	const image = {
		name: `chart-${series.code}-${year}.svg`,
		svg: standaloneSvg(indicatorChart(series, labels, CHART_SIZE)),
	};
	return {
		image,
		data: {
			name: phrase(definition.name, words.locale),
			mark: doubtOn(context, "name", { indicator: series.code }),
			columns: columnsOf(context, series, definition),
			cells: cellsOf(context, series, definition),
			chart: { image: image.name, sentence: labels.description },
			numbers: numbersTable(words, progressIn(definition, actualIn(series, year), year, series.years), definition),
			history: historyOf(context, series),
		},
	};
}

function columnsOf({ words }: SheetContext, series: IndicatorSeries, definition: IndicatorDefinition) {
	const { t } = words;
	const { baselineYear, targetYear } = definedYears(definition, series.years);
	return [
		{ head: t("fields.unit"), year: null },
		{ head: t("indicator.baseline"), year: shortYear(words, baselineYear) },
		...actualYears(series.years).map((year) => ({ head: t("indicator.actual"), year: shortYear(words, year) })),
		{ head: t("indicator.target"), year: shortYear(words, targetYear) },
		{ head: t("fields.direction"), year: null },
	];
}

function cellsOf(context: SheetContext, series: IndicatorSeries, definition: IndicatorDefinition): SheetCell[] {
	const { words, year } = context;
	const { t, locale } = words;
	const mark = (field: SourceField, of?: FiscalYear) =>
		doubtOn(context, field, { indicator: series.code, ...(of !== undefined && { year: of }) });
	const own = (text: string): Phrase => ({ text, lang: locale });
	const value = (value: Value, { precision }: IndicatorDefinition, blank: string) =>
		value.value === null
			? { text: own(value.absence === null ? blank : t(`indicator.absence.${value.absence}`)), isFigure: false }
			: { text: own(formatDecimal(value.value, precision, locale)), isFigure: true };
	const blankIn = (of: FiscalYear) =>
		of > year ? TO_COME : t(isPublishedIn(series, of) ? "indicator.none" : "indicator.notPublishedYet");
	return [
		{
			text: definition.unit === null ? own(t("indicator.noUnit")) : phrase(definition.unit, locale),
			isFigure: false,
			mark: mark("unit"),
		},
		{ ...value(definition.baseline, definition, t("indicator.none")), mark: mark("baseline") },
		...actualYears(series.years).map((of) => ({
			...value(actualIn(series, of), definitionIn(series, of), blankIn(of)),
			mark: mark("actual", of),
		})),
		{ ...value(definition.target, definition, t("indicator.none")), mark: mark("target") },
		{ text: own(t(`print.direction.${definition.direction}`)), isFigure: false, mark: mark("direction") },
	];
}

function historyOf({ words }: SheetContext, series: IndicatorSeries): IndicatorHistory | null {
	const { t, locale } = words;
	if (series.definitions.length === 1 && series.endedYear === null) return null;
	return {
		label: t("indicator.history"),
		items: series.definitions.map((definition, index) => {
			const { targetYear } = definedYears(definition, series.years);
			const from = t("indicator.definedFrom", { year: shortYear(words, definition.fromYear) });
			const kind = t(definition.redefined ? "indicator.redefined" : "indicator.revised");
			const target =
				definition.target.value === null
					? t("indicator.none")
					: formatValue(definition.target.value, definition, locale);
			return {
				from: index === 0 ? from : `${from} ${kind}`,
				name: phrase(definition.name, locale),
				target: `${t("indicator.target")} (${shortYear(words, targetYear)}) ${target}`,
				reason: definition.changeReason === null ? null : townText(definition.changeReason),
			};
		}),
		ended: series.endedYear === null ? null : t("indicator.ended", { year: shortYear(words, series.endedYear) }),
	};
}
