import "server-only";
import type { GradeWordings } from "@/lib/domain/grades";
import type { Actor } from "@/lib/domain/permissions";
import { type Comparison, compareProposals } from "@/lib/domain/workbook/compare";
import { MOST_PROBLEMS } from "@/lib/domain/workbook/problems";
import type { WorkbookSheet } from "@/lib/domain/workbook/source";
import type { StagedValues } from "@/lib/schemas/workbooks";
import type { Transaction } from "./access";
import { readStagedWorkbook, type StagedWorkbook } from "./staged-workbooks";
import { readWorkbookFrame, readWorkbookSheets } from "./workbooks";

/** Reads what was stored of an upload; null: it can't be read any more. */
export type ParseStaged = (payload: unknown) => StagedValues | null;

/** What an upload would do, held against the drafts as they are now. */
export type ComparedWorkbook = Comparison & {
	fiscalYear: number;
	/** Of all problems, those that were not kept, too. */
	problemCount: number;
	/** The sheets that it is about, by revision. */
	sheets: ReadonlyMap<number, WorkbookSheet>;
};

export type WorkbookPreview = Omit<StagedWorkbook, "payload"> & {
	wordings: GradeWordings;
	/** Null: what was stored can't be read any more. */
	compared: ComparedWorkbook | null;
};

/** One's own upload as it would be taken over now. */
export async function readWorkbookPreview(
	actor: Actor,
	{ id, parse, now }: { id: string; parse: ParseStaged; now: Date },
): Promise<WorkbookPreview> {
	const { payload, ...staged } = await readStagedWorkbook(actor, id, now);
	const values = parse(payload);
	const { wordings } = await readWorkbookFrame(actor, values?.fiscalYear ?? 0);
	return { ...staged, wordings, compared: values && (await compareWorkbook(actor, values)) };
}

/** Compares what was read from a workbook with the drafts as they are in `db`. */
export async function compareWorkbook(actor: Actor, values: StagedValues, db?: Transaction): Promise<ComparedWorkbook> {
	const { fiscalYear, proposals } = values;
	const revisionIds = [...new Set(proposals.map(({ revisionId }) => revisionId))];
	const read = revisionIds.length > 0 ? await readWorkbookSheets(actor, { fiscalYear, revisionIds }, db) : [];
	const sheets = new Map(read.map((sheet) => [sheet.revisionId, sheet]));
	const { changes, conflicts, problems } = compareProposals(proposals, sheets);
	return {
		fiscalYear,
		changes,
		conflicts,
		problems: [...values.problems, ...problems].slice(0, MOST_PROBLEMS),
		problemCount: values.problemCount + problems.length,
		sheets,
	};
}
