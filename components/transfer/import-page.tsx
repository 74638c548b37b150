import { useFormatter, useLocale, useTranslations } from "next-intl";
import { AdminPage } from "@/components/plan-admin/admin-page";
import { Section } from "@/components/ui/section";
import type { StagedPreview } from "@/lib/data/staff/plan-transfer/plan-preview";
import type { StagedPlan } from "@/lib/data/staff/plan-transfer/staged-plans";
import { routes } from "@/lib/routes";
import { DiscardPlanForm } from "./discard-plan-form";
import { PlanPreview } from "./plan-preview";
import { ProblemList } from "./problem-list";

type ImportPageProps = { preview: StagedPreview; isOutdated: boolean };

/** An uploaded plan: what it would do, what is wrong with it, or what became of it. */
export function ImportPage({ preview: { staged, compared }, isOutdated }: ImportPageProps) {
	const t = useTranslations("transfer");
	const locale = useLocale();
	const isDecided = staged.committedAt !== null || staged.discardedAt !== null;
	const { content } = staged;
	return (
		<AdminPage
			crumbs={[{ href: routes.admin.planTransfer(locale), label: t("heading") }]}
			title={t("previewHeading")}
			lead={isDecided ? undefined : <Lead staged={staged} />}
		>
			{isDecided && <Decided staged={staged} />}
			{isOutdated && !isDecided && (
				<p role="alert" className="mt-6 max-w-text border-attention border-l-4 bg-orange-50 px-4 py-3 font-bold">
					{t("outdated")}
				</p>
			)}
			{compared && (
				<>
					{compared.planId === null && <p className="mt-4 max-w-text">{t("firstPlan")}</p>}
					<PlanPreview id={staged.id} preview={compared.preview} fingerprint={compared.fingerprint} />
				</>
			)}
			{!isDecided && content !== null && "problems" in content && (
				<Section id="problems" title={t("problemsHeading")}>
					<ProblemList problems={content.problems} count={content.problemCount} />
				</Section>
			)}
			{!isDecided && (
				<div className="mt-8">
					<DiscardPlanForm id={staged.id} locale={locale} />
				</div>
			)}
			<p className="mt-8">
				<a href={routes.admin.planTransfer(locale)} className="inline-block py-1">
					{t("startAgain")}
				</a>
			</p>
		</AdminPage>
	);
}

function Lead({ staged: { fileName, expiresAt } }: { staged: Pick<StagedPlan, "fileName" | "expiresAt"> }) {
	const t = useTranslations("transfer");
	const format = useFormatter();
	const expires = format.dateTime(expiresAt, { dateStyle: "long", timeStyle: "short" });
	return <span className="break-words">{t("previewLead", { file: fileName, expires })}</span>;
}

function Decided({ staged: { content } }: { staged: StagedPreview["staged"] }) {
	const t = useTranslations("transfer");
	return (
		<p role="status" className="mt-6 max-w-text border-green-800 border-l-4 bg-green-50 px-4 py-3 font-bold">
			{content !== null && "result" in content ? t("committed", { ...content.result }) : t("discarded")}
		</p>
	);
}
