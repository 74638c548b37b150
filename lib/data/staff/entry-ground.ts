import "server-only";
import { type CalendarDay, dayInJapan } from "@/lib/domain/calendar";
import type { EntryCheckInput } from "@/lib/domain/entry/entry-checks";
import { ENTRY_PARTS, type EntryPart } from "@/lib/domain/entry-field";
import type { EvaluationContent, MeasureEntry } from "@/lib/domain/evaluation";
import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { RevisionState } from "@/lib/domain/workflow";
import { toContent, toSeries } from "../public/mapping";
import type { Transaction } from "./access";
import type { EntryOwner } from "./entry-rows";

/** 年度の取りまとめ, as far as one who fills a sheet in must know. */
export type EntryCollection = {
	dueOn: CalendarDay;
	asked: readonly EntryPart[];
	guidance: string | null;
	open: boolean;
};

/** What a year was asked for; null where it was never opened. */
export async function readCollection(
	db: Transaction,
	planId: number,
	fiscalYear: FiscalYear,
): Promise<EntryCollection | null> {
	const row = await db.collection.findUnique({
		where: { planId_fiscalYear: { planId, fiscalYear } },
		select: { entryDueOn: true, asked: true, guidance: true, closedAt: true },
	});
	if (row === null) return null;
	return {
		// A date column comes as midnight UTC, which is the same day in Japan.
		dueOn: dayInJapan(row.entryDueOn),
		asked: ENTRY_PARTS.filter((part) => row.asked.includes(part)),
		guidance: row.guidance,
		open: row.closedAt === null,
	};
}

type CheckGround = Omit<EntryCheckInput, "content">;

/**
 * What a year's content is checked against. One for those who fill it in and those who review it: a warning that only
 * the reviewer got could not be answered.
 */
export function checkGround({
	isChapter,
	asked,
	earlier,
	...ground
}: Omit<CheckGround, "lastYear"> & {
	isChapter: boolean;
	earlier: readonly { fiscalYear: FiscalYear; content: EvaluationContent }[];
}): CheckGround {
	return {
		...ground,
		// A chapter has no sheet of texts and grades, whatever the policies are asked for.
		asked: isChapter ? asked.filter((part) => part === "actuals") : asked,
		lastYear: earlier.find(({ fiscalYear }) => fiscalYear === ground.year - 1)?.content ?? null,
	};
}

/** Of each year before one, ascending: what was published last, else what was written last. Expects newest first. */
export function yearsBefore<Row extends { state: RevisionState }>(
	evaluations: readonly { fiscalYear: FiscalYear; revisions: readonly Row[] }[],
	year: FiscalYear,
): (Row & { fiscalYear: FiscalYear })[] {
	return evaluations.flatMap(({ fiscalYear, revisions }) => {
		const row = revisions.find(({ state }) => state === "published") ?? revisions[0];
		return row && fiscalYear < year ? [{ ...row, fiscalYear }] : [];
	});
}

/** What a year's content is held against. */
export type EntryGround = CheckGround & {
	/** The years before, oldest first. */
	earlier: { fiscalYear: FiscalYear; content: EvaluationContent }[];
	/** 個別施策 as they are unless the year gives others. */
	measures: readonly MeasureEntry[];
};

/** Gathers what a year's sheet of a policy or chapter is held against. */
export function groundOf(
	owner: EntryOwner,
	collection: EntryCollection | null,
	planYears: PlanYears,
	year: FiscalYear,
): EntryGround {
	const rows = yearsBefore(owner.evaluations, year);
	const earlier = rows.map((row) => ({ fiscalYear: row.fiscalYear, content: toContent(row) }));
	const given = earlier.findLast(({ content }) => content.measures !== null)?.content.measures;
	return {
		...checkGround({
			isChapter: owner.policy === null,
			year,
			planYears,
			// A correction of a year that was never collected here owes nothing.
			asked: collection?.asked ?? [],
			indicators: owner.indicators.map((indicator) => toSeries(indicator, planYears, rows)),
			earlier,
		}),
		earlier,
		measures: given ?? owner.measures,
	};
}
