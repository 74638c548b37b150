import type { Prisma } from "../generated/client";

/** The columns that public pages read, and the one condition that makes a revision public. */

/** What makes a revision public. Every read of revisions under lib/data/public goes through it. */
export const published = { state: "published" } satisfies Prisma.EvaluationRevisionWhereInput;

export const indicatorDefinitionSelect = {
	fromYear: true,
	name: true,
	nameEn: true,
	unit: true,
	unitEn: true,
	precision: true,
	direction: true,
	baseline: true,
	baselineAbsence: true,
	baselineYear: true,
	target: true,
	targetAbsence: true,
	targetYear: true,
	redefined: true,
	changeReason: true,
} satisfies Prisma.IndicatorDefinitionSelect;

export const indicatorSelect = {
	code: true,
	endedYear: true,
	definitions: { select: indicatorDefinitionSelect, orderBy: { fromYear: "asc" } },
} satisfies Prisma.IndicatorSelect;

export const actualSelect = {
	value: true,
	absence: true,
	indicator: { select: { code: true } },
} satisfies Prisma.ActualValueSelect;

export const revisionSelect = {
	number: true,
	correction: true,
	situation: true,
	progressGrade: true,
	nextSteps: true,
	outcome: true,
	foreseenIssues: true,
	reviewGrade: true,
	futureDirection: true,
	explanation: true,
	measures: true,
	publishedAt: true,
	actuals: { select: actualSelect },
} satisfies Prisma.EvaluationRevisionSelect;

/** Grades, values and what the check for contradictions reads: for lists. */
const revisionSummarySelect = {
	number: true,
	progressGrade: true,
	reviewGrade: true,
	situation: true,
	outcome: true,
	publishedAt: true,
	actuals: { select: actualSelect },
} satisfies Prisma.EvaluationRevisionSelect;

/** The newest published revision; everything older or unpublished stays in the database. */
const newestPublished = {
	where: published,
	orderBy: { number: "desc" },
	take: 1,
} satisfies Prisma.EvaluationRevisionFindManyArgs;

/** Evaluations with the newest published revision of each year. */
export const publishedEvaluations = {
	select: { fiscalYear: true, revisions: { ...newestPublished, select: revisionSelect } },
	orderBy: { fiscalYear: "asc" },
} satisfies Prisma.Policy$evaluationsArgs;

export const publishedEvaluationSummaries = {
	select: { fiscalYear: true, revisions: { ...newestPublished, select: revisionSummarySelect } },
	orderBy: { fiscalYear: "asc" },
} satisfies Prisma.Policy$evaluationsArgs;

/** The grades of each year, for what is said of the year after. */
export const publishedGrades = {
	select: { fiscalYear: true, revisions: { ...newestPublished, select: { progressGrade: true, reviewGrade: true } } },
	orderBy: { fiscalYear: "asc" },
} satisfies Prisma.Policy$evaluationsArgs;

/** When each year was last published, for the sitemap. */
export const publicationDates = {
	where: { revisions: { some: published } },
	orderBy: { fiscalYear: "asc" },
	select: { fiscalYear: true, revisions: { ...newestPublished, select: { publishedAt: true } } },
} satisfies Prisma.Policy$evaluationsArgs;

/** Every published revision of a year, oldest first. */
export const publishedRevisions = {
	where: published,
	orderBy: { number: "asc" },
	select: revisionSelect,
} satisfies Prisma.Evaluation$revisionsArgs;

/** All that was ever published, oldest first, for the history of revisions. */
export const publishedRevisionHistory = {
	select: { fiscalYear: true, revisions: publishedRevisions },
	orderBy: { fiscalYear: "asc" },
} satisfies Prisma.Policy$evaluationsArgs;

export const openSourceNotes = {
	where: { resolvedAt: null },
	orderBy: { id: "asc" },
	select: {
		id: true,
		field: true,
		fiscalYear: true,
		printed: true,
		reason: true,
		reasonEn: true,
		indicator: { select: { code: true } },
	},
} satisfies Prisma.Policy$sourceNotesArgs;

/** Of these, those about a grade. */
export const openGradeNotes = {
	...openSourceNotes,
	where: { resolvedAt: null, field: { in: ["progressGrade", "reviewGrade"] } },
} satisfies Prisma.Policy$sourceNotesArgs;

/** 個別施策 of the plan, in its order, with their 事務事業. */
export const planMeasures = {
	orderBy: { position: "asc" },
	select: {
		title: true,
		titleEn: true,
		intendedResult: true,
		projects: { select: { title: true, titleEn: true }, orderBy: { position: "asc" } },
	},
} satisfies Prisma.Policy$measuresArgs;

export const divisionSelect = {
	slug: true,
	names: { select: { fromYear: true, name: true, nameEn: true } },
} satisfies Prisma.DivisionSelect;

export const policyDivisionsSelect = {
	orderBy: { position: "asc" },
	select: { role: true, division: { select: divisionSelect } },
} satisfies Prisma.Policy$divisionsArgs;

/** A chapter itself, with the indicators of its own: what stands in it and what was published of it, each read adds. */
export const chapterSelect = {
	number: true,
	title: true,
	titleEn: true,
	description: true,
	descriptionEn: true,
	sdgs: { select: { goal: true }, orderBy: { goal: "asc" } },
	indicators: { select: indicatorSelect, orderBy: { position: "asc" } },
} satisfies Prisma.ChapterSelect;
