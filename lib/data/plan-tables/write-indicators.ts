import type { AbsenceReason, Direction } from "@/lib/domain/indicator";
import type { PlanDifferences } from "@/lib/domain/plan-transfer/differences";
import { ownerOfIndicator, type PlanRow } from "@/lib/domain/plan-transfer/tables";
import type { Prisma } from "../generated/client";
import type { Owners } from "./owners";
import { idOf, inChunks, indicatorIds } from "./plan-ids";

type Transaction = Prisma.TransactionClient;
type Changes = Pick<PlanDifferences, "added" | "changed">;

/** Writes indicators and what they mean from which year on. New ones come after those that their owner has. */
export async function writeIndicators(
	tx: Transaction,
	planId: number,
	owners: Owners,
	{ added, changed }: Changes,
): Promise<void> {
	const next = await nextPositions(tx, planId);
	const data = added.indicators.map(({ code, endedYear }) => {
		const owner = ownerOfIndicator(code);
		const position = next.get(owner) ?? 0;
		next.set(owner, position + 1);
		return { planId, ...owners.columns(owner), position, code, endedYear };
	});
	await inChunks(data, (rows) => tx.indicator.createMany({ data: rows }));
	for (const { after } of changed.indicators) {
		const { code, endedYear } = after;
		const where = { planId_code: { planId, code } };
		await tx.indicator.update({ where, data: { endedYear }, select: { id: true } });
	}
	await writeDefinitions(tx, planId, { added, changed });
}

/** The position after the last indicator of each owner. */
async function nextPositions(tx: Transaction, planId: number): Promise<Map<string, number>> {
	const rows = await tx.indicator.findMany({ where: { planId }, select: { code: true, position: true } });
	const next = new Map<string, number>();
	for (const { code, position } of rows) {
		const owner = ownerOfIndicator(code);
		next.set(owner, Math.max(next.get(owner) ?? 0, position + 1));
	}
	return next;
}

async function writeDefinitions(tx: Transaction, planId: number, { added, changed }: Changes): Promise<void> {
	const ids = await indicatorIds(tx, planId);
	await inChunks(added.definitions, (rows) =>
		tx.indicatorDefinition.createMany({
			data: rows.map((row) => ({ indicatorId: idOf(ids, row.indicator), ...definitionColumns(row) })),
		}),
	);
	for (const { after } of changed.definitions) {
		const key = { indicatorId: idOf(ids, after.indicator), fromYear: after.fromYear };
		await tx.indicatorDefinition.update({
			where: { indicatorId_fromYear: key },
			data: definitionColumns(after),
			select: { fromYear: true },
		});
	}
}

/** The schema has checked that direction and reasons are of those that there are. */
function definitionColumns({ indicator: _, ...row }: PlanRow<"definitions">) {
	return {
		...row,
		direction: row.direction as Direction,
		baselineAbsence: row.baselineAbsence as AbsenceReason | null,
		targetAbsence: row.targetAbsence as AbsenceReason | null,
	};
}
