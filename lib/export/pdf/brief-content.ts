import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWordings, YearGrades } from "@/lib/domain/grades";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { Words } from "./words";

/** A chosen policy: enough to count and compare it. */
export type BriefPolicy = {
	code: string;
	chapter: number;
	title: Localized;
	indicators: readonly IndicatorSeries[];
	/** Of each published year, ascending. */
	grades: readonly YearGrades[];
	/** When each published year was, or was last corrected. */
	publications: readonly { fiscalYear: FiscalYear; publishedAt: Date }[];
};

/** A chapter that has a chosen policy, with the indicators of its own. */
type BriefChapter = { number: number; title: Localized; indicators: readonly IndicatorSeries[] };

/** Everything that a brief is made of. Of several chosen years it speaks of the newest. */
export type BriefContent = {
	words: Words;
	site: {
		municipality: { name: Localized };
		licence: { name: Localized };
		plan: { title: Localized; source: Localized };
		wordings: GradeWordings;
	};
	/** Null while nothing of the plan is published. */
	year: FiscalYear | null;
	comparedYear: FiscalYear | null;
	/** Whether everything was chosen. */
	isWholePlan: boolean;
	chapters: readonly BriefChapter[];
	policies: readonly BriefPolicy[];
	/** The selection's own address. */
	address: string;
};
