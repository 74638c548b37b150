import type { EnteredSheet } from "@/lib/actions/enter-sheet";
import type { FormProblem, FormState } from "@/lib/actions/form-state";
import type { EntryConflict } from "@/lib/data/staff/save-entry";
import type { Inputs } from "@/lib/domain/entry/entry-inputs";
import type { Part } from "./form-parts";
import type { Kept } from "./kept-input";

/** Where the typed text is: `outdated` means that the portal was renewed and the page has to be opened again. */
export type SaveStatus =
	| { kind: "untouched" | "unsaved" | "saving" | Trouble }
	/** `partly`: some fields could not be saved as they are. */
	| { kind: "saved" | "partly"; at: Date };

/** Why nothing is saved. */
export type Trouble = "failed" | "signedOut" | "refused" | "closed" | "outdated";

/** What a part shows in place of what the page came with: taken over from others, or given back to its writer. */
export type Overlay = { inputs: Inputs; from: "others" | "browser"; at: number };

/** An answer to the form. `data` is missing where nothing was saved. */
export type EntryAnswer = FormState<EnteredSheet | null>;

/** What the page shows of a form at work. */
export type EntryProgress = {
	status: SaveStatus;
	/** The answer to a button; what saves itself speaks through the status alone. */
	answer: EntryAnswer | null;
	/** What is wrong with single fields; null: as the page came. */
	problems: readonly FormProblem[] | null;
	conflicts: readonly EntryConflict[] | null;
	overlays: ReadonlyMap<Part, Overlay>;
	/** What was saved anew since the answer: what was wrong with it may be mended. */
	mended: ReadonlySet<Part>;
	/** What an earlier visit left in the browser. */
	offered: readonly Kept[];
};

export const UNTOUCHED: EntryProgress = {
	status: { kind: "untouched" },
	answer: null,
	problems: null,
	conflicts: null,
	overlays: new Map(),
	mended: new Set(),
	offered: [],
};
