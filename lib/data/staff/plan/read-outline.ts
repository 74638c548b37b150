import "server-only";
import type { Localized } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { prisma } from "../../prisma";
import { toLocalized } from "../../public/values";
import { demand } from "../access";
import { hasPublishedValues, type PlanFacts, planColumns } from "./plan-facts";
import { type Loaded, load } from "./record-write";

/** What the tree of the plan says of an indicator, a policy, a section, a chapter. */
export type OutlinePolicy = { code: string; title: Localized; indicators: number; openNotes: number };
export type OutlineSection = { number: number; title: Localized; policies: OutlinePolicy[] };
export type OutlineChapter = { number: number; title: Localized; indicators: number; sections: OutlineSection[] };

export type PlanOutline = {
	facts: Loaded<PlanFacts>;
	/** Whether baseline and target year are kept by what is published. */
	keepsYears: boolean;
	chapters: OutlineChapter[];
};

/** The current plan as a tree; null while none is loaded. */
export async function readPlanOutline(actor: Actor): Promise<PlanOutline | null> {
	demand(PERMISSIONS.managePlan(actor));
	const db = prisma();
	const plan = await db.plan.findFirst({ where: { isCurrent: true }, select: { id: true, ...planColumns } });
	if (plan === null) return null;
	const { id, ...facts } = plan;
	const [keepsYears, chapters] = await Promise.all([hasPublishedValues(db, id), readChapters(id)]);
	return { facts: load(facts), keepsYears, chapters };
}

async function readChapters(planId: number): Promise<OutlineChapter[]> {
	const rows = await prisma().chapter.findMany({
		where: { planId },
		orderBy: { number: "asc" },
		relationLoadStrategy: "join",
		select: {
			number: true,
			title: true,
			titleEn: true,
			_count: { select: { indicators: true } },
			sections: {
				orderBy: { number: "asc" },
				select: {
					number: true,
					title: true,
					titleEn: true,
					policies: {
						orderBy: { number: "asc" },
						select: {
							code: true,
							title: true,
							titleEn: true,
							_count: { select: { indicators: true, sourceNotes: { where: { resolvedAt: null } } } },
						},
					},
				},
			},
		},
	});
	return rows.map(({ number, title, titleEn, _count, sections }) => ({
		number,
		title: toLocalized(title, titleEn),
		indicators: _count.indicators,
		sections: sections.map((section) => ({
			number: section.number,
			title: toLocalized(section.title, section.titleEn),
			policies: section.policies.map((policy) => ({
				code: policy.code,
				title: toLocalized(policy.title, policy.titleEn),
				indicators: policy._count.indicators,
				openNotes: policy._count.sourceNotes,
			})),
		})),
	}));
}
