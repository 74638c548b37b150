import { actualYears, type FiscalYear } from "@/lib/domain/fiscal-year";
import {
	actualIn,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	isPublishedIn,
	type Value,
} from "@/lib/domain/indicator";
import { type Computed, type Progress, progressIn, roundForDisplay } from "@/lib/domain/progress";
import { noteOn, type SourceNote } from "@/lib/domain/source-notes";
import type { Table } from "./table";
import { type DataColumn, ofPlaces, type Placed, publishedValue, yearColumns } from "./tables/columns";
import { indicatorColumns, targetColumns, unitColumns } from "./tables/definition-columns";
import { type DataFrame, isChosen, type Place } from "./tables/sources";

/** An indicator with where it belongs and what is to be said of its values beside them. */
export type ExportedIndicator = {
	place: Place;
	series: IndicatorSeries;
	sourceNotes: readonly SourceNote[];
	/** The newest published revision of each year. */
	publications: readonly { fiscalYear: FiscalYear; number: number; publishedAt: Date }[];
};

/** One indicator in one fiscal year, with all that is computed from its value. */
export type IndicatorYear = Placed & {
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

/** A computed number, and in a column of its own why there is none. */
function computedColumns(
	[key, reasonKey]: [string, string],
	unit: DataColumn<IndicatorYear>["unit"],
	of: (progress: Progress) => Computed,
): DataColumn<IndicatorYear>[] {
	return [
		{
			key,
			type: "decimal",
			unit,
			cell: ({ progress }) => {
				const number = of(progress);
				return number.ok ? roundForDisplay(number.value, COMPUTED_PLACES) : null;
			},
		},
		{
			key: reasonKey,
			type: "code",
			codes: "not_computable_reason",
			cell: ({ progress }) => {
				const number = of(progress);
				return number.ok ? null : number.reason;
			},
		},
	];
}

/** The columns of one indicator's files and of the table of all of them: one definition, so that they are the same. */
export const indicatorValueColumns: readonly DataColumn<IndicatorYear>[] = ofPlaces<IndicatorYear>([
	...indicatorColumns,
	...yearColumns,
	{
		key: "value",
		type: "decimal",
		unit: "unit",
		cell: ({ actual, definition }) => publishedValue(actual, definition),
	},
	...unitColumns,
	{ key: "absence_reason", type: "code", codes: "absence_reason", cell: absenceReason },
	{ key: "being_checked", type: "boolean", cell: ({ isDoubtful }) => String(isDoubtful) },
	{ key: "revision", type: "integer", cell: ({ publication }) => publication && String(publication.number) },
	{ key: "published_at", type: "datetime", cell: ({ publication }) => publication && publishedAt(publication) },
	{ key: "definition_from_year", type: "integer", cell: ({ definition }) => String(definition.fromYear) },
	{ key: "redefined", type: "boolean", cell: ({ definition }) => String(definition.redefined) },
	{ key: "direction", type: "code", codes: "direction", cell: ({ definition }) => definition.direction },
	...targetColumns,
	...computedColumns(
		["achievement_rate_percent", "achievement_rate_reason"],
		"percent",
		({ achievementRate }) => achievementRate,
	),
	...computedColumns(["progress_rate_percent", "progress_rate_reason"], "percent", ({ progressRate }) => progressRate),
	...computedColumns(["expected_value", "expected_value_reason"], "unit", ({ expected }) => expected),
	{ key: "pace", type: "code", codes: "pace", cell: ({ progress }) => progress.pace },
]);

const publishedAt = ({ publishedAt }: { publishedAt: Date }) => publishedAt.toISOString();

/** Why there is no value: the town's reason, the indicator has ended, none was given, or the year is not published yet. */
function absenceReason({ actual, series, fiscalYear, publication }: IndicatorYear): string | null {
	if (actual.value !== null) return null;
	if (actual.absence !== null) return actual.absence;
	if (isPublishedIn(series, fiscalYear)) return "notGiven";
	if (series.endedYear !== null && fiscalYear > series.endedYear) return "ended";
	return publication === null ? "notPublished" : "notGiven";
}

/**
 * One row an indicator and fiscal year: every year of the plan, or those chosen. A year without a value says why; a
 * value whose reading is in doubt, or that is measured against a doubtful baseline or target, says so.
 */
export function indicatorYears(frame: DataFrame, indicators: readonly ExportedIndicator[]): IndicatorYear[] {
	return indicators.flatMap(({ place, series, sourceNotes, publications }) =>
		actualYears(series.years)
			.filter((fiscalYear) => isChosen(frame, fiscalYear))
			.map((fiscalYear): IndicatorYear => {
				const definition = definitionIn(series, fiscalYear);
				const actual = actualIn(series, fiscalYear);
				return {
					frame,
					place,
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
}

/** The same as a table. */
export function indicatorValues(frame: DataFrame, indicators: readonly ExportedIndicator[]): Table<IndicatorYear> {
	return { columns: indicatorValueColumns, rows: indicatorYears(frame, indicators) };
}
