import type { z } from "zod";
import { type ExportedIndicator, indicatorValueColumns, indicatorYears } from "@/lib/export/indicator-values";
import { type DataRecord, toRecord } from "@/lib/export/records";
import { cellsOf, keysOf } from "@/lib/export/table";
import type { DataFrame } from "@/lib/export/tables/sources";
import type { indicatorValueSchema } from "@/lib/schemas/api/indicator";

type IndicatorValue = z.input<typeof indicatorValueSchema>;

/** The columns of codes, which hold nothing but what the schema lists. */
type Codes = Pick<
	IndicatorValue,
	| "absence_reason"
	| "baseline_absence_reason"
	| "target_absence_reason"
	| "achievement_rate_reason"
	| "progress_rate_reason"
	| "expected_value_reason"
>;

/** Rows of the table of indicator values: its own cells under its own names, with whole numbers and texts unfolded. */
export function toValues(indicators: readonly ExportedIndicator[], frame: DataFrame): IndicatorValue[] {
	const keys = keysOf(indicatorValueColumns);
	return indicatorYears(frame, indicators).map((row) => {
		const cells = toRecord(keys, cellsOf(indicatorValueColumns, row)) as DataRecord & Codes;
		return {
			municipality_code: frame.municipality.code,
			indicator_code: row.series.code,
			indicator_name: row.definition.name,
			fiscal_year: row.fiscalYear,
			era_year: cells.era_year ?? "",
			value: cells.value ?? null,
			unit: row.definition.unit,
			absence_reason: cells.absence_reason,
			being_checked: row.isDoubtful,
			revision: row.publication?.number ?? null,
			published_at: cells.published_at ?? null,
			definition_from_year: row.definition.fromYear,
			redefined: row.definition.redefined,
			direction: row.definition.direction,
			baseline: cells.baseline ?? null,
			baseline_absence_reason: cells.baseline_absence_reason,
			baseline_year: Number(cells.baseline_year),
			target: cells.target ?? null,
			target_absence_reason: cells.target_absence_reason,
			target_year: Number(cells.target_year),
			achievement_rate_percent: cells.achievement_rate_percent ?? null,
			achievement_rate_reason: cells.achievement_rate_reason,
			progress_rate_percent: cells.progress_rate_percent ?? null,
			progress_rate_reason: cells.progress_rate_reason,
			expected_value: cells.expected_value ?? null,
			expected_value_reason: cells.expected_value_reason,
			pace: row.progress.pace,
		};
	});
}
