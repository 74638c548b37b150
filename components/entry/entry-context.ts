"use client";

import { createContext, useContext } from "react";
import type { FormProblem } from "@/lib/actions/form-state";
import type { EntryRevision, EntrySheet } from "@/lib/data/staff/entry";
import type { EntryConflict } from "@/lib/data/staff/save-entry";
import type { EntryFinding } from "@/lib/domain/entry/entry-finding";
import type { EntryField } from "@/lib/domain/entry-field";
import type { Part } from "./form-parts";

/** A sheet that has a revision to fill in. */
export type OpenSheet = EntrySheet & { revision: EntryRevision };

/** What the fields of the form know besides their own content. */
export type EntryContent = {
	sheet: OpenSheet;
	/** Scripts run: what needs them can be offered. */
	isLive: boolean;
	/** What an input shows when it is drawn. */
	shown: (part: Part, name: string) => string;
	/** The rows or choices of a part: every input of it, by name. */
	inputs: (part: Part) => Readonly<Record<string, readonly string[]>>;
	/** Changes when what a part shows is replaced, so that it is drawn anew. */
	drawing: (part: Part) => number;
	/** Why a field could not be saved. */
	problem: (field: EntryField) => FormProblem | undefined;
	findings: readonly EntryFinding[];
	conflict: (field: EntryField) => EntryConflict | undefined;
};

export const EntryContext = createContext<EntryContent | null>(null);

export function useEntryContent(): EntryContent {
	const content = useContext(EntryContext);
	if (content === null) throw new Error("a field of the entry form stands outside of it");
	return content;
}
