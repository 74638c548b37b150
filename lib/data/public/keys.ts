import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { published } from "./selects";
import { getPublicSite } from "./site";

/**
 * The codes of long lists, a page at a time, in the plan's order and after a given entry: so that pages of a list stay
 * right while entries are added, and a page costs the same however long the list is.
 */

/** Of which places in the plan. Chapters and sections add up, the other lists narrow; an empty one leaves all. */
export type Place = {
	chapters: readonly number[];
	sections: readonly { chapter: number; section: number }[];
	/** Slugs; a policy's lead and related divisions both count. */
	divisions: readonly string[];
	/** Codes. */
	policies: readonly string[];
};

/** `after`: the code of the entry before the page; null: from the start. At most `take` come back. */
type Page = { after: string | null; take: number };

/** The codes of policies. */
export async function getPolicyCodes(place: Place, { after, take }: Page): Promise<string[]> {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().policy.findMany({
		where: { planId: site.planId, AND: [inPlace(place), ...(after === null ? [] : [afterPolicy(after)])] },
		orderBy: [{ section: { chapter: { number: "asc" } } }, { section: { number: "asc" } }, { number: "asc" }],
		take,
		select: { code: true },
	});
	return rows.map(({ code }) => code);
}

export type EvaluationKey = { policy: string; fiscalYear: FiscalYear };

/** Which policies have a published evaluation in which years; `after` without a year is the last one of its policy. */
export async function getEvaluationKeys(
	place: Place,
	years: readonly FiscalYear[],
	{ after, take }: { after: { policy: string; fiscalYear: FiscalYear | null } | null; take: number },
): Promise<EvaluationKey[]> {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().evaluation.findMany({
		where: {
			...publishedYears(years),
			policy: { planId: site.planId, ...inPlace(place) },
			...(after && { OR: afterEvaluation(after) }),
		},
		orderBy: [
			{ policy: { section: { chapter: { number: "asc" } } } },
			{ policy: { section: { number: "asc" } } },
			{ policy: { number: "asc" } },
			{ fiscalYear: "asc" },
		],
		take,
		select: { fiscalYear: true, policy: { select: { code: true } } },
	});
	return rows.flatMap(({ fiscalYear, policy }) => (policy ? [{ policy: policy.code, fiscalYear }] : []));
}

/** The codes of indicators, number by number: a chapter's own 7-1 before 7-1-1-1, and 7-2 after all of section 7-1. */
export async function getIndicatorCodes(place: Place, { after, take }: Page): Promise<string[]> {
	const site = await getPublicSite();
	if (site === null) return [];
	const conditions = [
		Prisma.sql`indicator.plan_id = ${site.planId}`,
		...(after === null ? [] : [Prisma.sql`${numbers(Prisma.sql`indicator.code`)} > ${numbers(Prisma.sql`${after}`)}`]),
		...indicatorInPlace(place),
	];
	const rows = await prisma().$queryRaw<{ code: string }[]>`
		SELECT indicator.code
		FROM indicator
			LEFT JOIN policy ON policy.id = indicator.policy_id
			LEFT JOIN section ON section.id = policy.section_id
			JOIN chapter ON chapter.id = coalesce(indicator.chapter_id, section.chapter_id)
		WHERE ${Prisma.join(conditions, " AND ")}
		ORDER BY ${numbers(Prisma.sql`indicator.code`)}
		LIMIT ${take}`;
	return rows.map(({ code }) => code);
}

/** The years in which any policy of the plan is published, ascending. */
export async function getPublishedYears(): Promise<FiscalYear[]> {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().evaluation.groupBy({
		by: ["fiscalYear"],
		where: { ...publishedYears([]), policy: { planId: site.planId } },
		orderBy: { fiscalYear: "asc" },
	});
	return rows.map(({ fiscalYear }) => fiscalYear);
}

/** The newest of them; null before the first publication. */
export async function getNewestPublishedYear(): Promise<FiscalYear | null> {
	return (await getPublishedYears()).at(-1) ?? null;
}

/** Years that are published, of all or of those named. */
function publishedYears(years: readonly FiscalYear[]) {
	return {
		revisions: { some: published },
		...(years.length > 0 && { fiscalYear: { in: [...years] } }),
	} satisfies Prisma.EvaluationWhereInput;
}

function inPlace({ chapters, sections, divisions, policies }: Place): Prisma.PolicyWhereInput {
	return {
		...(policies.length > 0 && { code: { in: [...policies] } }),
		...(divisions.length > 0 && { divisions: { some: { division: { slug: { in: [...divisions] } } } } }),
		...(chapters.length + sections.length > 0 && {
			OR: [
				{ section: { chapter: { number: { in: [...chapters] } } } },
				...sections.map(({ chapter, section }) => ({ section: { chapter: { number: chapter }, number: section } })),
			],
		}),
	};
}

function indicatorInPlace({ chapters, sections, divisions, policies }: Place): Prisma.Sql[] {
	const places = [
		...(chapters.length > 0 ? [Prisma.sql`chapter.number IN (${Prisma.join(chapters)})`] : []),
		...sections.map(
			({ chapter, section }) => Prisma.sql`(chapter.number = ${chapter} AND section.number = ${section})`,
		),
	];
	return [
		...(places.length > 0 ? [Prisma.sql`(${Prisma.join(places, " OR ")})`] : []),
		...(policies.length > 0 ? [Prisma.sql`policy.code IN (${Prisma.join(policies)})`] : []),
		...(divisions.length > 0
			? [
					Prisma.sql`EXISTS (
						SELECT 1 FROM policy_division JOIN division ON division.id = policy_division.division_id
						WHERE policy_division.policy_id = policy.id AND division.slug IN (${Prisma.join(divisions)})
					)`,
				]
			: []),
	];
}

/** A code as its numbers, which sort as the plan does: 7-10-1 after 7-9-1. */
const numbers = (code: Prisma.Sql) => Prisma.sql`string_to_array(${code}, '-')::int[]`;

function afterPolicy(code: string): Prisma.PolicyWhereInput {
	const [chapter = 0, section = 0, number = 0] = code.split("-").map(Number);
	return {
		OR: [
			{ section: { chapter: { number: { gt: chapter } } } },
			{ section: { chapter: { number: chapter }, number: { gt: section } } },
			{ section: { chapter: { number: chapter }, number: section }, number: { gt: number } },
		],
	};
}

function afterEvaluation({
	policy,
	fiscalYear,
}: {
	policy: string;
	fiscalYear: FiscalYear | null;
}): Prisma.EvaluationWhereInput[] {
	return [
		{ policy: afterPolicy(policy) },
		...(fiscalYear === null ? [] : [{ policy: { code: policy }, fiscalYear: { gt: fiscalYear } }]),
	];
}
