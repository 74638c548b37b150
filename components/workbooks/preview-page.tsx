import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useFiscalYear } from "@/components/layout/fiscal-year";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ComparedWorkbook, WorkbookPreview } from "@/lib/data/staff/workbook-preview";
import type { GradeWordings } from "@/lib/domain/grades";
import { seenVersion, workbookChoiceInput } from "@/lib/domain/workbook/choices";
import { routes } from "@/lib/routes";
import { ChangeList } from "./change-list";
import { ConflictName, ConflictVersions } from "./conflict-versions";
import { DiscardForm } from "./discard-form";
import { ProblemTable } from "./problem-table";
import { TakeOverForm } from "./take-over-form";

type PreviewPageProps = { preview: WorkbookPreview; isOutdated: boolean };

/** What an uploaded workbook would change, and the decision about it. */
export function PreviewPage({ preview, isOutdated }: PreviewPageProps) {
	const t = useTranslations("workbooks");
	const locale = useLocale();
	const { id, committedAt, discardedAt, compared, wordings } = preview;
	return (
		<>
			<h1 className="text-3xl">{t("previewHeading")}</h1>
			{committedAt !== null || discardedAt !== null ? (
				<p role="status" className="mt-6 max-w-text border-green-800 border-l-4 bg-green-50 px-4 py-3 font-bold">
					{t(committedAt !== null ? "committed" : "discarded")}
				</p>
			) : compared === null ? (
				<p className="mt-4 max-w-text">{t("unreadableUpload")}</p>
			) : (
				<>
					<Lead preview={preview} compared={compared} />
					{isOutdated && (
						<p role="alert" className="mt-6 max-w-text border-attention border-l-4 bg-orange-50 px-4 py-3 font-bold">
							{t("outdated")}
						</p>
					)}
					<Compared id={id} compared={compared} wordings={wordings} />
				</>
			)}
			<p className="mt-8">
				<a href={routes.staff.workbooks(locale)} className="inline-block py-1">
					{t("startAgain")}
				</a>
			</p>
		</>
	);
}

function Lead({ preview, compared }: { preview: WorkbookPreview; compared: ComparedWorkbook }) {
	const t = useTranslations("workbooks");
	const format = useFormatter();
	const { changes, conflicts, problemCount } = compared;
	return (
		<>
			<p className="mt-4 max-w-text">
				{t("previewLead", {
					file: preview.fileName,
					expires: format.dateTime(preview.expiresAt, { dateStyle: "long", timeStyle: "short" }),
				})}
			</p>
			<p className="mt-2 max-w-text font-bold">
				{t("counts", { changes: changes.length, conflicts: conflicts.length, problems: problemCount })}
			</p>
		</>
	);
}

type ComparedProps = { id: string; compared: ComparedWorkbook; wordings: GradeWordings };

function Compared({ id, compared, wordings }: ComparedProps) {
	const t = useTranslations("workbooks");
	const locale = useLocale();
	const { fiscalYear, problems, problemCount, changes, conflicts, sheets } = compared;
	const yearName = useFiscalYear();
	const isNothing = problemCount + changes.length + conflicts.length === 0;
	const shown = { sheets, wordings, fiscalYear };
	return (
		<>
			{isNothing && <p className="mt-4 max-w-text">{t("nothingToDo")}</p>}
			{problemCount > 0 && (
				<Section id="problems" title={t("problemsHeading")}>
					<Notice title={t("problemsLead")}>
						{problemCount > problems.length && <p>{t("moreProblems", { count: problemCount - problems.length })}</p>}
					</Notice>
					<ProblemTable problems={problems} />
				</Section>
			)}
			{changes.length > 0 && (
				<Section id="changes" title={t("changesHeading", { year: yearName(fiscalYear) })}>
					<ChangeList changes={changes} {...shown} />
				</Section>
			)}
			{problemCount > 0 || isNothing ? null : (
				<Section id="decision" title={t(conflicts.length > 0 ? "conflictsHeading" : "decisionHeading")}>
					{conflicts.length > 0 && <p className="max-w-text">{t("conflictsLead")}</p>}
					<TakeOverForm
						id={id}
						locale={locale}
						seen={[...sheets.values()].map(({ revisionId, version }) => seenVersion(revisionId, version))}
						conflicts={conflicts.map((conflict) => ({
							input: workbookChoiceInput(conflict.revisionId, conflict.field),
							name: <ConflictName conflict={conflict} {...shown} />,
							versions: <ConflictVersions conflict={conflict} {...shown} />,
						}))}
					/>
				</Section>
			)}
			<div className="mt-8">
				<DiscardForm id={id} locale={locale} />
			</div>
		</>
	);
}
