import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { Section } from "@/components/ui/section";
import type { PlanningWork as Planning } from "@/lib/data/staff/planning-work";
import { routes } from "@/lib/routes";
import { SheetName } from "./sheet-name";

/** As many as fit a glance; the board has them all. */
const SHOWN = 10;

/** What waits for those who check and publish. */
export function PlanningWork({ planning }: { planning: Planning }) {
	const t = useTranslations("work.planning");
	const locale = useLocale();
	const { toReview, toPublish, failedMails } = planning;
	const shortYear = useShortYear();
	return (
		<Section id="planning" title={t("heading")}>
			<div className="max-w-text">
				<h3 className="text-lg">{t("toReview", { count: toReview.length })}</h3>
				{toReview.length === 0 && <p>{t("nothingToReview")}</p>}
				<ul className="mt-1">
					{toReview.slice(0, SHOWN).map(({ code, title, fiscalYear }) => (
						<li key={`${code} ${fiscalYear}`}>
							<a href={routes.staff.review(locale, code, fiscalYear)} className="inline-block py-1">
								<SheetName code={code} title={title} />
							</a>{" "}
							{shortYear(fiscalYear)}
						</li>
					))}
				</ul>
				{toReview.length > SHOWN && (
					<p>
						<a href={routes.staff.board(locale, { state: "submitted" })} className="inline-block py-1">
							{t("more", { count: toReview.length - SHOWN })}
						</a>
					</p>
				)}
			</div>
			<div className="max-w-text">
				<p>
					{t("toPublish", { count: toPublish })}{" "}
					{toPublish > 0 && <a href={routes.staff.editions(locale)}>{t("toEditions")}</a>}
				</p>
				<Scheduled scheduled={planning.scheduled} />
				{failedMails !== null && failedMails > 0 && (
					<p className="mt-4">
						<a href={routes.admin.mail(locale)}>{t("failedMails", { count: failedMails })}</a>
					</p>
				)}
			</div>
		</Section>
	);
}

function Scheduled({ scheduled }: Pick<Planning, "scheduled">) {
	const t = useTranslations("work.planning");
	const locale = useLocale();
	const format = useFormatter();
	const shortYear = useShortYear();
	if (scheduled.length === 0) return null;
	return (
		<>
			<h3 className="mt-6 text-lg">{t("scheduled")}</h3>
			<ul className="mt-1 space-y-1">
				{scheduled.map(({ id, fiscalYear, publishAt, revisions, problem }) => (
					<li key={id}>
						{t("scheduledItem", {
							date: format.dateTime(publishAt, { dateStyle: "long", timeStyle: "short" }),
							year: shortYear(fiscalYear),
							count: revisions,
						})}
						{problem !== null && (
							<>
								{" "}
								<a href={routes.staff.editions(locale)} className="font-bold text-error visited:text-error">
									{t("scheduleFailed")}
								</a>
							</>
						)}
					</li>
				))}
			</ul>
		</>
	);
}
