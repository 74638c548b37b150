import "server-only";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { SourceNote } from "@/lib/domain/source-notes";
import { prisma } from "../prisma";
import { type Publication, publishedOf, toPublication, toSeries, toSourceNotes } from "./mapping";
import { chapterSelect, openSourceNotes, publishedEvaluationSummaries } from "./selects";
import { getPublicSite } from "./site";
import { toLocalized } from "./values";

/** What a chapter says as a whole, without its sections and policies. */
export type PublicChapterData = {
	number: number;
	title: Localized;
	description: Localized | null;
	sdgs: number[];
	indicators: IndicatorSeries[];
	sourceNotes: SourceNote[];
	/** The newest published revision of each year, ascending. */
	publications: Publication[];
};

/** Every chapter of the current plan as a whole, in its order. One query besides the site's. */
export async function getPublicChapterData(): Promise<PublicChapterData[]> {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().chapter.findMany({
		where: { planId: site.planId },
		orderBy: { number: "asc" },
		relationLoadStrategy: "join",
		select: {
			...chapterSelect,
			evaluations: publishedEvaluationSummaries,
			sourceNotes: openSourceNotes,
		},
	});
	return rows.map((row) => {
		const published = publishedOf(row.evaluations);
		return {
			number: row.number,
			title: toLocalized(row.title, row.titleEn),
			description: row.description === null ? null : toLocalized(row.description, row.descriptionEn),
			sdgs: row.sdgs.map(({ goal }) => goal),
			indicators: row.indicators.map((indicator) => toSeries(indicator, site.plan.years, published)),
			sourceNotes: toSourceNotes(row.sourceNotes, published),
			publications: published.map(toPublication),
		};
	});
}
