import { type MeasureEntry, measuresIn } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import { type Dated, ofPlaces, type Placed, yearColumns } from "./columns";
import { dataTable } from "./data-table";
import { isChosen, type PolicySource, placeOfPolicy } from "./sources";

type MeasureRow = Placed &
	Dated & {
		number: number;
		measure: MeasureEntry;
		/** With its number within the measure; null for a measure that names none. */
		project: (Localized & { number: number }) | null;
		isDoubtful: boolean;
	};

/** The published years that are asked for; null, "no year", where none was ever published. */
function yearsOf({ evaluations }: PolicySource, isAsked: (year: FiscalYear) => boolean): (FiscalYear | null)[] {
	return evaluations.length === 0 ? [null] : evaluations.map(({ fiscalYear }) => fiscalYear).filter(isAsked);
}

function projectsOf({ projects }: MeasureEntry): MeasureRow["project"][] {
	return projects.length === 0 ? [null] : projects.map((project, index) => ({ ...project, number: index + 1 }));
}

/**
 * One row a year, measure and project, as the year's sheet gives them. Before the first publication there is no sheet:
 * the plan's own measures stand there without a year.
 */
export const measures = dataTable<MeasureRow>({
	key: ["policy_code", "fiscal_year", "measure_number", "project_number"],
	columns: ofPlaces<MeasureRow>([
		...yearColumns,
		{ key: "measure_number", type: "integer", cell: ({ number }) => String(number) },
		{ key: "measure_title", type: "text", cell: ({ measure }) => measure.title?.ja ?? null },
		{ key: "measure_title_en", type: "text", cell: ({ measure }) => measure.title?.en ?? null },
		{ key: "intended_result", type: "text", cell: ({ measure }) => measure.intendedResult },
		{ key: "project_number", type: "integer", cell: ({ project }) => project && String(project.number) },
		{ key: "project_title", type: "text", cell: ({ project }) => project?.ja ?? null },
		{ key: "project_title_en", type: "text", cell: ({ project }) => project?.en ?? null },
		{ key: "being_checked", type: "boolean", cell: ({ isDoubtful }) => String(isDoubtful) },
	]),
	ofPolicy: (policy, frame) => {
		const place = placeOfPolicy(policy);
		return yearsOf(policy, (year) => isChosen(frame, year)).flatMap((fiscalYear) => {
			const isDoubtful = policy.sourceNotes.some(
				(note) => note.field === "measures" && (note.fiscalYear === null || note.fiscalYear === fiscalYear),
			);
			const given = fiscalYear === null ? policy.measures : measuresIn(policy, fiscalYear);
			return given.flatMap((measure, index) =>
				projectsOf(measure).map((project) => ({
					frame,
					place,
					fiscalYear,
					number: index + 1,
					measure,
					project,
					isDoubtful,
				})),
			);
		});
	},
});
