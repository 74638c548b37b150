import type { EntryConflict, EntrySaved } from "@/lib/data/staff/save-entry";
import type { Inputs } from "@/lib/domain/entry/entry-inputs";
import type { EntryField } from "@/lib/domain/entry-field";
import { holdSame, type Part, type Parts, partsChanged } from "./form-parts";

/** What is known of the server's copy of a form; the inputs themselves are the one place of what is typed. */
export type Ledger = {
	/** Digests of what the fields started from. */
	bases: Map<EntryField, string>;
	/** What is known to be saved. */
	saved: Map<Part, Inputs>;
	/** What was sent and could not be saved as it is: it is not sent again until it changes. */
	refused: Map<Part, Inputs>;
	/** What was sent and never answered: it may have been saved all the same. */
	unanswered: Map<Part, Inputs[]>;
};

/** The ledger of a page that was just drawn. `open` are the parts that it shows and that are not saved. */
export function openLedger(
	now: Parts,
	bases: Readonly<Partial<Record<EntryField, string>>>,
	open: ReadonlySet<Part>,
): Ledger {
	return {
		bases: new Map(Object.entries(bases) as [EntryField, string][]),
		saved: new Map([...now].filter(([part]) => !open.has(part))),
		refused: new Map(),
		unanswered: new Map(),
	};
}

/** The parts that are not known to be saved. */
export function unsavedParts({ saved }: Ledger, now: Parts): Part[] {
	return partsChanged(saved, now);
}

/** Those of them that are worth sending. */
export function partsToSend(ledger: Ledger, now: Parts): Part[] {
	return unsavedParts(ledger, now).filter((part) => !holdSame(ledger.refused.get(part), now.get(part)));
}

/** Notes that nobody knows whether this arrived. */
export function noteUnanswered({ unanswered }: Ledger, sent: Parts): void {
	for (const [part, inputs] of sent) unanswered.set(part, [...(unanswered.get(part) ?? []), inputs]);
}

/** Whether everything that is not saved was sent, and could not be. */
export function onlyRefused(ledger: Ledger, now: Parts): boolean {
	return partsToSend(ledger, now).length === 0;
}

export type Settled = {
	conflicts: EntryConflict[];
	/** Fields to be shown as they are stored. One that was typed into meanwhile is not among them. */
	taken: EntrySaved["taken"];
	/** Something turned out to be worth sending again. */
	again: boolean;
};

/** Notes the server's answer to what was sent. `now` is what the inputs hold by then. */
export function settle(ledger: Ledger, sent: Parts, now: Parts, answer: EntrySaved): Settled {
	const left = new Set<Part>(answer.unsaved);
	for (const [part, inputs] of sent) {
		ledger.refused.delete(part);
		(left.has(part) ? ledger.refused : ledger.saved).set(part, inputs);
	}
	for (const [field, digest] of answer.bases) ledger.bases.set(field, digest);
	const taken = answer.taken.filter(({ field }) => holdSame(sent.get(field), now.get(field)));
	for (const { field, digest } of taken) ledger.bases.set(field, digest);
	const conflicts = answer.conflicts.filter((conflict) => !isOwn(ledger, conflict));
	for (const { field, digest } of answer.conflicts) {
		if (conflicts.some((conflict) => conflict.field === field)) continue;
		ledger.bases.set(field, digest);
		ledger.refused.delete(field);
	}
	for (const part of sent.keys()) ledger.unanswered.delete(part);
	return { conflicts, taken, again: conflicts.length < answer.conflicts.length };
}

/** Whether what is stored is only what this very form sent before, when the answer was lost on its way. */
function isOwn({ unanswered }: Ledger, { field, theirs }: EntryConflict): boolean {
	return (unanswered.get(field) ?? []).some((inputs) =>
		Object.entries(theirs).every(([name, [text = ""]]) => comparable(inputs[name]?.[0] ?? "") === comparable(text)),
	);
}

/** What is stored is a tidier form of what was typed. */
const comparable = (text: string) => text.normalize("NFKC").replace(/[\s,]/g, "");
