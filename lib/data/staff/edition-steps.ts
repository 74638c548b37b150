import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { audit, demand, found, type Transaction, write } from "./access";
import { currentPlan } from "./current-plan";
import { waiting } from "./edition-place";
import { evaluationsIn } from "./plan-evaluations";
import { lockRevisions, publishEdition } from "./publish-revisions";

/** What keeps a revision from being put into an edition. */
type EditionRefusal = { code: string; reason: "notApproved" | "alreadyScheduled" };

/** Refused: nothing was written. */
export type EditionMade = { made: { revisions: number } } | { refused: EditionRefusal[] };

type Chosen = {
	revisionIds: readonly number[];
	/** Null: now. */
	publishAt: Date | null;
};

/**
 * Puts approved revisions into an edition, one for each fiscal year among them, and publishes it at once or leaves it to
 * its time. All or nothing. Expects `publishAt` to be in the future.
 */
export function makeEdition(actor: Actor, { revisionIds, publishAt }: Chosen, now: Date): Promise<EditionMade> {
	return write(actor, async (tx, reviewer) => {
		demand(PERMISSIONS.reviewEvaluations(reviewer));
		const { id: planId } = await currentPlan(tx);
		const states = await lockRevisions(tx, revisionIds);
		const places = await readPlaces(tx, planId, revisionIds);
		// A revision of another plan, or none at all, is not told apart from one that may not be known of.
		for (const id of revisionIds) found(places.find((place) => place.id === id));
		const refused = places.flatMap(({ id, code, isScheduled }): EditionRefusal[] => {
			if (states.get(id) !== "approved") return [{ code, reason: "notApproved" }];
			return isScheduled ? [{ code, reason: "alreadyScheduled" }] : [];
		});
		if (refused.length > 0) return { refused };
		for (const fiscalYear of new Set(places.map((place) => place.fiscalYear))) {
			const ids = places.filter((place) => place.fiscalYear === fiscalYear).map(({ id }) => id);
			await createEdition(tx, reviewer, { planId, fiscalYear, revisionIds: ids, publishAt, now });
		}
		return { made: { revisions: places.length } };
	});
}

type NewEdition = {
	planId: number;
	fiscalYear: FiscalYear;
	revisionIds: readonly number[];
	publishAt: Date | null;
	now: Date;
};

async function createEdition(
	tx: Transaction,
	reviewer: Actor,
	{ planId, fiscalYear, revisionIds, publishAt, now }: NewEdition,
): Promise<void> {
	const { id } = await tx.edition.create({
		data: {
			planId,
			fiscalYear,
			publishAt: publishAt ?? now,
			createdAt: now,
			createdBy: reviewer.name,
			createdById: reviewer.userId,
			revisions: { createMany: { data: revisionIds.map((revisionId) => ({ revisionId })) } },
		},
		select: { id: true },
	});
	if (publishAt === null) return publishEdition(tx, reviewer, { id, fiscalYear, revisionIds }, now);
	await audit(tx, reviewer, {
		action: "edition.schedule",
		entity: "edition",
		entityId: id,
		after: { fiscalYear, publishAt, revisions: [...revisionIds] },
	});
}

type Place = { id: number; code: string; fiscalYear: FiscalYear; isScheduled: boolean };

async function readPlaces(tx: Transaction, planId: number, ids: readonly number[]): Promise<Place[]> {
	const rows = await tx.evaluationRevision.findMany({
		where: { id: { in: [...ids] }, evaluation: evaluationsIn(planId) },
		orderBy: { id: "asc" },
		select: {
			id: true,
			evaluation: {
				select: { fiscalYear: true, policy: { select: { code: true } }, chapter: { select: { number: true } } },
			},
			editions: { where: { edition: waiting }, select: { editionId: true } },
		},
	});
	return rows.map(({ id, evaluation, editions }) => ({
		id,
		code: evaluation.policy?.code ?? String(evaluation.chapter?.number),
		fiscalYear: evaluation.fiscalYear,
		isScheduled: editions.length > 0,
	}));
}

/** Cancels an edition that waits: its revisions stay approved. False: it was published or cancelled before. */
export function cancelEdition(actor: Actor, id: number, now: Date): Promise<boolean> {
	return write(actor, async (tx, reviewer) => {
		demand(PERMISSIONS.reviewEvaluations(reviewer));
		const { publishAt } = found(await tx.edition.findUnique({ where: { id }, select: { publishAt: true } }));
		const { count } = await tx.edition.updateMany({ where: { id, ...waiting }, data: { cancelledAt: now } });
		if (count === 0) return false;
		await audit(tx, reviewer, {
			action: "edition.cancel",
			entity: "edition",
			entityId: id,
			before: { publishAt },
			after: { cancelledAt: now },
		});
		return true;
	});
}
