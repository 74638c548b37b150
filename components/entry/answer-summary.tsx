"use client";

import { useTranslations } from "next-intl";
import { useProblemText } from "@/components/forms/use-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { EntryFinding } from "@/lib/domain/entry/entry-finding";
import { reasonInput } from "@/lib/domain/entry/entry-inputs";
import { isEntryField } from "@/lib/domain/entry-field";
import { useEntryContent } from "./entry-context";
import type { EntryAnswer } from "./entry-progress";
import { placeOf } from "./sheet-order";
import { useFindingText } from "./use-finding-text";
import { usePartName } from "./use-part-name";

/** The answer to a button: what could not be saved, and what keeps the sheet from being submitted. */
export function AnswerSummary({ answer }: { answer: EntryAnswer }) {
	const t = useTranslations("forms");
	const tEntry = useTranslations("entry");
	const say = useProblemText();
	const sayFinding = useFindingText();
	const nameOf = usePartName();
	const { findings } = useEntryContent();
	const { status, problems, data, at } = answer;
	if (status === "idle" || status === "done") return null;
	if (status !== "invalid") {
		return <ErrorSummary title={t("summary")} problems={[{ href: null, text: t(`stopped.${status}`) }]} at={at} />;
	}
	const open = findings
		.filter(({ key }) => data?.check?.open.includes(key))
		.sort((a, b) => placeOf(a.field) - placeOf(b.field));
	const items = [
		...problems.map((problem) => ({
			href: problem.field === null ? null : linkTo(problem.field),
			text:
				problem.field !== null && isEntryField(problem.field)
					? tEntry("ofField", { field: nameOf(problem.field), text: say(problem) })
					: say(problem),
		})),
		...open.map((finding) => ({
			href: linkTo(inputOf(finding)),
			text:
				finding.field === null
					? sayFinding(finding)
					: tEntry("ofField", { field: nameOf(finding.field), text: sayFinding(finding) }),
		})),
	];
	return <ErrorSummary title={tEntry(data?.check ? "notSubmitted" : "notSaved")} problems={items} at={at} />;
}

/** Where a finding is mended or answered. */
function inputOf({ level, kind, field, key }: EntryFinding): string {
	return level === "warning" && kind !== "contradiction" ? reasonInput(key) : (field ?? "submit-entry");
}

const linkTo = (id: string) => `#${encodeURIComponent(id)}`;
