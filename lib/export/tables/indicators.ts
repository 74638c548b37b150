import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { IndicatorDefinition, IndicatorSeries } from "@/lib/domain/indicator";
import type { SourceField, SourceNote } from "@/lib/domain/source-notes";
import { ofPlaces, type Placed } from "./columns";
import { dataTable } from "./data-table";
import { indicatorColumns, targetColumns, unitColumns } from "./definition-columns";
import { type DataFrame, placeOfChapter, placeOfPolicy } from "./sources";

type DefinitionRow = Placed & {
	series: IndicatorSeries;
	definition: IndicatorDefinition;
	/** The last year in which the definition holds; null while it does. */
	untilYear: FiscalYear | null;
	isDoubtful: boolean;
};

const FIELDS: readonly SourceField[] = ["name", "unit", "baseline", "target", "direction"];

function rowsOf(
	owner: { indicators: readonly IndicatorSeries[]; sourceNotes: readonly SourceNote[] },
	place: Placed["place"],
	frame: DataFrame,
): DefinitionRow[] {
	return owner.indicators.flatMap((series) => {
		const isDoubtful = owner.sourceNotes.some(
			({ field, indicator }) => indicator === series.code && FIELDS.includes(field),
		);
		return series.definitions.map((definition, index) => {
			const next = series.definitions[index + 1];
			return { frame, place, series, definition, untilYear: next ? next.fromYear - 1 : series.endedYear, isDoubtful };
		});
	});
}

const yearText = (year: FiscalYear | null) => (year === null ? null : String(year));

/** One row an indicator and definition: an indicator whose target was revised has two. */
export const indicators = dataTable<DefinitionRow>({
	key: ["indicator_code", "definition_from_year"],
	columns: ofPlaces<DefinitionRow>([
		...indicatorColumns,
		{ key: "definition_from_year", type: "integer", cell: ({ definition }) => String(definition.fromYear) },
		{ key: "definition_until_year", type: "integer", cell: ({ untilYear }) => yearText(untilYear) },
		...unitColumns,
		{ key: "decimal_places", type: "integer", cell: ({ definition }) => String(definition.precision) },
		{ key: "direction", type: "code", codes: "direction", cell: ({ definition }) => definition.direction },
		...targetColumns,
		{ key: "redefined", type: "boolean", cell: ({ definition }) => String(definition.redefined) },
		{ key: "change_reason", type: "text", cell: ({ definition }) => definition.changeReason },
		{ key: "ended_year", type: "integer", cell: ({ series }) => yearText(series.endedYear) },
		{ key: "being_checked", type: "boolean", cell: ({ isDoubtful }) => String(isDoubtful) },
	]),
	ofChapter: (chapter, frame) => rowsOf(chapter, placeOfChapter(chapter), frame),
	ofPolicy: (policy, frame) => rowsOf(policy, placeOfPolicy(policy), frame),
});
