/** The way of a revision: draft → submitted → approved → published, or back to draft. The database insists on it too. */

export const REVISION_STATES = ["draft", "submitted", "approved", "published"] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

export const REVISION_STEPS = ["created", "submitted", "withdrawn", "returned", "approved", "published"] as const;
/** What people do with a revision. 提出 · 取下げ · 差戻し · 承認 · 公表. */
export type RevisionStep = (typeof REVISION_STEPS)[number];

/** From which states a step may be taken, and where it leads. `created` makes the draft. */
const STEPS: Record<Exclude<RevisionStep, "created">, { from: readonly RevisionState[]; to: RevisionState }> = {
	submitted: { from: ["draft"], to: "submitted" },
	withdrawn: { from: ["submitted"], to: "draft" },
	returned: { from: ["submitted", "approved"], to: "draft" },
	approved: { from: ["submitted"], to: "approved" },
	published: { from: ["approved"], to: "published" },
};

/** The state that a step leads to; null where it can't be taken. */
export function stateAfter(state: RevisionState, step: Exclude<RevisionStep, "created">): RevisionState | null {
	const { from, to } = STEPS[step];
	return from.includes(state) ? to : null;
}

/** What of a revision and its year decides whether it can be edited. */
export type Editable = {
	state: RevisionState;
	/** Above 1 for a correction, which is not bound to the collection. */
	number: number;
	/** Whether the year's collection is open. */
	collectionOpen: boolean;
};

/** Whether a revision's content may change now, by someone who has the right to. */
export function isEditable({ state, number, collectionOpen }: Editable): boolean {
	return state === "draft" && (collectionOpen || number > 1);
}
