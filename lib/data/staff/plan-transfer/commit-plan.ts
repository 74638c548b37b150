import "server-only";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { importRecords } from "@/lib/domain/plan-transfer/audit-records";
import type { PlanDifferences } from "@/lib/domain/plan-transfer/differences";
import type { Prisma } from "../../generated/client";
import { inChunks } from "../../plan-tables/plan-ids";
import { writePlanChanges } from "../../plan-tables/write-plan-changes";
import { audit, demand, type Transaction, write } from "../access";
import { lockPlan } from "../plan/record-write";
import { comparePlan, type PlanCheck } from "./plan-preview";
import { type ImportResult, lockStagedPlan } from "./staged-plans";

type Commit = {
	id: string;
	/** Of the preview that was looked at. */
	fingerprint: string;
	check: PlanCheck;
	/** Said of each published evaluation, in its record: by which import it came. */
	comment: string;
	now: Date;
};

/** `outdated`: the upload would do something else by now, or was decided about; nothing was written. */
export type PlanCommitted = { committed: ImportResult } | { refused: "outdated" };

/**
 * Takes an upload in, all or nothing, with an audit row for each thing that it touches, and publishes its evaluations.
 * Whatever was changed since the preview is seen: nobody writes to the plan until this is done.
 */
export function commitPlan(actor: Actor, { id, fingerprint, check, comment, now }: Commit): Promise<PlanCommitted> {
	return write(actor, async (tx, admin) => {
		demand(PERMISSIONS.managePlan(admin));
		const { fileName, committedAt, discardedAt, content } = await lockStagedPlan(tx, admin, id, now);
		if (committedAt !== null || discardedAt !== null || !("tables" in content)) return { refused: "outdated" };
		await lockPortal(tx);
		const { planId, differences, preview, fingerprint: present } = await comparePlan(tx, content.tables, check);
		if (present !== fingerprint || preview.outcome !== "ready") return { refused: "outdated" };
		const { revisionIds } = await writePlanChanges(tx, { planId, differences, publishedAt: now });
		await recordPublication(tx, admin, { revisionIds, comment, now });
		const { added, changed } = preview.totals;
		const result = { added, changed, published: revisionIds.length };
		await auditImport(tx, admin, { id, fileName, differences, slug: slugOf(content.tables), result });
		await tx.stagedImport.update({
			where: { id },
			data: { committedAt: now, payload: { result } },
			select: { id: true },
		});
		return { committed: result };
	});
}

/**
 * Nobody else changes the plan, opens a year or takes a step with a revision until the end of the transaction. Everyone
 * may read.
 */
async function lockPortal(tx: Transaction): Promise<void> {
	await lockPlan(tx);
	await tx.$queryRaw`SELECT id FROM plan ORDER BY id FOR NO KEY UPDATE`;
	await tx.$executeRaw`LOCK TABLE evaluation_revision IN SHARE ROW EXCLUSIVE MODE`;
}

async function recordPublication(
	tx: Transaction,
	admin: Actor,
	{ revisionIds, comment, now }: { revisionIds: readonly number[]; comment: string; now: Date },
): Promise<void> {
	await tx.$executeRaw`
		INSERT INTO revision_event (revision_id, step, at, actor, actor_id, comment)
		SELECT id, 'published', ${now}, ${admin.name}, ${admin.userId}, ${comment} FROM unnest(${revisionIds}::int[]) AS id`;
}

type Import = { id: string; fileName: string; differences: PlanDifferences; slug: string; result: ImportResult };

async function auditImport(tx: Transaction, admin: Actor, { id, fileName, differences, slug, result }: Import) {
	await audit(tx, admin, {
		action: "plan.commit",
		entity: "staged_import",
		entityId: id,
		after: { fileName, ...result },
	});
	const rows = importRecords(differences, slug).map(({ entity, entityId, before, after }) => ({
		actor: admin.name,
		actorId: admin.userId,
		action: `${entity}.import`,
		entity,
		entityId,
		...(Object.keys(before).length > 0 && { before: before as Prisma.InputJsonValue }),
		after: after as Prisma.InputJsonValue,
	}));
	await inChunks(rows, (part) => tx.auditEntry.createMany({ data: part }));
}

function slugOf({ plan }: { plan: readonly { slug: string }[] }): string {
	return plan[0]?.slug ?? "";
}
