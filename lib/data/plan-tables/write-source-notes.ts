import type { PlanDifferences } from "@/lib/domain/plan-transfer/differences";
import type { PlanRow } from "@/lib/domain/plan-transfer/tables";
import type { Prisma } from "../generated/client";
import type { Owners } from "./owners";
import { idOf, inChunks, indicatorIds } from "./plan-ids";

type Changes = Pick<PlanDifferences, "added" | "changed">;

/** Writes doubtful readings, settled ones too. */
export async function writeSourceNotes(
	tx: Prisma.TransactionClient,
	planId: number,
	owners: Owners,
	{ added, changed }: Changes,
): Promise<void> {
	const indicators = await indicatorIds(tx, planId);
	const place = ({ owner, indicator, field, fiscalYear, printed }: PlanRow<"sourceNotes">) => ({
		...owners.columns(owner),
		indicatorId: indicator === null ? null : idOf(indicators, indicator),
		field,
		fiscalYear,
		printed,
	});
	const content = ({ reason, reasonEn, resolvedAt, resolution }: PlanRow<"sourceNotes">) => ({
		reason,
		reasonEn,
		resolvedAt: resolvedAt === null ? null : new Date(resolvedAt),
		resolution,
	});
	await inChunks(added.sourceNotes, (rows) =>
		tx.sourceNote.createMany({ data: rows.map((row) => ({ ...place(row), ...content(row) })) }),
	);
	for (const { after } of changed.sourceNotes) {
		await tx.sourceNote.updateMany({ where: place(after), data: content(after) });
	}
}
