import "server-only";
import { fieldDigest, fieldsOf, mergeEdits } from "@/lib/domain/entry/entry-conflict";
import { choiceOf, type Inputs, inputsOf } from "@/lib/domain/entry/entry-inputs";
import { type EntryField, indicatorOf } from "@/lib/domain/entry-field";
import type { EvaluationContent, EvaluationText } from "@/lib/domain/evaluation";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { isEditable } from "@/lib/domain/workflow";
import type { EntryForm } from "@/lib/schemas/entry";
import { demand, found, type Transaction, write } from "./access";
import { type DraftContent, readContent } from "./draft-content";
import { changeDraft, type DraftChanges } from "./drafts";
import { type EntryEdits, type EntryProblem, readEdits, withEdits } from "./entry-edits";
import { type EntryGround, groundOf, readCollection } from "./entry-ground";
import { readOwner } from "./entry-rows";
import { changeReasons } from "./warning-reasons";

/** A field of which someone else saved another version meanwhile. */
export type EntryConflict = {
	field: EntryField;
	/** The inputs of their version, and its digest. */
	theirs: Inputs;
	digest: string;
	savedBy: string | null;
	savedAt: Date | null;
};

/** What a save came to, field by field. */
export type EntrySaved = {
	savedAt: Date | null;
	savedBy: string | null;
	/** The digest of what is stored, of every field that is now stored as it was sent. */
	bases: [EntryField, string][];
	/** Fields that others changed while this form did not, or whose other version was chosen: as they are stored. */
	taken: { field: EntryField; inputs: Inputs; digest: string }[];
	conflicts: EntryConflict[];
	/** Fields that are not stored as they were sent: not understood, or in conflict. */
	unsaved: EntryField[];
};

/** `closed`: nothing was written, since the sheet can't be edited any more. */
export type EntrySave =
	| { closed: true }
	| { closed: false; saved: EntrySaved; problems: EntryProblem[]; content: EvaluationContent; ground: EntryGround };

/** Saves what the form sends: see `saveEntry`. */
export function saveDraft(actor: Actor, form: EntryForm, now: Date): Promise<EntrySave> {
	return write(actor, (tx, current) => saveEntry(tx, current, form, now));
}

/**
 * Saves what the form sends, in the caller's transaction, field by field: what could not be understood and what someone
 * else changed meanwhile is left out and told, everything else is written. Throws NotPermitted for whoever may not.
 */
export async function saveEntry(tx: Transaction, actor: Actor, form: EntryForm, now: Date): Promise<EntrySave> {
	const revisionId = form.revision;
	await tx.$queryRaw`SELECT id FROM evaluation_revision WHERE id = ${revisionId} FOR UPDATE`;
	const stored = await readContent(tx, revisionId);
	demand(PERMISSIONS.editEvaluation(actor, stored.divisions));
	if (!isEditable(stored)) return { closed: true };
	const ground = await readGround(tx, stored);
	const read = readEdits(form, {
		fiscalYear: stored.fiscalYear,
		indicators: ground.indicators,
		knownMeasures: [...(stored.measures ?? []), ...ground.measures],
	});
	const { mine, taken, conflicts } = settle(form, read, stored);
	const changes = only(read.edits, mine);
	const saved = await changeDraft(tx, actor, { revisionId, expectedVersion: null, changes, now });
	if ("conflict" in saved) throw new Error("a locked revision changed");
	await changeReasons(tx, actor, revisionId, form.reasons);
	const content = withEdits(stored, changes);
	const left = new Set([...taken, ...conflicts]);
	return {
		closed: false,
		content,
		ground,
		problems: [...read.problems, ...conflicts.map((field): EntryProblem => ({ field, message: "entry.conflict" }))],
		saved: {
			savedAt: saved.saved.savedAt,
			savedBy: saved.saved.savedAt === now ? actor.name : stored.savedBy,
			bases: [
				...digestsIn(
					content,
					read.understood.filter((field) => !left.has(field)),
				),
			],
			taken: taken.map((field) => ({ field, inputs: inputsOf(stored, field), digest: digestIn(stored, field) })),
			conflicts: conflicts.map((field) => ({
				field,
				theirs: inputsOf(stored, field),
				digest: digestIn(stored, field),
				savedBy: stored.savedBy,
				savedAt: stored.savedAt,
			})),
			unsaved: [...read.problems.flatMap(({ field }) => field ?? []), ...conflicts],
		},
	};
}

async function readGround(tx: Transaction, stored: DraftContent): Promise<EntryGround> {
	const { planId, policyId, chapterId, fiscalYear } = stored;
	const key = policyId === null ? { chapter: { id: found(chapterId) } } : { policy: { id: policyId } };
	const owner = found(await readOwner(tx, key, fiscalYear));
	const plan = await tx.plan.findUniqueOrThrow({
		where: { id: planId },
		select: { baselineYear: true, firstYear: true, targetYear: true },
	});
	return groundOf(owner, await readCollection(tx, planId, fiscalYear), plan, fiscalYear);
}

/** Which fields are written, which are left as others have them, and which need a choice. */
function settle({ bases, choices }: EntryForm, { edits, understood }: EntryEdits, stored: DraftContent) {
	const sent = fieldsIn(withEdits(stored, edits), understood);
	const merged = mergeEdits(bases, sent, fieldsIn(stored, understood));
	const mine = new Set(merged.mine);
	const taken = [...merged.theirs];
	const conflicts: EntryField[] = [];
	for (const { field, theirs } of merged.conflicts) {
		const choice = choices.get(field);
		if (choice === choiceOf("mine", fieldDigest(theirs))) mine.add(field);
		else if (choice === choiceOf("theirs", fieldDigest(theirs))) taken.push(field);
		else conflicts.push(field);
	}
	return { mine, taken, conflicts };
}

/** The given fields of a content as texts, in the domain's form for comparing. */
function fieldsIn(content: EvaluationContent, fields: readonly EntryField[]) {
	const all = fieldsOf(
		content,
		fields.flatMap((field) => indicatorOf(field) ?? []),
	);
	return new Map([...all].filter(([field]) => fields.includes(field)));
}

const digestsIn = (content: EvaluationContent, fields: readonly EntryField[]) =>
	[...fieldsIn(content, fields)].map(([field, text]): [EntryField, string] => [field, fieldDigest(text)]);

const digestIn = (content: EvaluationContent, field: EntryField) => digestsIn(content, [field])[0]?.[1] ?? "";

/** The edits of some fields alone. */
function only({ actuals = {}, ...fields }: DraftChanges, chosen: ReadonlySet<EntryField>): DraftChanges {
	return {
		...Object.fromEntries(Object.entries(fields).filter(([field]) => chosen.has(field as EvaluationText))),
		actuals: Object.fromEntries(Object.entries(actuals).filter(([code]) => chosen.has(`actual:${code}`))),
	};
}
