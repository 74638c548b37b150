import { useFormatter, useLocale, useTranslations } from "next-intl";
import { FiscalYear, useShortYear } from "@/components/layout/fiscal-year";
import { TownText } from "@/components/layout/localized-text";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SheetName } from "@/components/work/sheet-name";
import type { Review } from "@/lib/data/staff/review";
import { routes } from "@/lib/routes";
import { Comparison } from "./comparison";
import { DiscardCorrectionForm } from "./discard-correction-form";
import { ReviewFindings } from "./review-findings";
import { ReviewForm } from "./review-form";
import { StartCorrectionForm } from "./start-correction-form";
import { StepRecord } from "./step-record";

/** One sheet to be checked: what the checks say, what differs from before, what was said so far. */
export function ReviewPage({ review }: { review: Review }) {
	const t = useTranslations("review");
	const { sheet, base, may } = review;
	const shortYear = useShortYear();
	const isCorrection = sheet.number > 1;
	return (
		<>
			<ReviewHeader review={review} />
			{isCorrection && (
				<Notice title={t("correction.title", { number: sheet.number })} headingLevel={2} className="mt-6">
					<TownText text={sheet.correction ?? ""} />
				</Notice>
			)}
			<ReviewFindings review={review} />
			<Section id="comparison" title={t(base === null ? "content" : "comparison")}>
				{base !== null && <p className="max-w-text">{t(`bases.${base.kind}`, { year: shortYear(base.fiscalYear) })}</p>}
				{base === null && sheet.state !== "published" && <p className="max-w-text">{t("noBase")}</p>}
				{may.review ? (
					<ReviewForm revisionId={sheet.revisionId} state={sheet.state}>
						<Comparison review={review} />
					</ReviewForm>
				) : (
					<Comparison review={review} />
				)}
			</Section>
			<StepRecord sheet={sheet} />
			{may.correct && sheet.state === "published" && (
				<Section id="correct" title={t("correction.startTitle")}>
					<p className="max-w-text">{t("correction.startLead")}</p>
					<StartCorrectionForm code={sheet.code} fiscalYear={sheet.fiscalYear} />
				</Section>
			)}
			{may.correct && isCorrection && sheet.state === "draft" && (
				<Section id="discard" title={t("correction.discardTitle")}>
					<DiscardCorrectionForm revisionId={sheet.revisionId} />
				</Section>
			)}
		</>
	);
}

function ReviewHeader({ review }: { review: Review }) {
	const t = useTranslations("review");
	const tStanding = useTranslations("standing");
	const locale = useLocale();
	const format = useFormatter();
	const { sheet, scheduledFor, may } = review;
	const { code, title, fiscalYear, standing, state } = sheet;
	return (
		<>
			<h1 className="text-3xl">
				<span className="block text-base">{t.rich("heading", { year: () => <FiscalYear year={fiscalYear} /> })}</span>
				<SheetName code={code} title={title} />
			</h1>
			<p className="mt-3">
				<span className="font-bold">{tStanding(standing)}</span>{" "}
				{scheduledFor &&
					t("scheduled", { date: format.dateTime(scheduledFor, { dateStyle: "long", timeStyle: "short" }) })}
			</p>
			<ul className="mt-2 flex flex-wrap gap-x-6">
				{may.correct && state === "draft" && (
					<li>
						<a href={routes.staff.evaluation(locale, code, fiscalYear)} className="inline-block py-1">
							{t("links.form")}
						</a>
					</li>
				)}
				{may.review && (
					<li>
						<a href={routes.staff.board(locale, { year: fiscalYear })} className="inline-block py-1">
							{t("links.board")}
						</a>
					</li>
				)}
				{may.review && state === "approved" && (
					<li>
						<a href={routes.staff.editions(locale)} className="inline-block py-1">
							{t("links.editions")}
						</a>
					</li>
				)}
				{state === "published" && sheet.policyId !== null && (
					<li>
						<a href={routes.policyYear(locale, code, fiscalYear)} className="inline-block py-1">
							{t("links.public")}
						</a>
					</li>
				)}
			</ul>
		</>
	);
}
