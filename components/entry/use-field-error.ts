"use client";

import { useProblemText } from "@/components/forms/use-form";
import type { EntryField } from "@/lib/domain/entry-field";
import { useEntryContent } from "./entry-context";
import { useFindingText } from "./use-finding-text";

/** Why a field could not be saved, or what must be mended in it, in the reader's language. */
export function useFieldError(field: EntryField): string | undefined {
	const say = useProblemText();
	const sayFinding = useFindingText();
	const { problem, findings } = useEntryContent();
	const unsaved = problem(field);
	if (unsaved) return say(unsaved);
	const finding = findings.find((candidate) => candidate.field === field && candidate.level === "error");
	return finding && sayFinding(finding);
}
