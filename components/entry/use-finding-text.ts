"use client";

import { useLocale, useTranslations } from "next-intl";
import type { EntryFinding } from "@/lib/domain/entry/entry-finding";
import { findingMessage } from "@/lib/domain/entry/finding-message";
import { useEntryContent } from "./entry-context";

/** Says a finding of the checks in the reader's language. */
export function useFindingText(): (finding: EntryFinding) => string {
	const t = useTranslations("entryChecks");
	const locale = useLocale();
	const { sheet } = useEntryContent();
	return (finding) => {
		const { key, values } = findingMessage(finding, { year: sheet.fiscalYear, indicators: sheet.indicators }, locale);
		return t(key as Parameters<typeof t>[0], values as never);
	};
}
