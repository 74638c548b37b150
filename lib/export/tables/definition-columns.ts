import { definedYears, type IndicatorDefinition, type IndicatorSeries } from "@/lib/domain/indicator";
import { absenceOf, type DataColumn, publishedValue } from "./columns";

/** A row of an indicator, by one of its definitions. */
type Defined = { series: IndicatorSeries; definition: IndicatorDefinition };

export const indicatorColumns: readonly DataColumn<Defined>[] = [
	{ key: "indicator_code", type: "code", cell: ({ series }) => series.code },
	{ key: "indicator_name", type: "text", cell: ({ definition }) => definition.name.ja },
	{ key: "indicator_name_en", type: "text", cell: ({ definition }) => definition.name.en },
];

export const unitColumns: readonly DataColumn<Defined>[] = [
	{ key: "unit", type: "text", cell: ({ definition }) => definition.unit?.ja ?? null },
	{ key: "unit_en", type: "text", cell: ({ definition }) => definition.unit?.en ?? null },
];

/** Baseline and target, each with why there is none and the year it is of. */
export const targetColumns: readonly DataColumn<Defined>[] = [
	{
		key: "baseline",
		type: "decimal",
		unit: "unit",
		cell: ({ definition }) => publishedValue(definition.baseline, definition),
	},
	{
		key: "baseline_absence_reason",
		type: "code",
		codes: "absence_reason",
		cell: ({ definition }) => absenceOf(definition.baseline),
	},
	{
		key: "baseline_year",
		type: "integer",
		cell: ({ definition, series }) => String(definedYears(definition, series.years).baselineYear),
	},
	{
		key: "target",
		type: "decimal",
		unit: "unit",
		cell: ({ definition }) => publishedValue(definition.target, definition),
	},
	{
		key: "target_absence_reason",
		type: "code",
		codes: "absence_reason",
		cell: ({ definition }) => absenceOf(definition.target),
	},
	{
		key: "target_year",
		type: "integer",
		cell: ({ definition, series }) => String(definedYears(definition, series.years).targetYear),
	},
];
