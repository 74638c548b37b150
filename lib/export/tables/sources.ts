import type { MeasureEntry, PublishedRevision } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { DatedName } from "@/lib/domain/names";
import type { SourceNote } from "@/lib/domain/source-notes";

/** What is the same for every row of every table. */
export type DataFrame = {
	municipality: { code: string; names: readonly DatedName[] };
	licenceUrl: string;
	wordings: GradeWordings;
	/** The year whose names stand in rows that are of no year. */
	currentYear: FiscalYear;
	/** The fiscal years that were chosen; null: all. */
	years: readonly FiscalYear[] | null;
};

/** Where in the plan a row belongs. What a chapter says as a whole has no section and no policy. */
export type Place = {
	chapter: { number: number; title: Localized };
	section: { number: number; title: Localized } | null;
	policy: { code: string; title: Localized } | null;
};

type Division = { slug: string; names: readonly DatedName[] };

/** All that is public of a policy. `evaluations` ascend by year, the newest published revision of each. */
export type PolicySource = {
	code: string;
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

/** A chapter with what it says as a whole: its own indicators, goals and notes. */
export type ChapterSource = {
	number: number;
	title: Localized;
	description: Localized | null;
	sdgs: readonly number[];
	indicators: readonly IndicatorSeries[];
	sourceNotes: readonly SourceNote[];
	/** The newest published revision of each year. */
	publications: readonly { fiscalYear: FiscalYear; number: number; publishedAt: Date }[];
};

/** Every revision that was ever published of a policy or a chapter, by year and number. */
export type HistorySource = { place: Place; revisions: readonly PublishedRevision[] };

/** Where rows of a policy belong. */
export const placeOfPolicy = ({ chapter, section, code, title }: PolicySource): Place => ({
	chapter,
	section,
	policy: { code, title },
});

/** Where rows of a chapter as a whole belong. */
export const placeOfChapter = ({ number, title }: ChapterSource): Place => ({
	chapter: { number, title },
	section: null,
	policy: null,
});

/** Whether rows of a year are asked for. */
export const isChosen = ({ years }: Pick<DataFrame, "years">, year: FiscalYear): boolean =>
	years === null || years.includes(year);
