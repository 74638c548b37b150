import type { EvaluationContent } from "../evaluation";
import type { FiscalYear, PlanYears } from "../fiscal-year";
import type { GradeWordings } from "../grades";
import type { IndicatorSeries } from "../indicator";
import type { Localized } from "../localized";
import type { RevisionState } from "../workflow";

/** One year's sheet of a policy, or of a chapter's own indicators, as a workbook gives it. */
export type WorkbookSheet = {
	revisionId: number;
	version: number;
	state: RevisionState;
	/** Whether it may be filled in now. */
	editable: boolean;
	savedAt: Date | null;
	savedBy: string | null;
	/** A policy's code, or a chapter's number. */
	code: string;
	title: Localized;
	/** A chapter's own sheet has values alone. */
	isChapter: boolean;
	content: EvaluationContent;
	/** What was published of the year before; null: nothing. */
	lastYear: EvaluationContent | null;
	/** Those that are measured in the year, with the published values of other years. */
	indicators: readonly IndicatorSeries[];
};

/** What a workbook is about. */
export type WorkbookFrame = {
	municipality: { code: string; name: Localized };
	plan: { slug: string; title: Localized; years: PlanYears };
	fiscalYear: FiscalYear;
	wordings: GradeWordings;
};

export type WorkbookSource = WorkbookFrame & { sheets: readonly WorkbookSheet[] };
