import "server-only";
import { type CalendarDay, dayInJapan, momentInJapan } from "@/lib/domain/calendar";
import { isOwed, standingOf } from "@/lib/domain/collection";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { DEFAULT_LOCALE } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { RevisionState } from "@/lib/domain/workflow";
import { routes } from "@/lib/routes";
import { audit, demand, found, type Transaction, write } from "./access";
import { collectionSelect, toCollection } from "./collections";
import { currentPlan } from "./current-plan";
import { enqueueMail } from "./outbox";
import { evaluationsIn } from "./plan-evaluations";
import { editorsOf, type Recipient } from "./recipients";

export type Reminder = {
	fiscalYear: FiscalYear;
	revisionIds: readonly number[];
	/** A personal word of the reviewer's. */
	note: string | null;
	/** Also to those who had a reminder today. */
	again: boolean;
};

/** Whom a reminder reached, and what it did not. */
export type Reminded = {
	/** Written to, each with how many sheets. */
	reminded: { name: string; sheets: number }[];
	/** Had a reminder today and was not written to again. */
	hadOneToday: { name: string }[];
	/** Policies that nobody with an account fills in. */
	withoutAccount: { code: string }[];
	/** Chapters' own sheets, which the planning section fills in itself. */
	ours: { code: string }[];
	/** Sheets that nothing is owed for any more. */
	notOwed: { code: string }[];
};

type Owed = { policyId: number | null; code: string; title: string; state: RevisionState };

/** Writes to those who owe sheets of one year: one mail a person, with all of theirs. */
export function remind(actor: Actor, reminder: Reminder, now: Date): Promise<Reminded> {
	return write(actor, async (tx, reviewer) => {
		demand(PERMISSIONS.reviewEvaluations(reviewer));
		const { id: planId } = await currentPlan(tx);
		const where = { planId_fiscalYear: { planId, fiscalYear: reminder.fiscalYear } };
		const { id, entryDueOn } = toCollection(
			found(await tx.collection.findUnique({ where: { ...where, closedAt: null }, select: collectionSelect })),
		);
		// Two reviewers at once: the second one sees to whom the first one wrote.
		await tx.$queryRaw`SELECT id FROM collection WHERE id = ${id} FOR NO KEY UPDATE`;
		const chosen = await readChosen(tx, planId, reminder);
		const owed = chosen.filter(({ isOwed }) => isOwed);
		const policyIds = owed.flatMap(({ policyId }) => policyId ?? []);
		const recipients = await editorsOf(tx, policyIds);
		const had = await remindedOn(tx, dayInJapan(now));
		const toRemind = recipients.filter(({ email }) => reminder.again || !had.has(email));
		for (const recipient of toRemind) await sendReminder(tx, recipient, owed, { ...reminder, dueOn: entryDueOn });
		const result: Reminded = {
			reminded: toRemind.map(({ name, policyIds }) => ({ name, sheets: policyIds.length })),
			hadOneToday: recipients.filter(({ email }) => !reminder.again && had.has(email)).map(({ name }) => ({ name })),
			withoutAccount: owed
				.filter(({ policyId }) => policyId !== null && !recipients.some((one) => one.policyIds.includes(policyId)))
				.map(({ code }) => ({ code })),
			ours: owed.filter(({ policyId }) => policyId === null).map(({ code }) => ({ code })),
			notOwed: chosen.filter(({ isOwed }) => !isOwed).map(({ code }) => ({ code })),
		};
		await audit(tx, reviewer, {
			action: "collection.remind",
			entity: "collection",
			entityId: id,
			after: {
				recipients: toRemind.map(({ userId }) => userId),
				sheets: owed.map(({ code }) => code),
				note: reminder.note,
			},
		});
		return result;
	});
}

async function readChosen(
	tx: Transaction,
	planId: number,
	{ revisionIds, fiscalYear }: Reminder,
): Promise<(Owed & { isOwed: boolean })[]> {
	const rows = await tx.evaluationRevision.findMany({
		where: {
			id: { in: [...revisionIds] },
			evaluation: { fiscalYear, ...evaluationsIn(planId) },
		},
		orderBy: { id: "asc" },
		select: {
			state: true,
			number: true,
			savedAt: true,
			events: { orderBy: { id: "desc" }, take: 1, select: { step: true } },
			evaluation: {
				select: {
					policy: { select: { id: true, code: true, title: true } },
					chapter: { select: { number: true, title: true } },
				},
			},
		},
	});
	return rows.map(({ state, number, savedAt, events, evaluation: { policy, chapter } }) => ({
		policyId: policy?.id ?? null,
		code: policy?.code ?? String(chapter?.number),
		title: policy?.title ?? chapter?.title ?? "",
		state,
		isOwed: isOwed(standingOf({ state, number, savedAt, lastStep: events[0]?.step ?? null })),
	}));
}

/** The addresses to which a reminder was written on a day in Japan. */
async function remindedOn(tx: Transaction, day: CalendarDay): Promise<Set<string>> {
	const rows = await tx.outboxMail.findMany({
		where: { kind: "reminder", createdAt: { gte: momentInJapan(day, "00:00") } },
		distinct: ["recipient"],
		select: { recipient: true },
	});
	return new Set(rows.map(({ recipient }) => recipient));
}

function sendReminder(
	tx: Transaction,
	{ email, policyIds }: Recipient,
	owed: readonly Owed[],
	{ fiscalYear, dueOn, note }: Pick<Reminder, "fiscalYear" | "note"> & { dueOn: CalendarDay },
): Promise<void> {
	const theirs = owed.filter(({ policyId }) => policyId !== null && policyIds.includes(policyId));
	return enqueueMail(tx, {
		kind: "reminder",
		recipient: email,
		locale: DEFAULT_LOCALE,
		params: {
			fiscalYear,
			dueOn,
			items: theirs.map(({ code, title, state }) => ({ code, title, state })),
			url: routes.staff.home(DEFAULT_LOCALE),
			note,
		},
	});
}
