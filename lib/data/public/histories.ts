import "server-only";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { Localized } from "@/lib/domain/localized";
import { prisma } from "../prisma";
import { publishedOf, toRevision } from "./mapping";
import { publishedRevisionHistory } from "./selects";
import { getPublicSite } from "./site";
import { toLocalized } from "./values";

/** Every revision that was ever published of a policy or a chapter, by year and number, and where that belongs. */
export type PublicHistory = {
	place: {
		chapter: { number: number; title: Localized };
		section: { number: number; title: Localized } | null;
		policy: { code: string; title: Localized } | null;
	};
	revisions: PublishedRevision[];
};

const titleSelect = { title: true, titleEn: true } as const;
const numberedSelect = { number: true, ...titleSelect } as const;

type Titled = { title: string; titleEn: string | null };
const titleOf = ({ title, titleEn }: Titled) => toLocalized(title, titleEn);
const numbered = (row: Titled & { number: number }) => ({ number: row.number, title: titleOf(row) });

/** Of chapters of the current plan, by their numbers, in its order. One query besides the site's. */
export async function getChapterHistories(numbers: readonly number[]): Promise<PublicHistory[]> {
	const site = await getPublicSite();
	if (site === null || numbers.length === 0) return [];
	const rows = await prisma().chapter.findMany({
		where: { planId: site.planId, number: { in: [...numbers] } },
		orderBy: { number: "asc" },
		relationLoadStrategy: "join",
		select: { ...numberedSelect, evaluations: publishedRevisionHistory },
	});
	return rows.map((row) => ({
		place: { chapter: numbered(row), section: null, policy: null },
		revisions: publishedOf(row.evaluations).map(toRevision),
	}));
}

/** What one query takes at once: all of a town's plan, so that its files are of one moment. */
const BATCH = 250;

/** Of policies of the current plan, by their codes, in batches. One query a batch besides the site's. */
export async function* eachPolicyHistory(codes: readonly string[]): AsyncGenerator<PublicHistory[]> {
	for (let start = 0; start < codes.length; start += BATCH) {
		yield await getPolicyHistories(codes.slice(start, start + BATCH));
	}
}

async function getPolicyHistories(codes: readonly string[]): Promise<PublicHistory[]> {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().policy.findMany({
		where: { planId: site.planId, code: { in: [...codes] } },
		orderBy: [{ section: { chapter: { number: "asc" } } }, { section: { number: "asc" } }, { number: "asc" }],
		relationLoadStrategy: "join",
		select: {
			code: true,
			...titleSelect,
			section: { select: { ...numberedSelect, chapter: { select: numberedSelect } } },
			evaluations: publishedRevisionHistory,
		},
	});
	return rows.map((row) => ({
		place: {
			chapter: numbered(row.section.chapter),
			section: numbered(row.section),
			policy: { code: row.code, title: titleOf(row) },
		},
		revisions: publishedOf(row.evaluations).map(toRevision),
	}));
}
