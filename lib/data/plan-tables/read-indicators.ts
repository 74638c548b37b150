import type { PlanTables } from "@/lib/domain/plan-transfer/tables";
import type { Prisma } from "../generated/client";
import { indicatorDefinitionSelect } from "../public/selects";
import { BY_OWNER } from "./plan-order";
import { optionalText, plainText } from "./texts";

const indicatorSelect = {
	code: true,
	endedYear: true,
	definitions: {
		orderBy: { fromYear: "asc" },
		select: indicatorDefinitionSelect,
	},
} satisfies Prisma.IndicatorSelect;

type IndicatorRow = Prisma.IndicatorGetPayload<{ select: typeof indicatorSelect }>;
type NoteRow = Prisma.SourceNoteGetPayload<{ select: typeof noteSelect }>;

const noteSelect = {
	field: true,
	fiscalYear: true,
	printed: true,
	reason: true,
	reasonEn: true,
	resolvedAt: true,
	resolution: true,
	indicator: { select: { code: true, policy: { select: { code: true } }, chapter: { select: { number: true } } } },
	policy: { select: { code: true } },
	chapter: { select: { number: true } },
} satisfies Prisma.SourceNoteSelect;

/** Indicators with what they mean, and every doubtful reading, settled or not. */
export async function readIndicatorRows(
	db: Prisma.TransactionClient,
	planId: number,
): Promise<Pick<PlanTables, "indicators" | "definitions" | "sourceNotes">> {
	const rows = await db.indicator.findMany({
		where: { planId },
		orderBy: [...BY_OWNER, { position: "asc" }, { id: "asc" }],
		select: indicatorSelect,
	});
	const notes = await db.sourceNote.findMany({
		where: { OR: [{ policy: { planId } }, { chapter: { planId } }, { indicator: { planId } }] },
		orderBy: [...BY_OWNER, { id: "asc" }],
		select: noteSelect,
	});
	return {
		indicators: rows.map(({ code, endedYear }) => ({ code, endedYear })),
		definitions: rows.flatMap(({ code, definitions }) => definitions.map((row) => toDefinition(code, row))),
		sourceNotes: notes.map(toNote),
	};
}

function toDefinition(indicator: string, row: IndicatorRow["definitions"][number]): PlanTables["definitions"][number] {
	return {
		...row,
		indicator,
		name: plainText(row.name),
		nameEn: optionalText(row.nameEn),
		unit: optionalText(row.unit),
		unitEn: optionalText(row.unitEn),
		baseline: row.baseline?.toFixed() ?? null,
		target: row.target?.toFixed() ?? null,
		changeReason: optionalText(row.changeReason),
	};
}

/** A note on an indicator alone belongs to that indicator's owner. */
function toNote({ indicator, policy, chapter, resolvedAt, ...row }: NoteRow): PlanTables["sourceNotes"][number] {
	const owner = policy?.code ?? chapter?.number ?? indicator?.policy?.code ?? indicator?.chapter?.number;
	return {
		owner: String(owner),
		indicator: indicator?.code ?? null,
		field: row.field,
		fiscalYear: row.fiscalYear,
		printed: plainText(row.printed),
		reason: plainText(row.reason),
		reasonEn: optionalText(row.reasonEn),
		resolvedAt: resolvedAt?.toISOString() ?? null,
		resolution: optionalText(row.resolution),
	};
}
