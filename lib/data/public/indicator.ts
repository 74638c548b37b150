import "server-only";
import { cache } from "react";
import type { PlanYears } from "@/lib/domain/fiscal-year";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { SourceNote } from "@/lib/domain/source-notes";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { type Publication, publishedOf, toPublication, toSeries, toSourceNotes } from "./mapping";
import { indicatorSelect, openSourceNotes, publishedEvaluationSummaries } from "./selects";
import { getPublicSite } from "./site";
import { toLocalized } from "./values";

/** An indicator with what it belongs to: a policy, or a chapter as a whole. */
export type PublicIndicator = {
	series: IndicatorSeries;
	chapter: { number: number; title: Localized };
	policy: { code: string; number: number; title: Localized; section: { number: number; title: Localized } } | null;
	sourceNotes: SourceNote[];
	/** The newest published revision of each year, ascending. */
	publications: Publication[];
};

const chapterSelect = { number: true, title: true, titleEn: true } as const;

const publicIndicatorSelect = {
	...indicatorSelect,
	sourceNotes: openSourceNotes,
	chapter: { select: { ...chapterSelect, evaluations: publishedEvaluationSummaries } },
	policy: {
		select: {
			code: true,
			number: true,
			title: true,
			titleEn: true,
			section: { select: { number: true, title: true, titleEn: true, chapter: { select: chapterSelect } } },
			evaluations: publishedEvaluationSummaries,
		},
	},
} satisfies Prisma.IndicatorSelect;

type IndicatorRow = Prisma.IndicatorGetPayload<{ select: typeof publicIndicatorSelect }>;

/** Null for an indicator that belongs to nothing, which the database refuses. */
function toIndicator(row: IndicatorRow, years: PlanYears): PublicIndicator | null {
	const owner = row.policy ?? row.chapter;
	const chapter = row.policy?.section.chapter ?? row.chapter;
	if (!owner || !chapter) return null;
	const published = publishedOf(owner.evaluations);
	return {
		series: toSeries(row, years, published),
		chapter: { number: chapter.number, title: toLocalized(chapter.title, chapter.titleEn) },
		policy: row.policy && {
			code: row.policy.code,
			number: row.policy.number,
			title: toLocalized(row.policy.title, row.policy.titleEn),
			section: {
				number: row.policy.section.number,
				title: toLocalized(row.policy.section.title, row.policy.section.titleEn),
			},
		},
		sourceNotes: toSourceNotes(row.sourceNotes, published),
		publications: published.map(toPublication),
	};
}

/** An indicator of the current plan by its code; null when there is none. One query besides the site's. */
export const getPublicIndicator = cache(async (code: string): Promise<PublicIndicator | null> => {
	const [indicator] = await getPublicIndicators([code]);
	return indicator ?? null;
});

/** Several indicators of the current plan, in the order of the codes; those that there are. One query besides the site's. */
export async function getPublicIndicators(codes: readonly string[]): Promise<PublicIndicator[]> {
	const site = await getPublicSite();
	if (site === null || codes.length === 0) return [];
	const rows = await prisma().indicator.findMany({
		where: { planId: site.planId, code: { in: [...codes] } },
		relationLoadStrategy: "join",
		select: publicIndicatorSelect,
	});
	const found = new Map(rows.map((row) => [row.code, toIndicator(row, site.plan.years)]));
	return codes.flatMap((code) => found.get(code) ?? []);
}
