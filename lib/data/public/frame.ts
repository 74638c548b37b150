import "server-only";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { type PublicDivision, toDivision, toSeries } from "./mapping";
import { chapterSelect, divisionSelect } from "./selects";
import { getPublicSite } from "./site";
import { toLocalized } from "./values";

/** Chapters and divisions without what belongs to them: for lists that lead further. */

/** A chapter with its sections and its own indicators, without the values of any year. */
export type ChapterFrame = {
	number: number;
	title: Localized;
	description: Localized | null;
	sdgs: number[];
	sections: { number: number; title: Localized }[];
	indicators: Pick<IndicatorSeries, "code" | "definitions">[];
};

/** From the first after `after` on, at most `take`. */
type Page<Key> = { after: Key | null; take: number };

/** Chapters of the current plan, by number. */
export async function getChapterFrames({ after, take }: Page<number>): Promise<ChapterFrame[]> {
	return chapterFrames(after === null ? {} : { number: { gt: after } }, take);
}

/** One of them; null where there is none of the number. */
export async function getChapterFrame(number: number): Promise<ChapterFrame | null> {
	const [chapter] = await chapterFrames({ number }, 1);
	return chapter ?? null;
}

/** The divisions that lead or take part in a policy of the current plan, by slug. */
export async function getDivisions({ after, take }: Page<string>): Promise<PublicDivision[]> {
	return divisions(after === null ? {} : { slug: { gt: after } }, take);
}

/** One of them; null where none of the slug does. */
export async function getDivision(slug: string): Promise<PublicDivision | null> {
	const [division] = await divisions({ slug }, 1);
	return division ?? null;
}

async function chapterFrames(where: Prisma.ChapterWhereInput, take: number): Promise<ChapterFrame[]> {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().chapter.findMany({
		where: { planId: site.planId, ...where },
		orderBy: { number: "asc" },
		take,
		relationLoadStrategy: "join",
		select: {
			...chapterSelect,
			sections: { select: { number: true, title: true, titleEn: true }, orderBy: { number: "asc" } },
		},
	});
	return rows.map((row) => ({
		number: row.number,
		title: toLocalized(row.title, row.titleEn),
		description: row.description === null ? null : toLocalized(row.description, row.descriptionEn),
		sdgs: row.sdgs.map(({ goal }) => goal),
		sections: row.sections.map(({ number, title, titleEn }) => ({ number, title: toLocalized(title, titleEn) })),
		indicators: row.indicators.map((indicator) => toSeries(indicator, site.plan.years, [])),
	}));
}

async function divisions(where: Prisma.DivisionWhereInput, take: number): Promise<PublicDivision[]> {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().division.findMany({
		where: { policies: { some: { policy: { planId: site.planId } } }, ...where },
		orderBy: { slug: "asc" },
		take,
		relationLoadStrategy: "join",
		select: divisionSelect,
	});
	return rows.map(toDivision);
}
