import type { FiscalYear } from "./fiscal-year";
import type { Localized } from "./localized";

export const PROGRESS_GRADES = ["A", "B", "C", "D"] as const;
/** 施策の進捗 A–D, given by the lead division. */
export type ProgressGrade = (typeof PROGRESS_GRADES)[number];

export const REVIEW_GRADES = [1, 2, 3, 4] as const;
/** 施策の評価 Ⅰ–Ⅳ as 1–4. */
export type ReviewGrade = (typeof REVIEW_GRADES)[number];

/** What a plan calls one grade: the symbol it prints and the sentence it stands for. */
export type GradeWording<Grade extends ProgressGrade | ReviewGrade> = {
	grade: Grade;
	symbol: string;
	label: Localized;
};

export type GradeWordings = {
	progress: readonly GradeWording<ProgressGrade>[];
	review: readonly GradeWording<ReviewGrade>[];
};

/** The grades of one year; null where none was given or none is legible. */
export type YearGrades = {
	fiscalYear: FiscalYear;
	progressGrade: ProgressGrade | null;
	reviewGrade: ReviewGrade | null;
};
