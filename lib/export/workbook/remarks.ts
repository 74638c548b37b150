import { definitionSteps, isRedefinition } from "@/lib/domain/definition-steps";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { definedYears, definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import { notesUntil, type SourceNote } from "@/lib/domain/source-notes";
import { fullYear, shortYear, type Words } from "../pdf/words";

/** What has to be known of an indicator's numbers up to a year: years of its own, changes, its end, doubtful readings. */
export function remarksOn(
	words: Words,
	series: IndicatorSeries,
	year: FiscalYear,
	sourceNotes: readonly SourceNote[],
): string {
	const { t } = words;
	const { baselineYear, targetYear } = definedYears(definitionIn(series, year), series.years);
	const hasOwnYears = baselineYear !== series.years.baselineYear || targetYear !== series.years.targetYear;
	const fields = notesUntil(sourceNotes, year)
		.filter(({ indicator }) => indicator === series.code)
		.map(
			(note) => t(`fields.${note.field}`) + (note.fiscalYear === null ? "" : ` ${shortYear(words, note.fiscalYear)}`),
		);
	return [
		...(hasOwnYears
			? [
					t("summaryWorkbook.remarks.years", {
						baselineYear: fullYear(words, baselineYear),
						targetYear: fullYear(words, targetYear),
					}),
				]
			: []),
		...definitionSteps(series, series.definitions[0].fromYear, year).map((step) =>
			t(`summaryWorkbook.remarks.${isRedefinition(step) ? "redefined" : "revised"}`, {
				year: fullYear(words, step.after.fromYear),
			}),
		),
		...(series.endedYear !== null && series.endedYear <= year
			? [t("summaryWorkbook.remarks.ended", { year: fullYear(words, series.endedYear) })]
			: []),
		...(fields.length > 0
			? [t("summaryWorkbook.remarks.doubtful", { fields: fields.join(t("summaryWorkbook.separator")) })]
			: []),
	].join("\n");
}
