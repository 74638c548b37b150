import "server-only";
import type { Prisma } from "../generated/client";
import { audit, type Doer, type Transaction } from "./access";

/** Editions that wait for their time. */
export const waiting = { publishedAt: null, cancelledAt: null } satisfies Prisma.EditionWhereInput;

/**
 * Locks the edition that waits with a revision. Who locks an edition and its revisions takes the edition first: a
 * publication and a return that meet wait for each other then, and neither is broken off.
 */
export async function lockEditionOf(tx: Transaction, revisionId: number): Promise<void> {
	await tx.$queryRaw`
		SELECT edition.id FROM edition JOIN edition_revision ON edition_id = edition.id
		WHERE revision_id = ${revisionId} AND published_at IS NULL AND cancelled_at IS NULL
		ORDER BY edition.id FOR UPDATE OF edition`;
}

/** Takes a revision out of the edition that waits with it, if one does; an edition left empty is cancelled. */
export async function leaveEdition(tx: Transaction, doer: Doer, revisionId: number, now: Date): Promise<void> {
	const places = await tx.editionRevision.findMany({
		where: { revisionId, edition: waiting },
		select: { editionId: true },
	});
	for (const { editionId } of places) {
		await tx.editionRevision.delete({
			where: { editionId_revisionId: { editionId, revisionId } },
			select: { editionId: true },
		});
		const left = await tx.editionRevision.count({ where: { editionId } });
		const emptied = left === 0;
		if (emptied)
			await tx.edition.update({ where: { id: editionId }, data: { cancelledAt: now }, select: { id: true } });
		await audit(tx, doer, {
			action: "edition.leave",
			entity: "edition",
			entityId: editionId,
			before: { revisionId },
			after: emptied ? { cancelledAt: now } : { left },
		});
	}
}
