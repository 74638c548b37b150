import { actualYears, eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import {
	actualIn,
	definedYears,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	isPublishedIn,
	type Value,
} from "@/lib/domain/indicator";
import { type Computed, type Progress, progressIn, roundForDisplay } from "@/lib/domain/progress";
import { noteOn, type SourceNote } from "@/lib/domain/source-notes";
import type { Column, Table } from "./table";

/** An indicator with what is to be said of its values beside them. */
export type ExportedIndicator = {
	series: IndicatorSeries;
	sourceNotes: readonly SourceNote[];
	/** The newest published revision of each year. */
	publications: readonly { fiscalYear: FiscalYear; number: number; publishedAt: Date }[];
};

type IndicatorYear = {
	municipalityCode: string;
	series: IndicatorSeries;
	fiscalYear: FiscalYear;
	definition: IndicatorDefinition;
	actual: Value;
	progress: Progress;
	isDoubtful: boolean;
	publication: ExportedIndicator["publications"][number] | null;
};

/** Computed numbers are rounded here once, far beyond what is shown, so that files stay readable. */
const COMPUTED_PLACES = 4;

const computed = (number: Computed) => (number.ok ? roundForDisplay(number.value, COMPUTED_PLACES) : null);

/** With the places the town publishes, as on the page: 3.00 is a more exact value than 3. */
const published = ({ value }: Value, { precision }: IndicatorDefinition) =>
	value === null ? null : roundForDisplay(value, precision);

const columns: readonly Column<IndicatorYear>[] = [
	{ key: "municipality_code", cell: ({ municipalityCode }) => municipalityCode },
	{ key: "indicator_code", cell: ({ series }) => series.code },
	{ key: "indicator_name", cell: ({ definition }) => definition.name.ja },
	{ key: "indicator_name_en", cell: ({ definition }) => definition.name.en },
	{ key: "fiscal_year", isNumber: true, cell: ({ fiscalYear }) => String(fiscalYear) },
	{ key: "era_year", cell: ({ fiscalYear }) => eraYear(fiscalYear) },
	{ key: "value", isNumber: true, cell: ({ actual, definition }) => published(actual, definition) },
	{ key: "unit", cell: ({ definition }) => definition.unit?.ja ?? null },
	{ key: "absence_reason", cell: absenceReason },
	{ key: "being_checked", cell: ({ isDoubtful }) => String(isDoubtful) },
	{
		key: "revision",
		isNumber: true,
		cell: ({ publication }) => (publication === null ? null : String(publication.number)),
	},
	{ key: "published_at", cell: ({ publication }) => publication?.publishedAt.toISOString() ?? null },
	{ key: "definition_from_year", isNumber: true, cell: ({ definition }) => String(definition.fromYear) },
	{ key: "redefined", cell: ({ definition }) => String(definition.redefined) },
	{ key: "direction", cell: ({ definition }) => definition.direction },
	{ key: "baseline", isNumber: true, cell: ({ definition }) => published(definition.baseline, definition) },
	{
		key: "baseline_year",
		isNumber: true,
		cell: ({ definition, series }) => String(definedYears(definition, series.years).baselineYear),
	},
	{ key: "target", isNumber: true, cell: ({ definition }) => published(definition.target, definition) },
	{
		key: "target_year",
		isNumber: true,
		cell: ({ definition, series }) => String(definedYears(definition, series.years).targetYear),
	},
	{ key: "achievement_rate_percent", isNumber: true, cell: ({ progress }) => computed(progress.achievementRate) },
	{ key: "progress_rate_percent", isNumber: true, cell: ({ progress }) => computed(progress.progressRate) },
	{ key: "expected_value", isNumber: true, cell: ({ progress }) => computed(progress.expected) },
	{ key: "pace", cell: ({ progress }) => progress.pace },
];

/** Why there is no value: the town's reason, none given, not published yet, or the indicator has ended. */
function absenceReason({ actual, series, fiscalYear }: IndicatorYear): string | null {
	if (actual.value !== null) return null;
	if (actual.absence !== null) return actual.absence;
	if (isPublishedIn(series, fiscalYear)) return "notGiven";
	return series.endedYear !== null && fiscalYear > series.endedYear ? "ended" : "notPublished";
}

/**
 * One row an indicator and fiscal year, every year of the plan. A year without a value says why; a value whose reading
 * is in doubt, or that is measured against a doubtful baseline or target, says so.
 */
export function indicatorValues(
	municipalityCode: string,
	indicators: readonly ExportedIndicator[],
): Table<IndicatorYear> {
	const rows = indicators.flatMap(({ series, sourceNotes, publications }) =>
		actualYears(series.years).map((fiscalYear): IndicatorYear => {
			const definition = definitionIn(series, fiscalYear);
			const actual = actualIn(series, fiscalYear);
			return {
				municipalityCode,
				series,
				fiscalYear,
				definition,
				actual,
				progress: progressIn(definition, actual, fiscalYear, series.years),
				isDoubtful: (["actual", "baseline", "target", "unit"] as const).some(
					(field) => noteOn(sourceNotes, { field, indicator: series.code, year: fiscalYear }) !== null,
				),
				publication: publications.find((publication) => publication.fiscalYear === fiscalYear) ?? null,
			};
		}),
	);
	return { columns, rows };
}
