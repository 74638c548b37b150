import { useLocale, useTranslations } from "next-intl";
import { useFiscalYear } from "@/components/layout/fiscal-year";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { describedBy, FormField } from "@/components/ui/form-field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/text-input";
import type { WorkbookOffer } from "@/lib/data/staff/workbooks";
import { localize } from "@/lib/domain/localized";
import type { Unreadable } from "@/lib/domain/workbook/problems";
import { routes } from "@/lib/routes";

type WorkbooksPageProps = { offer: WorkbookOffer; unreadable: Unreadable | null; isDiscarded: boolean };

/** Where a workbook is taken and brought back. Plain forms: a file comes and a file goes. */
export function WorkbooksPage({ offer, unreadable, isDiscarded }: WorkbooksPageProps) {
	const t = useTranslations("workbooks");
	return (
		<>
			<h1 className="text-3xl">{t("heading")}</h1>
			<p className="mt-4 max-w-text">{t("lead")}</p>
			<p className="mt-2 max-w-text">{t("guidance")}</p>
			{unreadable && (
				<div className="mt-6">
					<ErrorSummary
						title={t("unreadableTitle")}
						problems={[{ href: "#file", text: t(`unreadable.${unreadable}`) }]}
						at={0}
					/>
				</div>
			)}
			{isDiscarded && (
				<p role="status" className="mt-6 max-w-text border-green-800 border-l-4 bg-green-50 px-4 py-3 font-bold">
					{t("discardedNotice")}
				</p>
			)}
			<Section id="download" title={t("download")}>
				<Download offer={offer} />
			</Section>
			<Section id="upload" title={t("upload")}>
				<Upload error={unreadable && t(`unreadable.${unreadable}`)} />
			</Section>
		</>
	);
}

function Download({ offer: { years, divisions, wholePlan } }: { offer: WorkbookOffer }) {
	const t = useTranslations("workbooks");
	const locale = useLocale();
	const fiscalYear = useFiscalYear();
	if (years.length === 0) return <p className="max-w-text">{t("noOpenYear")}</p>;
	if (divisions.length === 0 && !wholePlan) return <p className="max-w-text">{t("nothingOwed")}</p>;
	return (
		<form action={routes.staff.workbookFile(locale)} className="space-y-6">
			<FormField id="year" label={t("year")}>
				<Select id="year" name="year" className="max-w-72">
					{years.map((year) => (
						<option key={year} value={year}>
							{fiscalYear(year)}
						</option>
					))}
				</Select>
			</FormField>
			<FormField id="division" label={t("division")}>
				<Select id="division" name="division" className="max-w-96">
					{(wholePlan || divisions.length > 1) && <option value="">{t(wholePlan ? "wholePlan" : "allOwn")}</option>}
					{divisions.map(({ slug, name }) => (
						<option key={slug} value={slug}>
							{localize(name, locale).text}
						</option>
					))}
				</Select>
			</FormField>
			<Button>{t("downloadButton")}</Button>
		</form>
	);
}

function Upload({ error }: { error: string | null }) {
	const t = useTranslations("workbooks");
	const locale = useLocale();
	return (
		<form
			action={routes.staff.workbookUpload(locale)}
			method="post"
			encType="multipart/form-data"
			className="space-y-6"
		>
			<FormField id="file" label={t("file")} hint={t("fileHint")} error={error}>
				<input
					type="file"
					name="file"
					required
					accept=".xlsx"
					className="w-full file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-lg file:border file:border-accent file:bg-white file:px-4 file:text-accent"
					{...describedBy("file", { hint: true, error })}
				/>
			</FormField>
			<Button kind="primary">{t("uploadButton")}</Button>
		</form>
	);
}
