import { z } from "zod";
import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { ABSENCE_REASONS, DIRECTIONS } from "@/lib/domain/indicator";
import { SOURCE_FIELDS } from "@/lib/domain/source-notes";
import { indicatorCode, placeNumber, policyCode, slug } from "./codes";
import { decimalString } from "./decimal";

/**
 * The format in which a town's plan is loaded: `plan.json` and one file a policy under `policies/`. Explained for
 * people in docs/plan-data.md. Unknown keys are errors, so that a misspelt one is not silently lost.
 */

const text = z.string().trim().min(1);
/** Within limits that every later export format holds. */
const longText = text.max(30_000);

const localized = z.strictObject({ ja: text, en: text.optional() });

const fiscalYear = z.int().min(1926).max(2200);
/** The United Nations' Sustainable Development Goals are numbered 1 to 17. */
const sdgGoal = z.int().min(1).max(17);

/** A decimal number as a string, or `{ "absence": … }`, or null where the source has nothing. */
const value = z.union([decimalString, z.strictObject({ absence: z.enum(ABSENCE_REASONS) }), z.null()]);

const indicatorDefinition = z.strictObject({
	fromYear: fiscalYear,
	name: localized,
	unit: localized.nullable(),
	precision: z.int().min(0).max(6),
	direction: z.enum(DIRECTIONS),
	baseline: value,
	/** Where the baseline was not measured in the plan's baseline year. */
	baselineYear: fiscalYear.optional(),
	target: value,
	/** Where the target is not due in the plan's target year. */
	targetYear: fiscalYear.optional(),
	redefined: z.boolean().default(false),
	changeReason: longText.optional(),
});

const indicator = z.strictObject({
	code: indicatorCode,
	endedYear: fiscalYear.optional(),
	definitions: z.array(indicatorDefinition).min(1),
});

/** A doubtful reading of the source. `printed` is what the source shows, `reason` why it is in doubt. */
const sourceNote = z.strictObject({
	field: z.enum(SOURCE_FIELDS),
	indicator: indicatorCode.optional(),
	fiscalYear: fiscalYear.optional(),
	printed: longText,
	reason: z.strictObject({ ja: longText, en: longText.optional() }),
});

export const planFile = z.strictObject({
	municipality: z.strictObject({
		code: z.string().regex(/^\d{5}$/, "must be the five digits of 全国地方公共団体コード"),
		names: z.array(z.strictObject({ fromYear: fiscalYear, name: localized })).min(1),
		websiteUrl: z.url({ protocol: /^https?$/ }),
		contact: localized,
	}),
	plan: z.strictObject({
		slug,
		title: localized,
		baselineYear: fiscalYear,
		firstYear: fiscalYear,
		targetYear: fiscalYear,
		source: localized,
	}),
	gradeWordings: z.strictObject({
		progress: z
			.array(z.strictObject({ grade: z.enum(PROGRESS_GRADES), label: localized }))
			.length(PROGRESS_GRADES.length),
		review: z
			.array(z.strictObject({ grade: z.literal(REVIEW_GRADES), symbol: text, label: localized }))
			.length(REVIEW_GRADES.length),
	}),
	divisions: z
		.array(z.strictObject({ slug, names: z.array(z.strictObject({ fromYear: fiscalYear, name: localized })).min(1) }))
		.min(1),
	chapters: z
		.array(
			z.strictObject({
				number: placeNumber,
				title: localized,
				description: localized.optional(),
				sdgs: z.array(sdgGoal).default([]),
				indicators: z.array(indicator).default([]),
				sections: z.array(z.strictObject({ number: placeNumber, title: localized })),
				sourceNotes: z.array(sourceNote).default([]),
			}),
		)
		.min(1),
});

export const policyFile = z.strictObject({
	code: policyCode,
	title: localized,
	vision: longText,
	divisions: z.strictObject({ lead: slug, related: z.array(slug).default([]) }),
	relatedPlans: z.array(localized).default([]),
	sdgs: z.array(sdgGoal).default([]),
	indicators: z.array(indicator).default([]),
	measures: z
		.array(
			z.strictObject({
				/** null: the source does not show it legibly; a source note on `measures` says so. */
				title: localized.nullable(),
				intendedResult: longText,
				projects: z.array(localized).default([]),
			}),
		)
		.default([]),
	evaluations: z
		.array(
			z.strictObject({
				fiscalYear,
				situation: longText.nullable(),
				progressGrade: z.enum(PROGRESS_GRADES).nullable(),
				nextSteps: longText.nullable(),
				outcome: longText.nullable(),
				foreseenIssues: longText.nullable(),
				reviewGrade: z.literal(REVIEW_GRADES).nullable(),
				futureDirection: longText.nullable(),
				explanation: longText.optional(),
				/** By indicator code. */
				actuals: z.record(indicatorCode, value),
			}),
		)
		.default([]),
	sourceNotes: z.array(sourceNote).default([]),
});

export type PlanFile = z.infer<typeof planFile>;
export type PolicyFile = z.infer<typeof policyFile>;
/** A whole plan as it lies in a folder. */
export type PlanData = { plan: PlanFile; policies: PolicyFile[] };
