import "server-only";
import { type Standing, standingOf } from "@/lib/domain/collection";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import type { RevisionState } from "@/lib/domain/workflow";
import type { Prisma } from "../generated/client";
import { toLocalized } from "../public/values";
import type { Transaction } from "./access";

/**
 * A year's sheet as one line of a list that is sorted, counted and filtered before anything long is read: 5,300 of them
 * are as quick as 53. `chapter` is the chapter's number, `code` a policy's code or the chapter's number for its own.
 */
export type SheetLine = {
	evaluationId: number;
	revisionId: number;
	fiscalYear: FiscalYear;
	code: string;
	title: Localized;
	chapter: number;
	number: number;
	state: RevisionState;
	standing: Standing;
};

const lineSelect = {
	id: true,
	fiscalYear: true,
	policy: {
		select: { code: true, title: true, titleEn: true, section: { select: { chapter: { select: { number: true } } } } },
	},
	chapter: { select: { number: true, title: true, titleEn: true } },
	revisions: {
		orderBy: { number: "desc" },
		take: 1,
		select: {
			id: true,
			number: true,
			state: true,
			savedAt: true,
			events: { orderBy: { id: "desc" }, take: 1, select: { step: true } },
		},
	},
} satisfies Prisma.EvaluationSelect;

/** The newest revision of each evaluation, in the plan's order. Whose they are is the caller's to limit by `where`. */
export async function readSheetLines(db: Transaction, where: Prisma.EvaluationWhereInput): Promise<SheetLine[]> {
	const rows = await db.evaluation.findMany({ where, select: lineSelect, relationLoadStrategy: "join" });
	return rows.flatMap(toLine).sort(inPlanOrder);
}

function toLine(row: Prisma.EvaluationGetPayload<{ select: typeof lineSelect }>): SheetLine[] {
	const { id: evaluationId, fiscalYear, policy, chapter, revisions } = row;
	const [newest] = revisions;
	const chapterNumber = policy?.section.chapter.number ?? chapter?.number;
	const owner = policy ?? chapter;
	if (newest === undefined || chapterNumber === undefined || owner === null) return [];
	const { id: revisionId, number, state, savedAt, events } = newest;
	return [
		{
			evaluationId,
			revisionId,
			fiscalYear,
			code: policy?.code ?? String(chapterNumber),
			title: toLocalized(owner.title, owner.titleEn),
			chapter: chapterNumber,
			number,
			state,
			standing: standingOf({ state, number, savedAt, lastStep: events[0]?.step ?? null }),
		},
	];
}

const byNumbers = new Intl.Collator("en", { numeric: true });

/** 7, 7-1-1, 7-1-2, 7-1-10; the later year first. */
export function inPlanOrder(
	a: Pick<SheetLine, "code" | "fiscalYear">,
	b: Pick<SheetLine, "code" | "fiscalYear">,
): number {
	return b.fiscalYear - a.fiscalYear || byNumbers.compare(a.code, b.code);
}
