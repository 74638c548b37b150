import "server-only";
import { checkEntry } from "@/lib/domain/entry/entry-checks";
import { type EntryFinding, unansweredFindings } from "@/lib/domain/entry/entry-finding";
import type { Actor } from "@/lib/domain/permissions";
import type { EntryForm } from "@/lib/schemas/entry";
import { type Transaction, write } from "./access";
import { type EntrySave, saveEntry } from "./save-entry";
import { type StepTaken, takeStep } from "./steps";
import { changeReasons, readReasons } from "./warning-reasons";

/** `held`: saved as far as it could be, but not submitted; `open` is what still has to be mended or answered. */
export type EntrySubmission =
	| { submitted: true }
	| { submitted: false; refused: "stateMoved" }
	| (Extract<EntrySave, { closed: false }> & { submitted: false; findings: EntryFinding[]; open: EntryFinding[] });

/**
 * Saves what the form sends and submits the sheet, if nothing in it has to be mended or still needs an answer. What was
 * typed is saved either way. Throws NotPermitted for whoever may not.
 */
export function submitEntry(actor: Actor, form: EntryForm, now: Date): Promise<EntrySubmission> {
	return write(actor, (tx, current) => submit(tx, current, form, now));
}

async function submit(tx: Transaction, actor: Actor, form: EntryForm, now: Date): Promise<EntrySubmission> {
	const { revision: revisionId } = form;
	const save = await saveEntry(tx, actor, form, now);
	if (save.closed) return { submitted: false, refused: "stateMoved" };
	const findings = checkEntry({ ...save.ground, content: save.content });
	const reasons = await readReasons(tx, revisionId);
	const unread = save.problems.map(({ field }) => field);
	const open = unansweredFindings(findings, { reasons, explanation: save.content.explanation }).filter(
		// What could not even be read is not missing as well.
		({ field }) => field === null || !unread.includes(field),
	);
	if (open.length > 0 || save.problems.length > 0) return { ...save, submitted: false, findings, open };
	// A reason for a value that was mended since would only puzzle who reads it.
	const stale = Object.keys(reasons).filter((warning) => !findings.some(({ key }) => key === warning));
	await changeReasons(tx, actor, revisionId, Object.fromEntries(stale.map((warning) => [warning, ""])));
	const step = await takeStep(tx, actor, { revisionId, step: "submitted", now });
	return "taken" in step ? { submitted: true } : { submitted: false, refused: step.refused };
}

/** 取下げ: takes a submitted sheet back to be a draft, while nobody has approved it. */
export function withdrawEntry(actor: Actor, revisionId: number, now: Date): Promise<StepTaken> {
	return write(actor, (tx, current) => takeStep(tx, current, { revisionId, step: "withdrawn", now }));
}
