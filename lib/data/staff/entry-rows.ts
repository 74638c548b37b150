import "server-only";
import type { MeasureEntry } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import type { PolicyDivisions } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { type PublicDivisions, toDivisions, toPlanMeasure } from "../public/mapping";
import { divisionSelect, indicatorSelect, planMeasures, revisionSelect } from "../public/selects";
import { toLocalized } from "../public/values";
import type { Transaction } from "./access";
import { inChargeSelect, toPolicyDivisions } from "./policy-divisions";

/** What a sheet's page reads of a policy or a chapter, in one query. Rows, for lib/data/staff/entry.ts alone. */

const entryRevisionSelect = {
	...revisionSelect,
	id: true,
	state: true,
	savedAt: true,
	savedBy: true,
	events: {
		where: { step: "returned" },
		orderBy: { id: "desc" },
		take: 1,
		select: { at: true, actor: true, comment: true, comments: { select: { field: true, body: true } } },
	},
	warningReasons: { select: { warning: true, reason: true } },
} satisfies Prisma.EvaluationRevisionSelect;

/** The year itself and those before it, each with all its revisions, newest first. */
const evaluationsUntil = (fiscalYear: FiscalYear) =>
	({
		where: { fiscalYear: { lte: fiscalYear } },
		orderBy: { fiscalYear: "asc" },
		select: {
			fiscalYear: true,
			revisions: { orderBy: { number: "desc" }, select: entryRevisionSelect },
		},
	}) satisfies Prisma.Policy$evaluationsArgs;

const indicators = { select: indicatorSelect, orderBy: { position: "asc" } } satisfies Prisma.Policy$indicatorsArgs;
const chapterSelect = { number: true, title: true, titleEn: true } satisfies Prisma.ChapterSelect;

export type EntryRevisionRow = Prisma.EvaluationRevisionGetPayload<{ select: typeof entryRevisionSelect }>;
type EvaluationRow = { fiscalYear: FiscalYear; revisions: EntryRevisionRow[] };

type Numbered = { number: number; title: Localized };

/** What a sheet belongs to. `measures` are the plan's. */
export type EntryOwner = {
	chapter: Numbered;
	policy: (Numbered & { section: Numbered }) | null;
	divisions: PublicDivisions;
	inCharge: PolicyDivisions;
	indicators: Prisma.IndicatorGetPayload<typeof indicators>[];
	measures: MeasureEntry[];
	evaluations: EvaluationRow[];
};

/** Which policy or chapter. */
export type OwnerKey = { policy: Prisma.PolicyWhereUniqueInput } | { chapter: Prisma.ChapterWhereUniqueInput };

/** By the code of a policy such as 7-1-2, or the number of a chapter such as 7. */
export function ownerByCode(planId: number, code: string): OwnerKey {
	return code.includes("-")
		? { policy: { planId_code: { planId, code } } }
		: { chapter: { planId_number: { planId, number: Number(code) } } };
}

/** A policy or chapter with its evaluations up to a year; null for neither. */
export function readOwner(db: Transaction, key: OwnerKey, until: FiscalYear): Promise<EntryOwner | null> {
	return "policy" in key ? readPolicy(db, key.policy, until) : readChapter(db, key.chapter, until);
}

async function readPolicy(
	db: Transaction,
	where: Prisma.PolicyWhereUniqueInput,
	until: FiscalYear,
): Promise<EntryOwner | null> {
	const row = await db.policy.findUnique({
		where,
		relationLoadStrategy: "join",
		select: {
			...chapterSelect,
			section: { select: { ...chapterSelect, chapter: { select: chapterSelect } } },
			divisions: {
				orderBy: { position: "asc" },
				select: { ...inChargeSelect.divisions.select, division: { select: divisionSelect } },
			},
			indicators,
			measures: planMeasures,
			evaluations: evaluationsUntil(until),
		},
	});
	if (row === null) return null;
	return {
		chapter: toNumbered(row.section.chapter),
		policy: { ...toNumbered(row), section: toNumbered(row.section) },
		divisions: toDivisions(row.divisions),
		inCharge: toPolicyDivisions(row),
		indicators: row.indicators,
		measures: row.measures.map(toPlanMeasure),
		evaluations: row.evaluations,
	};
}

async function readChapter(
	db: Transaction,
	where: Prisma.ChapterWhereUniqueInput,
	until: FiscalYear,
): Promise<EntryOwner | null> {
	const row = await db.chapter.findUnique({
		where,
		relationLoadStrategy: "join",
		select: { ...chapterSelect, indicators, evaluations: evaluationsUntil(until) },
	});
	if (row === null) return null;
	return {
		chapter: toNumbered(row),
		policy: null,
		divisions: { lead: null, related: [] },
		inCharge: toPolicyDivisions(null),
		indicators: row.indicators,
		measures: [],
		evaluations: row.evaluations,
	};
}

function toNumbered({ number, title, titleEn }: { number: number; title: string; titleEn: string | null }): Numbered {
	return { number, title: toLocalized(title, titleEn) };
}
