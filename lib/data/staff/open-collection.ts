import "server-only";
import { type CalendarDay, dayInJapan } from "@/lib/domain/calendar";
import type { EntryPart } from "@/lib/domain/entry-field";
import { actualYears, type FiscalYear } from "@/lib/domain/fiscal-year";
import { DEFAULT_LOCALE } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { routes } from "@/lib/routes";
import { audit, demand, found, type Transaction, write } from "./access";
import { collectionSelect, toCollection } from "./collections";
import { currentPlan } from "./current-plan";
import { createMissingSheets, lockYears } from "./missing-sheets";
import { enqueueMail } from "./outbox";
import { editorsOf } from "./recipients";

/** What an administrator says of a year's collection. */
export type CollectionTerms = {
	entryDueOn: CalendarDay;
	reviewDueOn: CalendarDay | null;
	asked: readonly EntryPart[];
	guidance: string | null;
};

/** `alreadyOpen`: someone opened the year before · `dueInThePast`: nobody could keep that day. */
type CollectionRefusal = "yearOutsidePlan" | "alreadyOpen" | "dueInThePast";

type Opened = { opened: { sheets: number; mails: number } } | { refused: CollectionRefusal };

/**
 * Opens a fiscal year: the collection, and an empty first revision for every policy and every chapter with indicators of
 * its own, except where the year has an evaluation. `notify` writes to the editors who fill them in.
 */
export function openCollection(
	actor: Actor,
	{ fiscalYear, terms, notify }: { fiscalYear: FiscalYear; terms: CollectionTerms; notify: boolean },
	now: Date,
): Promise<Opened> {
	return write(actor, async (tx, admin) => {
		demand(PERMISSIONS.manageCollections(admin));
		const plan = await currentPlan(tx);
		if (!actualYears(plan.years).includes(fiscalYear)) return { refused: "yearOutsidePlan" };
		if (terms.entryDueOn < dayInJapan(now)) return { refused: "dueInThePast" };
		await lockYears(tx, plan.id);
		const year = { planId: plan.id, fiscalYear };
		if (await tx.collection.findUnique({ where: { planId_fiscalYear: year }, select: { id: true } })) {
			return { refused: "alreadyOpen" };
		}
		const { id } = await tx.collection.create({
			data: { ...year, ...toColumns(terms), openedAt: now },
			select: { id: true },
		});
		const sheets = await createMissingSheets(tx, admin, { ...year, now });
		const mails = notify ? await announce(tx, { ...year, terms }) : 0;
		await audit(tx, admin, {
			action: "collection.open",
			entity: "collection",
			entityId: id,
			after: { fiscalYear, ...terms, asked: [...terms.asked], sheets },
		});
		return { opened: { sheets, mails } };
	});
}

/** Changes dates, parts and guidance of a collection, open or closed. */
export function changeCollection(
	actor: Actor,
	{ fiscalYear, terms }: { fiscalYear: FiscalYear; terms: CollectionTerms },
): Promise<void> {
	return write(actor, async (tx, admin) => {
		demand(PERMISSIONS.manageCollections(admin));
		const { id: planId } = await currentPlan(tx);
		await lockYears(tx, planId);
		const where = { planId_fiscalYear: { planId, fiscalYear } };
		const row = found(await tx.collection.findUnique({ where, select: collectionSelect }));
		const { id, entryDueOn, reviewDueOn, asked, guidance } = toCollection(row);
		await tx.collection.update({ where: { id }, data: toColumns(terms), select: { id: true } });
		await audit(tx, admin, {
			action: "collection.change",
			entity: "collection",
			entityId: id,
			before: { entryDueOn, reviewDueOn, asked, guidance },
			after: { ...terms, asked: [...terms.asked] },
		});
	});
}

/** Closes a collection: its drafts stay, and can't be edited until it is opened again. False: it was closed before. */
export function closeCollection(actor: Actor, id: number, now: Date): Promise<boolean> {
	return write(actor, async (tx, admin) => {
		demand(PERMISSIONS.manageCollections(admin));
		found(await tx.collection.findUnique({ where: { id }, select: { id: true } }));
		const { count } = await tx.collection.updateMany({ where: { id, closedAt: null }, data: { closedAt: now } });
		if (count === 0) return false;
		await audit(tx, admin, {
			action: "collection.close",
			entity: "collection",
			entityId: id,
			after: { closedAt: now },
		});
		return true;
	});
}

/** Opens a closed collection again. False: it was open. */
export function reopenCollection(actor: Actor, id: number): Promise<boolean> {
	return write(actor, async (tx, admin) => {
		demand(PERMISSIONS.manageCollections(admin));
		const { closedAt } = found(await tx.collection.findUnique({ where: { id }, select: { closedAt: true } }));
		const { count } = await tx.collection.updateMany({
			where: { id, closedAt: { not: null } },
			data: { closedAt: null },
		});
		if (count === 0) return false;
		await audit(tx, admin, {
			action: "collection.reopen",
			entity: "collection",
			entityId: id,
			before: { closedAt },
		});
		return true;
	});
}

/** Makes the sheets of what was added to the plan after its year was opened. Returns how many. */
export function addMissingSheets(actor: Actor, id: number, now: Date): Promise<number> {
	return write(actor, async (tx, admin) => {
		demand(PERMISSIONS.manageCollections(admin));
		const year = found(
			await tx.collection.findUnique({ where: { id, closedAt: null }, select: { planId: true, fiscalYear: true } }),
		);
		await lockYears(tx, year.planId);
		const sheets = await createMissingSheets(tx, admin, { ...year, now });
		await audit(tx, admin, { action: "collection.addSheets", entity: "collection", entityId: id, after: { sheets } });
		return sheets;
	});
}

type Year = { planId: number; fiscalYear: FiscalYear };

async function announce(tx: Transaction, { planId, fiscalYear, terms }: Year & { terms: CollectionTerms }) {
	const policies = await tx.policy.findMany({
		where: { planId, evaluations: { some: { fiscalYear, revisions: { some: { NOT: { state: "published" } } } } } },
		select: { id: true },
	});
	const recipients = await editorsOf(
		tx,
		policies.map(({ id }) => id),
	);
	for (const { email } of recipients) {
		await enqueueMail(tx, {
			kind: "collectionOpened",
			recipient: email,
			locale: DEFAULT_LOCALE,
			params: {
				fiscalYear,
				dueOn: terms.entryDueOn,
				guidance: terms.guidance,
				url: routes.staff.home(DEFAULT_LOCALE),
			},
		});
	}
	return recipients.length;
}

function toColumns({ entryDueOn, reviewDueOn, asked, guidance }: CollectionTerms) {
	return {
		entryDueOn: new Date(entryDueOn),
		reviewDueOn: reviewDueOn && new Date(reviewDueOn),
		asked: [...asked],
		guidance,
	};
}
