import { actualYears, eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import {
	actualIn,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	type Value,
} from "@/lib/domain/indicator";
import { type Computed, type Progress, progressIn, roundForDisplay } from "@/lib/domain/progress";
import type { Column, Table } from "./table";

type IndicatorYear = {
	municipalityCode: string;
	series: IndicatorSeries;
	fiscalYear: FiscalYear;
	definition: IndicatorDefinition;
	actual: Value;
	progress: Progress;
};

/** Computed numbers are rounded here once, far beyond what is shown, so that files stay readable. */
const COMPUTED_PLACES = 4;

const computed = (number: Computed) => (number.ok ? roundForDisplay(number.value, COMPUTED_PLACES) : null);

const columns: readonly Column<IndicatorYear>[] = [
	{ key: "municipality_code", cell: ({ municipalityCode }) => municipalityCode },
	{ key: "indicator_code", cell: ({ series }) => series.code },
	{ key: "indicator_name", cell: ({ definition }) => definition.name.ja },
	{ key: "indicator_name_en", cell: ({ definition }) => definition.name.en },
	{ key: "fiscal_year", isNumber: true, cell: ({ fiscalYear }) => String(fiscalYear) },
	{ key: "era_year", cell: ({ fiscalYear }) => eraYear(fiscalYear) },
	{ key: "value", isNumber: true, cell: ({ actual }) => actual.value },
	{ key: "unit", cell: ({ definition }) => definition.unit?.ja ?? null },
	{
		key: "absence_reason",
		cell: ({ actual }) => (actual.value === null ? (actual.absence ?? "notPublished") : null),
	},
	{ key: "direction", cell: ({ definition }) => definition.direction },
	{ key: "baseline", isNumber: true, cell: ({ definition }) => definition.baseline.value },
	{ key: "baseline_year", isNumber: true, cell: ({ series }) => String(series.years.baselineYear) },
	{ key: "target", isNumber: true, cell: ({ definition }) => definition.target.value },
	{ key: "target_year", isNumber: true, cell: ({ series }) => String(series.years.targetYear) },
	{ key: "achievement_rate_percent", isNumber: true, cell: ({ progress }) => computed(progress.achievementRate) },
	{ key: "progress_rate_percent", isNumber: true, cell: ({ progress }) => computed(progress.progressRate) },
	{ key: "expected_value", isNumber: true, cell: ({ progress }) => computed(progress.expected) },
	{ key: "pace", cell: ({ progress }) => progress.pace },
];

/** One row an indicator and fiscal year, every year of the plan; a year without a value says why. */
export function indicatorValues(
	municipalityCode: string,
	indicators: readonly IndicatorSeries[],
): Table<IndicatorYear> {
	const rows = indicators.flatMap((series) =>
		actualYears(series.years).map((fiscalYear) => {
			const definition = definitionIn(series, fiscalYear);
			const actual = actualIn(series, fiscalYear);
			const progress = progressIn(definition, actual, fiscalYear, series.years);
			return { municipalityCode, series, fiscalYear, definition, actual, progress };
		}),
	);
	return { columns, rows };
}
