import { type IndicatorYear, indicatorValueColumns, indicatorYears } from "../indicator-values";
import { dataTable } from "./data-table";
import { placeOfChapter, placeOfPolicy } from "./sources";

/** One row an indicator and fiscal year, in the long form: the largest table, and the one to calculate with. */
export const values = dataTable<IndicatorYear>({
	key: ["indicator_code", "fiscal_year"],
	columns: indicatorValueColumns,
	ofChapter: (chapter, frame) => {
		const { indicators, sourceNotes, publications } = chapter;
		const place = placeOfChapter(chapter);
		return indicatorYears(
			frame,
			indicators.map((series) => ({ place, series, sourceNotes, publications })),
		);
	},
	ofPolicy: (policy, frame) => {
		const { indicators, sourceNotes, evaluations } = policy;
		const place = placeOfPolicy(policy);
		return indicatorYears(
			frame,
			indicators.map((series) => ({ place, series, sourceNotes, publications: evaluations })),
		);
	},
});
