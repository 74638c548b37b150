import "server-only";
import { cache } from "react";
import type { MeasureEntry, PublishedRevision } from "@/lib/domain/evaluation";
import type { PlanYears } from "@/lib/domain/fiscal-year";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { SourceNote } from "@/lib/domain/source-notes";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import {
	type PublicDivisions,
	publishedOf,
	toDivisions,
	toPlanMeasure,
	toRevision,
	toSeries,
	toSourceNotes,
} from "./mapping";
import {
	indicatorSelect,
	openSourceNotes,
	planMeasures,
	policyDivisionsSelect,
	publishedEvaluations,
	publishedRevisionHistory,
} from "./selects";
import { getPublicSite } from "./site";
import { toLocalized } from "./values";

/** Where a policy stands in its plan, and its neighbours in the section. */
export type PolicyPlace = {
	chapter: { number: number; title: Localized };
	section: { number: number; title: Localized };
	siblings: { code: string; number: number; title: Localized }[];
};

/** All of a policy that is public. `evaluations` ascend by year, the newest published revision of each. */
export type PublicPolicy = PolicyPlace & {
	code: string;
	number: number;
	title: Localized;
	vision: string;
	divisions: PublicDivisions;
	relatedPlans: Localized[];
	sdgs: number[];
	indicators: IndicatorSeries[];
	/** Those of the plan; a year may give others: see `measuresIn`. */
	measures: MeasureEntry[];
	evaluations: PublishedRevision[];
	sourceNotes: SourceNote[];
};

const placeSelect = {
	number: true,
	title: true,
	titleEn: true,
	chapter: { select: { number: true, title: true, titleEn: true } },
	policies: { select: { code: true, number: true, title: true, titleEn: true }, orderBy: { number: "asc" } },
} satisfies Prisma.SectionSelect;

type PlaceRow = Prisma.SectionGetPayload<{ select: typeof placeSelect }>;

function toPlace({ number, title, titleEn, chapter, policies }: PlaceRow): PolicyPlace {
	return {
		chapter: { number: chapter.number, title: toLocalized(chapter.title, chapter.titleEn) },
		section: { number, title: toLocalized(title, titleEn) },
		siblings: policies.map(({ code, number, title, titleEn }) => ({
			code,
			number,
			title: toLocalized(title, titleEn),
		})),
	};
}

const policySelect = {
	code: true,
	number: true,
	title: true,
	titleEn: true,
	vision: true,
	section: { select: placeSelect },
	divisions: policyDivisionsSelect,
	relatedPlans: { select: { title: true, titleEn: true }, orderBy: { position: "asc" } },
	sdgs: { select: { goal: true }, orderBy: { goal: "asc" } },
	indicators: { select: indicatorSelect, orderBy: { position: "asc" } },
	measures: planMeasures,
	evaluations: publishedEvaluations,
	sourceNotes: openSourceNotes,
} satisfies Prisma.PolicySelect;

function toPolicy(row: Prisma.PolicyGetPayload<{ select: typeof policySelect }>, years: PlanYears): PublicPolicy {
	const published = publishedOf(row.evaluations);
	return {
		...toPlace(row.section),
		code: row.code,
		number: row.number,
		title: toLocalized(row.title, row.titleEn),
		vision: row.vision,
		divisions: toDivisions(row.divisions),
		relatedPlans: row.relatedPlans.map(({ title, titleEn }) => toLocalized(title, titleEn)),
		sdgs: row.sdgs.map(({ goal }) => goal),
		indicators: row.indicators.map((indicator) => toSeries(indicator, years, published)),
		measures: row.measures.map(toPlanMeasure),
		evaluations: published.map(toRevision),
		sourceNotes: toSourceNotes(row.sourceNotes, published),
	};
}

/** A policy of the current plan by its code; null when there is none. One query besides the site's. */
export const getPublicPolicy = cache(async (code: string): Promise<PublicPolicy | null> => {
	const site = await getPublicSite();
	if (site === null) return null;
	const row = await prisma().policy.findUnique({
		where: { planId_code: { planId: site.planId, code } },
		relationLoadStrategy: "join",
		select: policySelect,
	});
	return row && toPolicy(row, site.plan.years);
});

/** All of several policies, in the plan's order; those of `codes` that there are. One query besides the site's. */
export async function getPublicPolicies(codes: readonly string[]): Promise<PublicPolicy[]> {
	const site = await getPublicSite();
	if (site === null || codes.length === 0) return [];
	const rows = await prisma().policy.findMany({
		where: { planId: site.planId, code: { in: [...codes] } },
		orderBy: [{ section: { chapter: { number: "asc" } } }, { section: { number: "asc" } }, { number: "asc" }],
		relationLoadStrategy: "join",
		select: policySelect,
	});
	return rows.map((row) => toPolicy(row, site.plan.years));
}

/** What one query takes at once: all of a town's plan, so that its files are of one moment. */
const BATCH = 250;

/** The same in batches, for files of plans of any size. */
export async function* eachPublicPolicy(codes: readonly string[]): AsyncGenerator<PublicPolicy[]> {
	for (let start = 0; start < codes.length; start += BATCH) {
		yield await getPublicPolicies(codes.slice(start, start + BATCH));
	}
}

/** Everything ever published about a policy, year by year and revision by revision, oldest first. */
export type PublicPolicyHistory = PolicyPlace & {
	code: string;
	number: number;
	title: Localized;
	indicators: IndicatorSeries[];
	revisions: PublishedRevision[];
};

export const getPublicPolicyHistory = cache(async (code: string): Promise<PublicPolicyHistory | null> => {
	const site = await getPublicSite();
	if (site === null) return null;
	const row = await prisma().policy.findUnique({
		where: { planId_code: { planId: site.planId, code } },
		relationLoadStrategy: "join",
		select: {
			code: true,
			number: true,
			title: true,
			titleEn: true,
			section: { select: placeSelect },
			indicators: { select: indicatorSelect, orderBy: { position: "asc" } },
			evaluations: publishedRevisionHistory,
		},
	});
	if (row === null) return null;
	return {
		...toPlace(row.section),
		code: row.code,
		number: row.number,
		title: toLocalized(row.title, row.titleEn),
		indicators: row.indicators.map((indicator) => toSeries(indicator, site.plan.years, [])),
		revisions: publishedOf(row.evaluations).map(toRevision),
	};
});
