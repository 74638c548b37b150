import { contradictionsIn } from "@/lib/domain/assessment";
import type { EvaluationText, PublishedRevision } from "@/lib/domain/evaluation";
import { type GradeWordings, PROGRESS_GRADES } from "@/lib/domain/grades";
import { nameIn } from "@/lib/domain/names";
import { noteOn, type SourceField } from "@/lib/domain/source-notes";
import { type DataColumn, ofPlaces, type Placed, yearColumns } from "./columns";
import { dataTable } from "./data-table";
import { isChosen, type PolicySource, placeOfPolicy } from "./sources";

type EvaluationRow = Placed & { fiscalYear: number; policy: PolicySource; evaluation: PublishedRevision };

/** The fields of a year's sheet whose reading can be in doubt. */
const FIELDS: readonly SourceField[] = [
	"situation",
	"progressGrade",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"reviewGrade",
	"futureDirection",
];

const isInDoubt = ({ policy, fiscalYear }: EvaluationRow, field: SourceField) =>
	noteOn(policy.sourceNotes, { field, year: fiscalYear }) !== null;

/** Why there is no grade. */
const gradeAbsence = (row: EvaluationRow, field: "progressGrade" | "reviewGrade") => {
	if (row.evaluation[field] !== null) return null;
	return isInDoubt(row, field) ? "beingChecked" : "notGiven";
};

/** What the town's plan calls the row's grade. */
function wordingOf({ frame, evaluation }: EvaluationRow, kind: keyof GradeWordings) {
	const grade = kind === "progress" ? evaluation.progressGrade : evaluation.reviewGrade;
	return (frame.wordings[kind] as readonly GradeWordings[typeof kind][number][]).find(
		(wording) => wording.grade === grade,
	);
}

/** A to D as 1 to 4, like the other grade. */
function gradeNumber({ evaluation: { progressGrade } }: EvaluationRow): string | null {
	return progressGrade && String(PROGRESS_GRADES.indexOf(progressGrade) + 1);
}

const progressGradeColumns: readonly DataColumn<EvaluationRow>[] = [
	{
		key: "progress_grade",
		type: "code",
		codes: "progress_grade",
		cell: ({ evaluation }) => evaluation.progressGrade,
	},
	{ key: "progress_grade_number", type: "integer", cell: gradeNumber },
	{ key: "progress_grade_label", type: "text", cell: (row) => wordingOf(row, "progress")?.label.ja ?? null },
	{ key: "progress_grade_label_en", type: "text", cell: (row) => wordingOf(row, "progress")?.label.en ?? null },
	{
		key: "progress_grade_absence_reason",
		type: "code",
		codes: "absence_reason",
		cell: (row) => gradeAbsence(row, "progressGrade"),
	},
];

const reviewGradeColumns: readonly DataColumn<EvaluationRow>[] = [
	{
		key: "review_grade",
		type: "integer",
		codes: "review_grade",
		cell: ({ evaluation: { reviewGrade } }) => reviewGrade && String(reviewGrade),
	},
	{ key: "review_grade_symbol", type: "text", cell: (row) => wordingOf(row, "review")?.symbol ?? null },
	{ key: "review_grade_label", type: "text", cell: (row) => wordingOf(row, "review")?.label.ja ?? null },
	{ key: "review_grade_label_en", type: "text", cell: (row) => wordingOf(row, "review")?.label.en ?? null },
	{
		key: "review_grade_absence_reason",
		type: "code",
		codes: "absence_reason",
		cell: (row) => gradeAbsence(row, "reviewGrade"),
	},
];

const text = (key: string, field: EvaluationText): DataColumn<EvaluationRow> => ({
	key,
	type: "text",
	cell: ({ evaluation }) => evaluation[field],
});

const leadName = ({ policy, fiscalYear }: EvaluationRow) =>
	policy.divisions.lead && nameIn(policy.divisions.lead.names, fiscalYear);

/** One row a policy and published year: its grades and texts, as the newest published revision has them. */
export const evaluations = dataTable<EvaluationRow>({
	key: ["policy_code", "fiscal_year"],
	columns: ofPlaces<EvaluationRow>([
		...yearColumns,
		{ key: "lead_division_slug", type: "code", cell: ({ policy }) => policy.divisions.lead?.slug ?? null },
		{ key: "lead_division_name", type: "text", cell: (row) => leadName(row)?.ja ?? null },
		{ key: "lead_division_name_en", type: "text", cell: (row) => leadName(row)?.en ?? null },
		text("situation", "situation"),
		...progressGradeColumns,
		text("next_steps", "nextSteps"),
		text("outcome", "outcome"),
		text("foreseen_issues", "foreseenIssues"),
		...reviewGradeColumns,
		text("future_direction", "futureDirection"),
		{
			key: "contradicts_numbers",
			type: "boolean",
			cell: ({ evaluation, policy, fiscalYear }) =>
				String(contradictionsIn(evaluation, policy.indicators, fiscalYear).length > 0),
		},
		text("explanation", "explanation"),
		{ key: "being_checked", type: "boolean", cell: (row) => String(FIELDS.some((field) => isInDoubt(row, field))) },
		{ key: "revision", type: "integer", cell: ({ evaluation }) => String(evaluation.number) },
		{ key: "correction_reason", type: "text", cell: ({ evaluation }) => evaluation.correction },
		{ key: "published_at", type: "datetime", cell: ({ evaluation }) => evaluation.publishedAt.toISOString() },
	]),
	ofPolicy: (policy, frame) =>
		policy.evaluations
			.filter(({ fiscalYear }) => isChosen(frame, fiscalYear))
			.map((evaluation) => ({
				frame,
				place: placeOfPolicy(policy),
				fiscalYear: evaluation.fiscalYear,
				policy,
				evaluation,
			})),
});
