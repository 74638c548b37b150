import "server-only";
import type { CalendarDay } from "@/lib/domain/calendar";
import type { EntryPart } from "@/lib/domain/entry-field";
import { actualYears, type FiscalYear } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { RevisionState } from "@/lib/domain/workflow";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { toLocalized } from "../public/values";
import { demand, type Transaction } from "./access";
import { currentPlan } from "./current-plan";
import { evaluationsIn } from "./plan-evaluations";

/** 年度の取りまとめ: what one fiscal year's sheets are asked for, and by when. */
export type Collection = {
	id: number;
	fiscalYear: FiscalYear;
	entryDueOn: CalendarDay;
	reviewDueOn: CalendarDay | null;
	asked: EntryPart[];
	guidance: string | null;
	openedAt: Date;
	/** Null while it is open. */
	closedAt: Date | null;
};

export const collectionSelect = {
	id: true,
	fiscalYear: true,
	entryDueOn: true,
	reviewDueOn: true,
	asked: true,
	guidance: true,
	openedAt: true,
	closedAt: true,
} satisfies Prisma.CollectionSelect;

type CollectionRow = Prisma.CollectionGetPayload<{ select: typeof collectionSelect }>;

/** A date column is midnight UTC of its day. */
const dayOf = (column: Date): CalendarDay => column.toISOString().slice(0, 10);

export function toCollection({ entryDueOn, reviewDueOn, asked, ...row }: CollectionRow): Collection {
	return {
		...row,
		entryDueOn: dayOf(entryDueOn),
		reviewDueOn: reviewDueOn && dayOf(reviewDueOn),
		// Written by openCollection and changeCollection alone.
		asked: asked as EntryPart[],
	};
}

/** A year of the plan: whether it is collected, and how many of its sheets stand where. */
export type CollectionYear = {
	fiscalYear: FiscalYear;
	collection: Collection | null;
	counts: Record<RevisionState, number>;
};

/** Every year of the current plan, for which something can be collected. */
export async function readCollections(actor: Actor): Promise<CollectionYear[]> {
	demand(PERMISSIONS.manageCollections(actor));
	const db = prisma();
	const { id: planId, years } = await currentPlan(db);
	const [collections, counts] = await Promise.all([
		db.collection.findMany({ where: { planId }, select: collectionSelect }),
		countStates(db, planId),
	]);
	return actualYears(years).map((fiscalYear) => {
		const row = collections.find((collection) => collection.fiscalYear === fiscalYear);
		return { fiscalYear, collection: row ? toCollection(row) : null, counts: counts(fiscalYear) };
	});
}

/** A sheet that is not published, as it is listed before a year is closed. */
export type UnpublishedSheet = { code: string; title: Localized; state: RevisionState };

export type CollectionDetails = CollectionYear & {
	/** Sheets whose newest revision is not published, by code. */
	unpublished: UnpublishedSheet[];
	/** How many policies, and chapters with indicators of their own, have no sheet of the year. */
	missingSheets: number;
};

/** One year of the current plan; null for a year outside it. */
export async function readCollection(actor: Actor, fiscalYear: FiscalYear): Promise<CollectionDetails | null> {
	demand(PERMISSIONS.manageCollections(actor));
	const db = prisma();
	const { id: planId, years } = await currentPlan(db);
	if (!actualYears(years).includes(fiscalYear)) return null;
	const [row, counts, unpublished, missingSheets] = await Promise.all([
		db.collection.findUnique({ where: { planId_fiscalYear: { planId, fiscalYear } }, select: collectionSelect }),
		countStates(db, planId),
		readUnpublished(db, planId, fiscalYear),
		countMissingSheets(db, planId, fiscalYear),
	]);
	return { fiscalYear, collection: row && toCollection(row), counts: counts(fiscalYear), unpublished, missingSheets };
}

/** How many sheets stand in which state in a year, by their newest revision. One statement. */
async function countStates(db: Transaction, planId: number) {
	const rows = await db.$queryRaw<{ fiscalYear: number; state: RevisionState; count: number }[]>`
		SELECT fiscal_year AS "fiscalYear", state, count(*)::int AS count
		FROM (
			SELECT DISTINCT ON (evaluation.id) fiscal_year, state
			FROM evaluation
			JOIN evaluation_revision revision ON revision.evaluation_id = evaluation.id
			LEFT JOIN policy ON policy.id = evaluation.policy_id
			LEFT JOIN chapter ON chapter.id = evaluation.chapter_id
			WHERE coalesce(policy.plan_id, chapter.plan_id) = ${planId}
			ORDER BY evaluation.id, revision.number DESC
		) AS newest
		GROUP BY fiscal_year, state`;
	return (year: FiscalYear): Record<RevisionState, number> => {
		const of = (state: RevisionState) =>
			rows.find(({ fiscalYear, ...row }) => fiscalYear === year && row.state === state)?.count ?? 0;
		return {
			draft: of("draft"),
			submitted: of("submitted"),
			approved: of("approved"),
			published: of("published"),
		};
	};
}

async function readUnpublished(db: Transaction, planId: number, fiscalYear: FiscalYear): Promise<UnpublishedSheet[]> {
	// Of an evaluation's revisions one at most is not published, and it is the newest.
	const rows = await db.evaluationRevision.findMany({
		where: {
			NOT: { state: "published" },
			evaluation: { fiscalYear, ...evaluationsIn(planId) },
		},
		relationLoadStrategy: "join",
		orderBy: [{ evaluation: { policyId: "asc" } }, { evaluation: { chapterId: "asc" } }],
		select: {
			state: true,
			evaluation: {
				select: {
					policy: { select: { code: true, title: true, titleEn: true } },
					chapter: { select: { number: true, title: true, titleEn: true } },
				},
			},
		},
	});
	return rows.flatMap(({ state, evaluation: { policy, chapter } }) => {
		if (policy) return [{ code: policy.code, title: toLocalized(policy.title, policy.titleEn), state }];
		return chapter ? [{ code: String(chapter.number), title: toLocalized(chapter.title, chapter.titleEn), state }] : [];
	});
}

async function countMissingSheets(db: Transaction, planId: number, fiscalYear: FiscalYear): Promise<number> {
	const without = { evaluations: { none: { fiscalYear } } };
	const [policies, chapters] = await Promise.all([
		db.policy.count({ where: { planId, ...without } }),
		db.chapter.count({ where: { planId, ...without, indicators: { some: inForce(fiscalYear) } } }),
	]);
	return policies + chapters;
}

const inForce = (fiscalYear: FiscalYear) =>
	({ OR: [{ endedYear: null }, { endedYear: { gte: fiscalYear } }] }) satisfies Prisma.IndicatorWhereInput;
