import { z } from "zod";
import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { ABSENCE_REASONS, DIRECTIONS } from "@/lib/domain/indicator";
import { DEFAULT_LICENCE } from "@/lib/domain/licence";
import { SOURCE_FIELDS } from "@/lib/domain/source-notes";
import { indicatorCode, placeNumber, policyCode, slug } from "./codes";
import { decimalString } from "./decimal";

/**
 * The format in which a town's plan is loaded: `plan.json` and one file a policy under `policies/`. Explained for
 * people in docs/plan-data.md. Unknown keys are errors, so that a misspelt one is not silently lost.
 */

/** A character that no database text and no JSON column can hold: U+0000, or half of a pair. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

const text = z
	.string()
	.trim()
	.min(1)
	.refine((given) => !UNSTORABLE.test(given), "has a character that cannot be stored (U+0000 or half a pair)");
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
	/** When the doubt was settled, and how. */
	resolvedAt: z.iso.datetime({ offset: true }).optional(),
	resolution: longText.optional(),
});

const measure = z.strictObject({
	/** null: the source does not show it legibly; a source note on `measures` says so. */
	title: localized.nullable(),
	intendedResult: longText,
	projects: z.array(localized).default([]),
});

const sheetText = longText.nullable();
const progressGrade = z.enum(PROGRESS_GRADES).nullable();
const reviewGrade = z.literal(REVIEW_GRADES).nullable();

const evaluation = z.strictObject({
	fiscalYear,
	situation: sheetText,
	progressGrade,
	nextSteps: sheetText,
	outcome: sheetText,
	foreseenIssues: sheetText,
	reviewGrade,
	futureDirection: sheetText,
	explanation: longText.optional(),
	/** Where the year's sheet gives others than the plan. */
	measures: z.array(measure).optional(),
	/** By indicator code. */
	actuals: z.record(indicatorCode, value),
});

/** A chapter's own year has values, and as a rule no texts. */
const chapterEvaluation = evaluation.extend({
	situation: sheetText.default(null),
	progressGrade: progressGrade.default(null),
	nextSteps: sheetText.default(null),
	outcome: sheetText.default(null),
	foreseenIssues: sheetText.default(null),
	reviewGrade: reviewGrade.default(null),
	futureDirection: sheetText.default(null),
});

export const planFile = z.strictObject({
	municipality: z.strictObject({
		code: z.string().regex(/^\d{5}$/, "must be the five digits of 全国地方公共団体コード"),
		names: z.array(z.strictObject({ fromYear: fiscalYear, name: localized })).min(1),
		websiteUrl: z.url({ protocol: /^https?$/ }),
		contact: localized,
		/** Under which the town gives its data away. */
		licence: z
			.strictObject({ name: localized, url: z.url({ protocol: /^https?$/, normalize: true }) })
			.default(DEFAULT_LICENCE),
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
				evaluations: z.array(chapterEvaluation).default([]),
				sourceNotes: z.array(sourceNote).default([]),
			}),
		)
		.min(1),
});

export const policyFile = z.strictObject({
	code: policyCode,
	title: localized,
	vision: longText,
	/** `lead` is null where the source does not show legibly who leads; a source note on `leadDivision` says so. */
	divisions: z.strictObject({ lead: slug.nullable(), related: z.array(slug).default([]) }),
	relatedPlans: z.array(localized).default([]),
	sdgs: z.array(sdgGoal).default([]),
	indicators: z.array(indicator).default([]),
	measures: z.array(measure).default([]),
	evaluations: z.array(evaluation).default([]),
	sourceNotes: z.array(sourceNote).default([]),
});

export type PlanFile = z.infer<typeof planFile>;
export type PolicyFile = z.infer<typeof policyFile>;
/** A whole plan as it lies in a folder. */
export type PlanData = { plan: PlanFile; policies: PolicyFile[] };
