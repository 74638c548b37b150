"use client";

import { useMemo } from "react";
import { baseInput, type Inputs, inputsOf, reasonInput } from "@/lib/domain/entry/entry-inputs";
import type { EntryField } from "@/lib/domain/entry-field";
import type { EntryContent, OpenSheet } from "./entry-context";
import type { EntryAnswer, EntryProgress } from "./entry-progress";
import { type Part, partsOf } from "./form-parts";

/** Digests of what fields started from. */
export type Bases = Readonly<Partial<Record<EntryField, string>>>;

type Given = {
	sheet: OpenSheet;
	isLive: boolean;
	/** The answer with which the page came, where it was sent without scripts. */
	came: EntryAnswer;
	progress: EntryProgress;
};

/** What the fields of the form show and say: of the sheet, of the last answer, and of what was replaced since. */
export function useEntryContentOf({ sheet, isLive, came, progress }: Given): EntryContent {
	const { overlays, answer, mended } = progress;
	const problems = progress.problems ?? came.problems;
	const conflicts = progress.conflicts ?? came.data?.conflicts;
	const found = (answer?.data ?? came.data)?.check?.findings ?? sheet.revision.findings;
	return useMemo(() => {
		const inputs = (part: Part): Inputs => overlays.get(part)?.inputs ?? typedOf(came, part) ?? storedOf(sheet, part);
		return {
			sheet,
			isLive,
			inputs,
			shown: (part, name) => inputs(part)[name]?.[0] ?? "",
			drawing: (part) => overlays.get(part)?.at ?? 0,
			problem: (field) => problems.find((problem) => problem.field === field),
			findings: found.filter(({ level, field }) => level === "warning" || field === null || !mended.has(field)),
			conflict: (field) => conflicts?.find((conflict) => conflict.field === field),
		};
	}, [sheet, isLive, came, overlays, problems, conflicts, found, mended]);
}

function storedOf({ revision }: OpenSheet, part: Part): Inputs {
	if (part !== "reasons") return inputsOf(revision.content, part);
	return Object.fromEntries(Object.entries(revision.reasons).map(([key, reason]) => [reasonInput(key), [reason]]));
}

/** What was typed into a part that the answer left unsaved; undefined where it is stored. */
function typedOf(came: EntryAnswer, part: Part): Inputs | undefined {
	if (!isLeft(came, part)) return undefined;
	const form = new FormData();
	for (const [name, texts] of Object.entries(came.typed)) for (const text of texts) form.append(name, text);
	return partsOf(form).get(part);
}

/** Whether an answer left a part unsaved. Where it saved nothing at all, it left them all. */
function isLeft({ status, data }: EntryAnswer, part: Part): boolean {
	if (status === "idle" || status === "done") return false;
	return data === null || (data.unsaved as readonly Part[]).includes(part);
}

/** What the fields started from: what is stored now, or, for what is still unsaved, what it was typed over. */
export function basesShown(bases: Bases, came: EntryAnswer): Bases {
	const shown = Object.entries(bases).map(([field, digest]) => {
		const posted = came.typed[baseInput(field as EntryField)]?.[0];
		return [field, isLeft(came, field as EntryField) && posted !== undefined ? posted : digest];
	});
	return Object.fromEntries(shown);
}

/** The fields that the page shows otherwise than they are stored. */
export function fieldsLeft(bases: Bases, came: EntryAnswer): EntryField[] {
	return (Object.keys(bases) as EntryField[]).filter((field) => isLeft(came, field));
}
