import { seriesUntil } from "@/lib/domain/assessment";
import { actualYears, type FiscalYear } from "@/lib/domain/fiscal-year";
import { placesApart } from "@/lib/domain/format";
import {
	actualIn,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	isPublishedIn,
} from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { type Progress, progressIn } from "@/lib/domain/progress";
import { routes } from "@/lib/routes";
import { fullYear, shortYear } from "../pdf/words";
import { absent, centred, computedCell, dash, given, valueCell } from "./cells";
import { remarksOn } from "./remarks";
import { type Owner, ownerColumns, owners } from "./rows";
import { newestYear, type SummarySource } from "./source";
import { type SheetColumn, type ToldSheet, tableSheet } from "./table-sheet";
import { paceTones } from "./tones";

/** An indicator as it stood in the newest chosen year: without the values of later ones. */
type IndicatorRow = { owner: Owner; series: IndicatorSeries; definition: IndicatorDefinition; progress: Progress };

/** 指標: a row for every indicator, of chapters and of policies. */
export function indicatorsSheet(source: SummarySource, title: string): Promise<ToldSheet> {
	const { t } = source.words;
	const year = newestYear(source);
	const table = {
		name: t("summaryWorkbook.sheets.indicators"),
		title,
		about: t("summaryWorkbook.about.indicators", { year: fullYear(source.words, year) }),
		columns: [...ownerColumns<IndicatorRow>(source), ...describing(source), ...values(source), ...numbers(source)],
		items: owners(source),
		rowsOf: (owner: Owner) => owner.indicators.map((series) => toRow(owner, seriesUntil(series, year), year)),
		empty: t("summaryWorkbook.empty.indicators"),
		frozenColumns: 4,
	};
	return tableSheet(table, source.pause);
}

function toRow(owner: Owner, series: IndicatorSeries, year: FiscalYear): IndicatorRow {
	const definition = definitionIn(series, year);
	const progress = progressIn(definition, actualIn(series, year), year, series.years);
	return { owner, series, definition, progress };
}

function describing({ words: { t, locale }, portalUrl }: SummarySource): SheetColumn<IndicatorRow>[] {
	return [
		{
			head: t("summaryWorkbook.heads.indicatorCode"),
			width: 9,
			cell: ({ series }) => given(series.code, portalUrl + routes.indicator(locale, series.code)),
		},
		{ head: t("fields.name"), width: 24, cell: ({ definition }) => given(localize(definition.name, locale).text) },
		{
			head: t("fields.unit"),
			width: 7,
			cell: ({ definition: { unit } }) =>
				unit === null ? absent(t("indicator.noUnit")) : given(localize(unit, locale).text),
		},
		{
			head: t("fields.direction"),
			width: 8,
			cell: ({ definition: { direction } }) => given(t(`summaryWorkbook.directions.${direction}`)),
		},
	];
}

function values(source: SummarySource): SheetColumn<IndicatorRow>[] {
	const { words, site } = source;
	const { t } = words;
	const { years } = site.plan;
	const newest = newestYear(source);
	return [
		{
			head: t("summaryWorkbook.heads.baseline", { year: shortYear(words, years.baselineYear) }),
			width: 8,
			cell: ({ definition }) => valueCell(words, definition.baseline, definition),
		},
		...actualYears(years).map(
			(year): SheetColumn<IndicatorRow> => ({
				head: t("summaryWorkbook.heads.actual", { year: shortYear(words, year) }),
				width: 8,
				cell: ({ series }) => {
					if (year > newest) return dash;
					const blank = t(isPublishedIn(series, year) ? "indicator.none" : "indicator.notPublishedYet");
					return valueCell(words, actualIn(series, year), definitionIn(series, year), blank);
				},
			}),
		),
		{
			head: t("summaryWorkbook.heads.target", { year: shortYear(words, years.targetYear) }),
			width: 8,
			cell: ({ definition }) => valueCell(words, definition.target, definition),
		},
	];
}

function numbers(source: SummarySource): SheetColumn<IndicatorRow>[] {
	const { words } = source;
	const { t } = words;
	const newest = newestYear(source);
	const year = shortYear(words, newest);
	return [
		{
			head: t("summaryWorkbook.heads.achievementRate", { year }),
			width: 9,
			cell: ({ progress }) => computedCell(words, progress.achievementRate),
		},
		{
			head: t("summaryWorkbook.heads.progressRate", { year }),
			width: 9,
			cell: ({ progress }) => computedCell(words, progress.progressRate),
		},
		{
			head: t("summaryWorkbook.heads.expected", { year }),
			width: 9,
			cell: ({ progress, definition }) => computedCell(words, progress.expected, expectedPlaces(progress, definition)),
		},
		{
			head: t("summaryWorkbook.heads.pace", { year }),
			width: 9,
			cell: ({ progress }) => centred(t(`pace.${progress.pace}`)),
			tones: paceTones(words),
		},
		{
			head: t("summaryWorkbook.heads.remarks"),
			width: 20,
			cell: ({ owner, series }) => given(remarksOn(words, series, newest, owner.sourceNotes)),
		},
	];
}

/** As on the pages: more places than the indicator's own where the expected value would look like another. */
function expectedPlaces({ input, expected }: Progress, definition: IndicatorDefinition): number {
	const { actual, baseline, target } = input;
	return placesApart({ actual, baseline, target, expected: expected.ok ? expected.value : null }, definition).expected;
}
