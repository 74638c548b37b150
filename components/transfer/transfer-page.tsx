import { useFormatter, useLocale, useTranslations } from "next-intl";
import { AdminPage } from "@/components/plan-admin/admin-page";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { describedBy, FormField } from "@/components/ui/form-field";
import { Section } from "@/components/ui/section";
import type { TransferOffer } from "@/lib/data/staff/plan-transfer/transfer-offer";
import type { UploadProblem } from "@/lib/domain/plan-transfer/problems";
import { routes } from "@/lib/routes";

type TransferPageProps = { offer: TransferOffer; problem: UploadProblem | null; isDiscarded: boolean };

/** Where a whole plan is taken and brought. Plain forms: a file goes and a file comes. */
export function TransferPage({ offer, problem, isDiscarded }: TransferPageProps) {
	const t = useTranslations("transfer");
	return (
		<AdminPage title={t("heading")} lead={t("lead")}>
			{problem && (
				<div className="mt-6">
					<ErrorSummary
						title={t("upload.title")}
						problems={[{ href: "#file", text: t(`upload.problems.${problem}`) }]}
						at={0}
					/>
				</div>
			)}
			{isDiscarded && (
				<p role="status" className="mt-6 max-w-text border-green-800 border-l-4 bg-green-50 px-4 py-3 font-bold">
					{t("discardedNotice")}
				</p>
			)}
			{offer.waiting.length > 0 && <Waiting waiting={offer.waiting} />}
			<Section id="export" title={t("export")}>
				<Export size={offer.size} />
			</Section>
			<Section id="import" title={t("import")}>
				<Import error={problem && t(`upload.problems.${problem}`)} />
			</Section>
		</AdminPage>
	);
}

function Waiting({ waiting }: Pick<TransferOffer, "waiting">) {
	const t = useTranslations("transfer");
	const format = useFormatter();
	const locale = useLocale();
	return (
		<Section id="waiting" title={t("waiting")}>
			<ul className="max-w-text space-y-2">
				{waiting.map(({ id, fileName, createdAt }) => (
					<li key={id}>
						<a href={routes.admin.planTransferImport(locale, id)} className="inline-block break-words py-1">
							{fileName}
						</a>{" "}
						<span className="text-ink-soft text-sm">
							{t("uploadedAt", { at: format.dateTime(createdAt, { dateStyle: "long", timeStyle: "short" }) })}
						</span>
					</li>
				))}
			</ul>
		</Section>
	);
}

function Export({ size }: Pick<TransferOffer, "size">) {
	const t = useTranslations("transfer");
	const locale = useLocale();
	if (size === null) return <p className="max-w-text">{t("noPlan")}</p>;
	const { chapters, policies, indicators, evaluations } = size;
	const formats = size.fitsWorkbook ? (["json", "xlsx"] as const) : (["json"] as const);
	return (
		<>
			<div className="max-w-text space-y-2">
				<p>{t("exportLead")}</p>
				<p>{t("exportLeavesOut")}</p>
				<p>{t("sizes", { chapters, policies, indicators, evaluations })}</p>
			</div>
			<div className="flex flex-wrap gap-4">
				{formats.map((format) => (
					<form key={format} action={routes.admin.planTransferFile(locale, format)}>
						<Button>{t(format === "json" ? "downloadJson" : "downloadXlsx")}</Button>
					</form>
				))}
			</div>
			{!size.fitsWorkbook && <p className="max-w-text">{t("tooLargeForExcel")}</p>}
		</>
	);
}

const RULES = ["kept", "published", "whole"] as const;

function Import({ error }: { error: string | null }) {
	const t = useTranslations("transfer");
	const locale = useLocale();
	return (
		<>
			<p className="max-w-text">{t("importLead")}</p>
			<ul className="max-w-text list-disc space-y-1 pl-5">
				{RULES.map((rule) => (
					<li key={rule}>{t(`rules.${rule}`)}</li>
				))}
			</ul>
			<form
				action={routes.admin.planTransferUpload(locale)}
				method="post"
				encType="multipart/form-data"
				className="space-y-6"
			>
				<FormField id="file" label={t("file")} hint={t("fileHint")} error={error}>
					<input
						type="file"
						name="file"
						required
						accept=".json,.xlsx"
						className="w-full file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-lg file:border file:border-accent file:bg-white file:px-4 file:text-accent"
						{...describedBy("file", { hint: true, error })}
					/>
				</FormField>
				<Button kind="primary">{t("upload.button")}</Button>
			</form>
		</>
	);
}
