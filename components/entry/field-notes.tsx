"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { TownText } from "@/components/layout/localized-text";
import { Choice, Choices } from "@/components/ui/choice";
import { FormField } from "@/components/ui/form-field";
import { TextArea } from "@/components/ui/text-input";
import type { EntryConflict } from "@/lib/data/staff/save-entry";
import type { EntryFinding } from "@/lib/domain/entry/entry-finding";
import { choiceInput, choiceOf, reasonInput } from "@/lib/domain/entry/entry-inputs";
import type { EntryField } from "@/lib/domain/entry-field";
import { useEntryContent } from "./entry-context";
import { InputsText } from "./inputs-text";
import { useFindingText } from "./use-finding-text";

/** What was said about a field: by the reviewer, by the checks, and by someone who saved it meanwhile. */
export function FieldNotes({ field }: { field: EntryField }) {
	const { sheet, findings, conflict } = useEntryContent();
	const comment = sheet.revision.returned?.comments.find((candidate) => candidate.field === field);
	const warnings = findings.filter((finding) => finding.field === field && finding.level === "warning");
	const other = conflict(field);
	return (
		<div className="mt-2 max-w-text space-y-3 empty:hidden">
			{comment && <ReviewNote body={comment.body} />}
			{warnings.map((finding) => (
				<FindingNote key={finding.key} finding={finding} />
			))}
			{other && <ConflictChoice conflict={other} />}
		</div>
	);
}

function ReviewNote({ body }: { body: string }) {
	const t = useTranslations("entry");
	return (
		<div className="border-attention border-l-4 bg-orange-50 px-4 py-2">
			<p className="font-bold">{t("reviewComment")}</p>
			<TownText text={body} />
		</div>
	);
}

/** An error to be mended; a warning with the box for its reason, or the way to the public explanation. */
export function FindingNote({ finding }: { finding: EntryFinding }) {
	const t = useTranslations("entry");
	const { shown, drawing } = useEntryContent();
	const say = useFindingText();
	const name = reasonInput(finding.key);
	if (finding.level === "error") {
		return <p className="border-error border-l-4 pl-3 text-error">{say(finding)}</p>;
	}
	return (
		<div className="border-attention border-l-4 bg-orange-50 px-4 py-3">
			<p>
				<span className="font-bold">{t("warning")}</span>
				{say(finding)}
			</p>
			{finding.kind !== "contradiction" && (
				<FormField id={name} label={t("reason")} hint={t("reasonHint")} className="mt-2">
					<TextArea
						key={drawing("reasons")}
						id={name}
						name={name}
						rows={2}
						maxLength={2000}
						defaultValue={shown("reasons", name)}
						aria-describedby={`${name}-hint`}
						className="min-h-16"
					/>
				</FormField>
			)}
		</div>
	);
}

/** Both versions of a field that two people changed: theirs is shown, one's own stands in the field above. */
function ConflictChoice({ conflict }: { conflict: EntryConflict }) {
	const t = useTranslations("entry.conflict");
	const format = useFormatter();
	const locale = useLocale();
	const { field, digest, theirs, savedBy, savedAt } = conflict;
	const name = choiceInput(field);
	const who = savedBy ?? t("someone");
	return (
		<div className="border-2 border-attention px-4 py-3">
			<p className="font-bold">
				{savedAt === null
					? t("saved", { who })
					: t("savedAt", { who, at: format.dateTime(savedAt, { dateStyle: "medium", timeStyle: "short" }) })}
			</p>
			<div className="mt-2 border-rule border-l-4 pl-3" lang={locale === "ja" ? undefined : "ja"}>
				<InputsText part={field} inputs={theirs} />
			</div>
			<Choices id={name} legend={t("choose")} hint={t("hint")} className="mt-3">
				<Choice type="radio" id={`${name}-mine`} name={name} value={choiceOf("mine", digest)} label={t("mine")} />
				<Choice type="radio" id={`${name}-theirs`} name={name} value={choiceOf("theirs", digest)} label={t("theirs")} />
			</Choices>
		</div>
	);
}
