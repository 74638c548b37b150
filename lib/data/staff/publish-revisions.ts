import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { DEFAULT_LOCALE } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import type { RevisionState } from "../generated/client";
import { audit, type Doer, type Transaction } from "./access";
import { enqueueMail } from "./outbox";
import { editorsOf } from "./recipients";
import { moveRevision } from "./steps";

/** What is published together. */
export type DueEdition = { id: number; fiscalYear: FiscalYear; revisionIds: readonly number[] };

/** Locks revisions until the transaction ends, always in one order, and says in which state each is. */
export async function lockRevisions(tx: Transaction, ids: readonly number[]): Promise<Map<number, RevisionState>> {
	const rows = await tx.$queryRaw<{ id: number; state: RevisionState }[]>`
		SELECT id, state FROM evaluation_revision WHERE id = ANY(${[...ids]}::int[]) ORDER BY id FOR UPDATE`;
	return new Map(rows.map(({ id, state }) => [id, state]));
}

/**
 * Publishes an edition's revisions, all at one moment, and writes to those who filled them in. Expects the revisions to
 * be locked and approved. The database tells the page caches when the transaction is committed.
 */
export async function publishEdition(tx: Transaction, doer: Doer, edition: DueEdition, now: Date): Promise<void> {
	for (const revisionId of edition.revisionIds) {
		await moveRevision(tx, doer, { revisionId, step: "published", from: "approved", to: "published", now });
	}
	await tx.edition.update({
		where: { id: edition.id },
		data: { publishedAt: now, problem: null },
		select: { id: true },
	});
	await audit(tx, doer, {
		action: "edition.publish",
		entity: "edition",
		entityId: edition.id,
		after: { fiscalYear: edition.fiscalYear, publishedAt: now, revisions: [...edition.revisionIds] },
	});
	await tellEditors(tx, edition);
}

/** One mail a person, with all that is theirs. */
async function tellEditors(tx: Transaction, { fiscalYear, revisionIds }: DueEdition): Promise<void> {
	const policies = await tx.policy.findMany({
		where: { evaluations: { some: { fiscalYear, revisions: { some: { id: { in: [...revisionIds] } } } } } },
		orderBy: { id: "asc" },
		select: { id: true, code: true, title: true },
	});
	const recipients = await editorsOf(
		tx,
		policies.map(({ id }) => id),
	);
	for (const { email, policyIds } of recipients) {
		const theirs = policies.filter(({ id }) => policyIds.includes(id));
		await enqueueMail(tx, {
			kind: "published",
			recipient: email,
			locale: DEFAULT_LOCALE,
			params: {
				fiscalYear,
				items: theirs.map(({ code, title }) => ({
					code,
					title,
					url: routes.policyYear(DEFAULT_LOCALE, code, fiscalYear),
				})),
			},
		});
	}
}
