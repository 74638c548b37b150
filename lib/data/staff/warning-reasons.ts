import "server-only";
import type { Actor } from "@/lib/domain/permissions";
import { audit, type Transaction } from "./access";

/** Reasons given for the warnings about a revision, by the warning's key. */
export async function readReasons(tx: Transaction, revisionId: number): Promise<Record<string, string>> {
	const rows = await tx.warningReason.findMany({ where: { revisionId }, select: { warning: true, reason: true } });
	return Object.fromEntries(rows.map(({ warning, reason }) => [warning, reason]));
}

/**
 * Writes the given reasons of a draft, in the caller's transaction, which checks the right; "" takes one back. Leaves an
 * audit row of those that changed.
 */
export async function changeReasons(
	tx: Transaction,
	actor: Actor,
	revisionId: number,
	reasons: Readonly<Record<string, string>>,
): Promise<void> {
	const before = new Map(Object.entries(await readReasons(tx, revisionId)));
	const changed = Object.entries(reasons).filter(([warning, reason]) => reason !== (before.get(warning) ?? ""));
	if (changed.length === 0) return;
	for (const [warning, reason] of changed) {
		const key = { revisionId, warning };
		if (reason === "") await tx.warningReason.deleteMany({ where: key });
		else {
			await tx.warningReason.upsert({
				where: { revisionId_warning: key },
				create: { ...key, reason },
				update: { reason },
				select: { warning: true },
			});
		}
	}
	await audit(tx, actor, {
		action: "evaluation.reason",
		entity: "evaluation_revision",
		entityId: revisionId,
		before: Object.fromEntries(changed.map(([warning]) => [warning, before.get(warning) ?? null])),
		after: Object.fromEntries(changed.map(([warning, reason]) => [warning, reason || null])),
	});
}
