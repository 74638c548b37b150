import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { DatedName } from "@/lib/domain/names";
import type { Selection } from "@/lib/domain/selection";
import type { SourceNote } from "@/lib/domain/source-notes";
import type { Words } from "../pdf/words";
import type { PolicySource } from "../tables/sources";

/** A chosen policy. */
export type SummaryPolicy = PolicySource;

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
	/** The names of the chosen divisions, by slug. */
	divisionNames: ReadonlyMap<string, readonly DatedName[]>;
	chapters: readonly SummaryChapter[];
	policies: readonly SummaryPolicy[];
};

/** The newest chosen year, whose numbers are shown. */
export const newestYear = ({ years }: Pick<SummarySource, "years">): FiscalYear => years.at(-1) ?? years[0];
