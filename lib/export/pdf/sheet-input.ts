import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { PlanYears } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { Localized } from "@/lib/domain/localized";
import type { DatedName } from "@/lib/domain/names";
import type { PolicySource } from "../tables/sources";
import type { Words } from "./words";

/** Of a policy, what its sheet prints. */
export type SheetPolicy = PolicySource & { number: number };

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
