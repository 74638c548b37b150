import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { DatedName } from "@/lib/domain/names";
import type { Selection } from "@/lib/domain/selection";
import type { SourceNote } from "@/lib/domain/source-notes";
import type { Words } from "../pdf/words";

type Division = { slug: string; names: readonly DatedName[] };

/** A chosen policy; `evaluations` ascend by year, the newest published revision of each. */
export type SummaryPolicy = {
	code: string;
	title: Localized;
	chapter: { number: number; title: Localized };
	section: { number: number; title: Localized };
	divisions: { lead: Division | null; related: readonly Division[] };
	vision: string;
	indicators: readonly IndicatorSeries[];
	evaluations: readonly PublishedRevision[];
	sourceNotes: readonly SourceNote[];
};

/** A chapter that has a chosen policy, with the indicators of its own. */
export type SummaryChapter = {
	number: number;
	title: Localized;
	indicators: readonly IndicatorSeries[];
	sourceNotes: readonly SourceNote[];
};

/** All that a summary for people is made of. */
export type SummarySource = {
	words: Words;
	/** The public address of the portal, without a trailing slash. */
	portalUrl: string;
	madeAt: Date;
	/** Lets others have their turn. Awaited between policies, since a large workbook takes long. */
	pause: () => Promise<void>;
	site: {
		municipality: { name: Localized; contact: Localized };
		licence: { name: Localized; url: string };
		plan: { title: Localized; source: Localized; years: PlanYears };
		wordings: GradeWordings;
	};
	selection: Selection;
	/** The chosen years, ascending; at least one. */
	years: readonly [FiscalYear, ...FiscalYear[]];
	/** What the newest of them is compared with; null where there is none. */
	comparedYear: FiscalYear | null;
	chapters: readonly SummaryChapter[];
	policies: readonly SummaryPolicy[];
};

/** The newest chosen year, whose numbers are shown. */
export const newestYear = ({ years }: Pick<SummarySource, "years">): FiscalYear => years.at(-1) ?? years[0];
