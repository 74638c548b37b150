import type { MeasureEntry, PublishedRevision } from "@/lib/domain/evaluation";
import type { PlanYears } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { DatedName } from "@/lib/domain/names";
import type { SourceNote } from "@/lib/domain/source-notes";
import type { Words } from "./words";

type Division = { slug: string; names: readonly DatedName[] };

/** Of a policy, what its sheet prints; `evaluations` ascend by year, the newest published revision of each. */
export type SheetPolicy = {
	code: string;
	number: number;
	title: Localized;
	vision: string;
	chapter: { number: number; title: Localized };
	section: { number: number; title: Localized };
	divisions: { lead: Division | null; related: readonly Division[] };
	relatedPlans: readonly Localized[];
	sdgs: readonly number[];
	indicators: readonly IndicatorSeries[];
	measures: readonly MeasureEntry[];
	evaluations: readonly PublishedRevision[];
	sourceNotes: readonly SourceNote[];
};

/** Of the town and its plan, what a sheet prints. */
export type SheetSite = {
	municipality: { names: readonly DatedName[] };
	licence: { name: Localized; url: string };
	plan: { title: Localized; source: Localized; years: PlanYears };
	wordings: GradeWordings;
};

export type SheetInput = {
	site: SheetSite;
	policy: SheetPolicy;
	/** The year's evaluation; null before the first publication. Nothing later than it is printed. */
	evaluation: PublishedRevision | null;
	words: Words;
	/** The public address of the portal, without a trailing slash. */
	portalUrl: string;
};

/** The same with the year that the sheet is of. */
export type SheetContext = SheetInput & { year: number };
