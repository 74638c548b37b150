import type { FiscalYear } from "./fiscal-year";
import type { Localized } from "./localized";

/** Fields of a sheet whose reading can be in doubt. */
export const SOURCE_FIELDS = [
	"number",
	"vision",
	"leadDivision",
	"relatedDivisions",
	"relatedPlans",
	"sdgs",
	"situation",
	"name",
	"unit",
	"baseline",
	"target",
	"direction",
	"actual",
	"progressGrade",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"reviewGrade",
	"futureDirection",
	"measures",
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** A doubtful reading of the source document that nobody has settled yet: 「原資料を確認中」. */
export type SourceNote = {
	id: number;
	field: SourceField;
	/** The indicator it concerns, by code. */
	indicator: string | null;
	fiscalYear: FiscalYear | null;
	printed: string;
	reason: Localized;
};
