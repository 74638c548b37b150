import { useFormatter, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import { Section } from "@/components/ui/section";
import type { StaffSourceNote } from "@/lib/data/staff/plan/source-notes";
import { RecordForm } from "./record-form";
import { StepForm } from "./step-form";
import { useField } from "./use-field";

/** What is in doubt of a policy or a chapter, to be settled; and what was, to be opened again. Nothing without any. */
export function SourceNoteList({ notes }: { notes: readonly StaffSourceNote[] }) {
	const t = useTranslations("planAdmin");
	if (notes.length === 0) return null;
	const open = notes.filter(({ resolved }) => resolved === null);
	const settled = notes.filter(({ resolved }) => resolved !== null);
	return (
		<Section id="source-notes" title={t("notes", { count: open.length })}>
			<p className="max-w-text">{t("notesLead")}</p>
			<ul className="space-y-6">
				{[...open, ...settled].map((note) => (
					<Note key={note.id} note={note} />
				))}
			</ul>
		</Section>
	);
}

function Note({ note }: { note: StaffSourceNote }) {
	const t = useTranslations("planAdmin");
	const tFields = useTranslations("fields");
	const tNotes = useTranslations("sourceNotes");
	const shortYear = useShortYear();
	const format = useFormatter();
	const { id, field, indicator, fiscalYear, printed, reason, resolved } = note;
	const resolution = useField()("resolution", "text", { required: true, hint: t("hints.resolution") });
	return (
		<li className="border-rule border-l-4 pl-3">
			<p className="font-bold">
				{[indicator, tFields(field), fiscalYear !== null && shortYear(fiscalYear)].filter(Boolean).join(" ")}
				{resolved && <span className="ml-3 font-normal">{t("noteResolved")}</span>}
			</p>
			<p>{tNotes.rich("printed", { printed, town: (chunks) => <span lang="ja">{chunks}</span> })}</p>
			<p>
				<LocalizedText text={reason} />
			</p>
			{resolved === null ? (
				<RecordForm
					does="settleSourceNote"
					about={{ id }}
					fields={[resolution]}
					summary={t("resolveNote")}
					submit={t("resolveNote")}
					prefix={`note-${id}-`}
				/>
			) : (
				<>
					<p className="mt-2 text-ink-soft text-sm">
						{t("resolvedAt", { at: format.dateTime(resolved.at, { dateStyle: "medium", timeStyle: "short" }) })}
					</p>
					<TownText text={resolved.resolution} />
					<StepForm
						does="unsettleSourceNote"
						about={{ id }}
						summary={t("reopenNote")}
						submit={t("reopenNote")}
						warning={t("reopenNoteWarning")}
					/>
				</>
			)}
		</li>
	);
}
