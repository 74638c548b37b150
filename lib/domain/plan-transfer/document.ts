import type { ProgressGrade, ReviewGrade } from "../grades";
import type { AbsenceReason, Direction } from "../indicator";
import type { SourceField } from "../source-notes";

/**
 * A whole plan as one document: what `plan.json` and the policies' files hold together. The schema that checks it is in
 * lib/schemas/plan-data.ts; both are explained in docs/plan-data.md.
 */
export type PlanDocument = { plan: PlanPart; policies: readonly PolicyPart[] };

type Text = { ja: string; en?: string };
type DatedText = { fromYear: number; name: Text };
/** Plain digits, or a reason for their absence, or null where the source has nothing. */
export type DocumentValue = string | { absence: AbsenceReason } | null;

export type PlanPart = {
	municipality: {
		code: string;
		names: readonly DatedText[];
		websiteUrl: string;
		contact: Text;
		licence: { name: Text; url: string };
	};
	plan: { slug: string; title: Text; baselineYear: number; firstYear: number; targetYear: number; source: Text };
	gradeWordings: {
		progress: readonly { grade: ProgressGrade; label: Text }[];
		review: readonly { grade: ReviewGrade; symbol: string; label: Text }[];
	};
	divisions: readonly { slug: string; names: readonly DatedText[] }[];
	chapters: readonly ChapterPart[];
};

type ChapterPart = {
	number: number;
	title: Text;
	description?: Text;
	sdgs: readonly number[];
	indicators: readonly IndicatorPart[];
	sections: readonly { number: number; title: Text }[];
	evaluations: readonly EvaluationPart[];
	sourceNotes: readonly SourceNotePart[];
};

export type PolicyPart = {
	code: string;
	title: Text;
	vision: string;
	divisions: { lead: string | null; related: readonly string[] };
	relatedPlans: readonly Text[];
	sdgs: readonly number[];
	indicators: readonly IndicatorPart[];
	measures: readonly MeasurePart[];
	evaluations: readonly EvaluationPart[];
	sourceNotes: readonly SourceNotePart[];
};

export type IndicatorPart = {
	code: string;
	endedYear?: number;
	definitions: readonly {
		fromYear: number;
		name: Text;
		unit: Text | null;
		precision: number;
		direction: Direction;
		baseline: DocumentValue;
		baselineYear?: number;
		target: DocumentValue;
		targetYear?: number;
		redefined: boolean;
		changeReason?: string;
	}[];
};

export type MeasurePart = { title: Text | null; intendedResult: string; projects: readonly Text[] };

export type EvaluationPart = {
	fiscalYear: number;
	situation: string | null;
	progressGrade: ProgressGrade | null;
	nextSteps: string | null;
	outcome: string | null;
	foreseenIssues: string | null;
	reviewGrade: ReviewGrade | null;
	futureDirection: string | null;
	explanation?: string;
	/** The year's own; left out where it gives none. */
	measures?: readonly MeasurePart[];
	/** By indicator code. */
	actuals: Readonly<Record<string, DocumentValue>>;
};

export type SourceNotePart = {
	field: SourceField;
	indicator?: string;
	fiscalYear?: number;
	printed: string;
	reason: Text;
	/** When it was settled, as an ISO timestamp, and how. */
	resolvedAt?: string;
	resolution?: string;
};
