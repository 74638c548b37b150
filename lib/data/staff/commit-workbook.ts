import "server-only";
import type { Actor } from "@/lib/domain/permissions";
import { type WorkbookChoice, workbookChoiceInput } from "@/lib/domain/workbook/choices";
import type { ComparedProposal } from "@/lib/domain/workbook/compare";
import { toEdits } from "@/lib/domain/workbook/to-edits";
import { audit, type Transaction, write } from "./access";
import { changeDraft } from "./drafts";
import { lockStagedWorkbook } from "./staged-workbooks";
import { compareWorkbook, type ParseStaged } from "./workbook-preview";

/** What the owner saw and decided in the preview. */
export type WorkbookDecision = {
	id: string;
	/** The version of each draft that the preview showed, by revision. */
	seen: ReadonlyMap<number, number>;
	/** What becomes of fields in conflict, by the names of their inputs. */
	choices: ReadonlyMap<string, WorkbookChoice>;
	parse: ParseStaged;
	now: Date;
};

export type WorkbookCommit =
	| { committed: { fields: number; sheets: number } }
	/**
	 * Nothing was written. `decided`: it was taken over or thrown away before; `faulty`: something is wrong in it;
	 * `outdated`: a draft was saved after the preview was shown.
	 */
	| { refused: "decided" | "faulty" | "outdated" }
	/** Nothing was written: conflicts are without a choice, by the names of their inputs. */
	| { refused: "undecided"; fields: string[] };

/** Takes a workbook's changes over, all of them or none, with an audit row for each draft and one for the whole. */
export async function commitWorkbook(actor: Actor, decision: WorkbookDecision): Promise<WorkbookCommit> {
	try {
		return await write(actor, (tx, owner) => commit(tx, owner, decision));
	} catch (error) {
		if (error instanceof Outdated) return { refused: "outdated" };
		throw error;
	}
}

/** Thrown to take back what was written for other drafts. */
class Outdated extends Error {}

async function commit(tx: Transaction, owner: Actor, decision: WorkbookDecision): Promise<WorkbookCommit> {
	const { id, seen, choices, parse, now } = decision;
	const staged = await lockStagedWorkbook(tx, owner, id, now);
	if (staged.committedAt !== null || staged.discardedAt !== null) return { refused: "decided" };
	const values = parse(staged.payload);
	if (values === null) return { refused: "faulty" };
	const revisionIds = [...new Set(values.proposals.map(({ revisionId }) => revisionId))];
	// In one order for everybody, or two who commit at once would each wait for the other.
	await tx.$queryRaw`SELECT id FROM evaluation_revision WHERE id = ANY(${revisionIds}) ORDER BY id FOR UPDATE`;
	const compared = await compareWorkbook(owner, values, tx);
	if (compared.problemCount > 0) return { refused: "faulty" };
	const inputOf = ({ revisionId, field }: ComparedProposal) => workbookChoiceInput(revisionId, field);
	const undecided = compared.conflicts.map(inputOf).filter((input) => !choices.has(input));
	if (undecided.length > 0) return { refused: "undecided", fields: undecided };
	const overwritten = compared.conflicts.filter((conflict) => choices.get(inputOf(conflict)) === "overwrite");
	const changes = [...compared.changes, ...overwritten];
	const changed = revisionIds.filter((revisionId) => changes.some((change) => change.revisionId === revisionId));
	for (const revisionId of changed) {
		await changeOne(tx, owner, revisionId, { changes, expectedVersion: seen.get(revisionId), now });
	}
	await tx.stagedImport.update({ where: { id }, data: { committedAt: now }, select: { id: true } });
	await audit(tx, owner, {
		action: "workbook.commit",
		entity: "staged_import",
		entityId: id,
		after: { fileName: staged.fileName, fiscalYear: values.fiscalYear, fields: changes.length, revisionIds: changed },
	});
	return { committed: { fields: changes.length, sheets: changed.length } };
}

type Change = { changes: readonly ComparedProposal[]; expectedVersion: number | undefined; now: Date };

async function changeOne(tx: Transaction, owner: Actor, revisionId: number, { changes, expectedVersion, now }: Change) {
	if (expectedVersion === undefined) throw new Outdated();
	const fields = changes.filter((change) => change.revisionId === revisionId);
	const saved = await changeDraft(tx, owner, {
		revisionId,
		expectedVersion,
		changes: toEdits(fields.map(({ field, asked }) => ({ field, text: asked }))),
		now,
	});
	if ("conflict" in saved) throw new Outdated();
}
