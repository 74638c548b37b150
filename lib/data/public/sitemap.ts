import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { prisma } from "../prisma";
import { publicationDates } from "./selects";
import { getPublicSite } from "./site";
import { newest } from "./values";

/** Every address of the current plan's public pages, as codes, with the last change of each policy. */
export type PublicAddresses = {
	chapters: { number: number; sections: number[] }[];
	policies: { code: string; years: FiscalYear[]; lastPublishedAt: Date | null }[];
	indicators: string[];
	divisions: string[];
	sdgs: number[];
};

export async function getPublicAddresses(): Promise<PublicAddresses> {
	const site = await getPublicSite();
	if (site === null) return { chapters: [], policies: [], indicators: [], divisions: [], sdgs: [] };
	const row = await prisma().plan.findUniqueOrThrow({
		where: { id: site.planId },
		relationLoadStrategy: "join",
		select: {
			chapters: {
				orderBy: { number: "asc" },
				select: { number: true, sections: { select: { number: true }, orderBy: { number: "asc" } } },
			},
			indicators: { select: { code: true }, orderBy: { id: "asc" } },
			policies: {
				orderBy: { id: "asc" },
				select: {
					code: true,
					sdgs: { select: { goal: true } },
					divisions: { select: { division: { select: { slug: true } } } },
					evaluations: publicationDates,
				},
			},
		},
	});
	return {
		chapters: row.chapters.map(({ number, sections }) => ({ number, sections: sections.map(({ number }) => number) })),
		indicators: row.indicators.map(({ code }) => code),
		divisions: distinct(row.policies.flatMap(({ divisions }) => divisions.map(({ division }) => division.slug))),
		sdgs: distinct(row.policies.flatMap(({ sdgs }) => sdgs.map(({ goal }) => goal))).sort((a, b) => a - b),
		policies: row.policies.map(({ code, evaluations }) => ({
			code,
			years: evaluations.map(({ fiscalYear }) => fiscalYear),
			lastPublishedAt: newest(evaluations.flatMap(({ revisions }) => revisions.map(({ publishedAt }) => publishedAt))),
		})),
	};
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
