import "server-only";
import { prisma } from "../prisma";
import type { Transaction } from "../staff/access";
import { waiting } from "../staff/edition-place";
import { lockRevisions, publishEdition } from "../staff/publish-revisions";

/** A whole plan is published in one transaction; Prisma's five seconds are for a single record. */
const LONGEST_PUBLICATION_MS = 60_000;

/** Why an edition was not published: keys of the messages' `editions.failures`. */
type EditionFailure = "notApproved" | "failed";

/**
 * Publishes every edition whose time has come, each all or nothing. Several servers may do it at once: an edition that
 * another has taken is passed over. One that can't be published has its problem on record and is tried again; errors
 * that are bugs are thrown when all have had their turn.
 */
export async function publishDueEditions(now: Date): Promise<void> {
	const due = await prisma().edition.findMany({
		where: { ...waiting, publishAt: { lte: now } },
		orderBy: [{ publishAt: "asc" }, { id: "asc" }],
		select: { id: true },
	});
	const errors: unknown[] = [];
	for (const { id } of due) {
		try {
			const failure = await prisma().$transaction((tx) => publishIfFree(tx, id, now), {
				timeout: LONGEST_PUBLICATION_MS,
			});
			if (failure !== null) await recordFailure(id, failure);
		} catch (error) {
			await recordFailure(id, "failed");
			errors.push(error);
		}
	}
	if (errors.length > 0) throw errors[0];
}

/** Null: published, or none of our business. The edition is locked first, then its revisions, as everywhere. */
async function publishIfFree(tx: Transaction, id: number, now: Date): Promise<EditionFailure | null> {
	const [free] = await tx.$queryRaw<{ id: number }[]>`
		SELECT id FROM edition WHERE id = ${id} AND published_at IS NULL AND cancelled_at IS NULL FOR UPDATE SKIP LOCKED`;
	if (!free) return null;
	const { fiscalYear, createdBy, createdById, revisions } = await tx.edition.findUniqueOrThrow({
		where: { id },
		select: { fiscalYear: true, createdBy: true, createdById: true, revisions: { select: { revisionId: true } } },
	});
	const revisionIds = revisions.map(({ revisionId }) => revisionId);
	const states = await lockRevisions(tx, revisionIds);
	if (revisionIds.some((revisionId) => states.get(revisionId) !== "approved")) return "notApproved";
	const name = `${createdBy}（予約公表）`;
	const doer = createdById === null ? name : { userId: createdById, name };
	await publishEdition(tx, doer, { id, fiscalYear, revisionIds }, now);
	return null;
}

async function recordFailure(id: number, problem: EditionFailure): Promise<void> {
	// A stuck edition is tried twice a second: only news is written.
	const isNews = { OR: [{ problem: null }, { problem: { not: problem } }] };
	await prisma().edition.updateMany({ where: { id, ...waiting, ...isNews }, data: { problem } });
}
