import "server-only";
import { cache } from "react";
import { contradictionsIn } from "@/lib/domain/assessment";
import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { ProgressGrade, ReviewGrade, YearGrades } from "@/lib/domain/grades";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { SourceNote } from "@/lib/domain/source-notes";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import {
	type Publication,
	type PublicDivision,
	type PublicDivisions,
	publishedOf,
	toDivision,
	toDivisions,
	toPublication,
	toReviewGrade,
	toSeries,
	toSourceNotes,
} from "./mapping";
import {
	chapterSelect,
	divisionSelect,
	indicatorSelect,
	openSourceNotes,
	policyDivisionsSelect,
	publishedEvaluationSummaries,
} from "./selects";
import { getPublicSite } from "./site";
import { toLocalized } from "./values";

/** A policy in a list: what it is, and the grades and values of its newest published year. */
export type PolicySummary = {
	code: string;
	number: number;
	title: Localized;
	divisions: PublicDivisions;
	indicators: IndicatorSeries[];
	/** Grades whose reading is in doubt: 「原資料を確認中」. */
	doubtfulGrades: ("progressGrade" | "reviewGrade")[];
	/** The newest published year; null before the first publication. */
	latest: {
		fiscalYear: FiscalYear;
		progressGrade: ProgressGrade | null;
		reviewGrade: ReviewGrade | null;
		/** Whether its grade or texts disagree with its numbers. */
		isContradictory: boolean;
	} | null;
	/** The newest published revision of each year, ascending. */
	publications: Publication[];
	/** The grades of each published year, ascending. */
	grades: YearGrades[];
};

export type SectionOutline = { number: number; title: Localized; policies: PolicySummary[] };

export type ChapterOutline = {
	number: number;
	title: Localized;
	description: Localized | null;
	sdgs: number[];
	indicators: IndicatorSeries[];
	sections: SectionOutline[];
	sourceNotes: SourceNote[];
};

const GRADE_FIELDS = ["progressGrade", "reviewGrade"] as const;

const policySummarySelect = {
	code: true,
	number: true,
	title: true,
	titleEn: true,
	divisions: policyDivisionsSelect,
	indicators: { select: indicatorSelect, orderBy: { position: "asc" } },
	evaluations: publishedEvaluationSummaries,
	sourceNotes: {
		where: { resolvedAt: null, field: { in: [...GRADE_FIELDS] } },
		select: { field: true, fiscalYear: true },
	},
} satisfies Prisma.PolicySelect;

const sectionSelect = {
	number: true,
	title: true,
	titleEn: true,
	policies: { select: policySummarySelect, orderBy: { number: "asc" } },
} satisfies Prisma.SectionSelect;

const outlinedChapterSelect = {
	...chapterSelect,
	evaluations: publishedEvaluationSummaries,
	sections: { select: sectionSelect, orderBy: { number: "asc" } },
	sourceNotes: openSourceNotes,
} satisfies Prisma.ChapterSelect;

type PolicyRow = Prisma.PolicyGetPayload<{ select: typeof policySummarySelect }>;
type ChapterRow = Prisma.ChapterGetPayload<{ select: typeof outlinedChapterSelect }>;

function toSummary(row: PolicyRow, years: PlanYears): PolicySummary {
	const published = publishedOf(row.evaluations);
	const latest = published.at(-1);
	const indicators = row.indicators.map((indicator) => toSeries(indicator, years, published));
	return {
		code: row.code,
		number: row.number,
		title: toLocalized(row.title, row.titleEn),
		divisions: toDivisions(row.divisions),
		indicators,
		doubtfulGrades: GRADE_FIELDS.filter((field) =>
			row.sourceNotes.some(
				(note) => note.field === field && (note.fiscalYear === null || note.fiscalYear === latest?.fiscalYear),
			),
		),
		latest: latest
			? {
					fiscalYear: latest.fiscalYear,
					progressGrade: latest.progressGrade,
					reviewGrade: toReviewGrade(latest.reviewGrade),
					isContradictory: contradictionsIn(latest, indicators, latest.fiscalYear).length > 0,
				}
			: null,
		publications: published.map(toPublication),
		grades: published.map(({ fiscalYear, progressGrade, reviewGrade }) => ({
			fiscalYear,
			progressGrade,
			reviewGrade: toReviewGrade(reviewGrade),
		})),
	};
}

function toChapter(row: ChapterRow, years: PlanYears): ChapterOutline {
	const published = publishedOf(row.evaluations);
	return {
		number: row.number,
		title: toLocalized(row.title, row.titleEn),
		description: row.description === null ? null : toLocalized(row.description, row.descriptionEn),
		sdgs: row.sdgs.map(({ goal }) => goal),
		indicators: row.indicators.map((indicator) => toSeries(indicator, years, published)),
		sections: row.sections.map(({ number, title, titleEn, policies }) => ({
			number,
			title: toLocalized(title, titleEn),
			policies: policies.map((policy) => toSummary(policy, years)),
		})),
		sourceNotes: toSourceNotes(row.sourceNotes, published),
	};
}

/** Every chapter of the current plan with all its policies: the plan at a glance. */
export const getPublicChapters = cache(async (): Promise<ChapterOutline[]> => {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().chapter.findMany({
		where: { planId: site.planId },
		orderBy: { number: "asc" },
		relationLoadStrategy: "join",
		select: outlinedChapterSelect,
	});
	return rows.map((row) => toChapter(row, site.plan.years));
});

/** One chapter by its number; null when there is none. */
export const getPublicChapter = cache(async (number: number): Promise<ChapterOutline | null> => {
	const site = await getPublicSite();
	if (site === null) return null;
	const row = await prisma().chapter.findUnique({
		where: { planId_number: { planId: site.planId, number } },
		relationLoadStrategy: "join",
		select: outlinedChapterSelect,
	});
	return row && toChapter(row, site.plan.years);
});

/** A division with the policies it leads and those it takes part in. */
export type PublicDivisionPolicies = { division: PublicDivision; leads: PolicySummary[]; related: PolicySummary[] };

export const getPublicDivision = cache(async (slug: string): Promise<PublicDivisionPolicies | null> => {
	const site = await getPublicSite();
	if (site === null) return null;
	const row = await prisma().division.findUnique({
		where: { slug },
		relationLoadStrategy: "join",
		select: {
			...divisionSelect,
			policies: {
				where: { policy: { planId: site.planId } },
				select: { role: true, policy: { select: policySummarySelect } },
				orderBy: { policyId: "asc" },
			},
		},
	});
	if (row === null) return null;
	const summaries = row.policies.map(({ role, policy }) => ({ role, summary: toSummary(policy, site.plan.years) }));
	return {
		division: toDivision(row),
		leads: summaries.filter(({ role }) => role === "lead").map(({ summary }) => summary),
		related: summaries.filter(({ role }) => role === "related").map(({ summary }) => summary),
	};
});

/** The policies that name a Sustainable Development Goal. */
export const getPublicSdgPolicies = cache(async (goal: number): Promise<PolicySummary[]> => {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().policy.findMany({
		where: { planId: site.planId, sdgs: { some: { goal } } },
		orderBy: { id: "asc" },
		relationLoadStrategy: "join",
		select: policySummarySelect,
	});
	return rows.map((row) => toSummary(row, site.plan.years));
});
