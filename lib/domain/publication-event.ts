import type { PublishedRevision } from "./evaluation";
import type { YearGrades } from "./grades";
import type { IndicatorSeries } from "./indicator";
import type { Localized } from "./localized";
import type { SourceNote } from "./source-notes";

/** A year's evaluation of a policy, or the values of a chapter's own indicators: what was published. */
export type PublicationSubject =
	| { kind: "policy"; code: string; title: Localized }
	| { kind: "chapter"; number: number; title: Localized };

/** A first publication or a correction, as it was published. */
export type PublicationEvent = {
	subject: PublicationSubject;
	revision: PublishedRevision;
	/** The revision that it corrects; null for a first publication. */
	corrected: PublishedRevision | null;
	/** With the values of this revision alone. */
	indicators: IndicatorSeries[];
	/** The grades of the latest published year before; null where there is none. */
	earlier: YearGrades | null;
	/** Open doubts about the grades. */
	sourceNotes: SourceNote[];
};
