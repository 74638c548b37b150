/** Why a change of the plan is refused, each a key below `problems.planAdmin`. */
export const PLAN_REFUSALS = [
	// Places and their numbers.
	"numberTaken",
	"numberKept",
	"hasSections",
	"hasPolicies",
	"hasIndicators",
	"hasEvaluations",
	"leadIsRelated",
	// The plan's years.
	"baselineNotBeforeFirst",
	"targetBeforeFirst",
	"yearsKept",
	"yearInUse",
	"definedLater",
	// Indicators and their definitions.
	"publishedUntil",
	"definitionYearTaken",
	"definitionInUse",
	"firstDefinition",
	"definitionMeasured",
	"targetUnchanged",
	"tooManyDecimals",
	"againstDirection",
	"yearsOutOfOrder",
	"targetBeforeStart",
	"yearFarOutside",
	"endsTooEarly",
	"notEnded",
	"publishedWithoutIt",
	"hasValues",
	// Source notes, divisions, names.
	"noteResolved",
	"noteOpen",
	"slugTaken",
	"divisionHasPolicies",
	"divisionHasMembers",
	"nameYearTaken",
	"lastName",
] as const;
export type PlanRefusalReason = (typeof PLAN_REFUSALS)[number];
