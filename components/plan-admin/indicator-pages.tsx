import { useLocale, useTranslations } from "next-intl";
import { IndicatorFigure } from "@/components/charts/indicator-figure";
import type { Crumb } from "@/components/layout/breadcrumbs";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import { ChapterCrumb } from "@/components/layout/place-crumbs";
import { Section } from "@/components/ui/section";
import type { IndicatorDetails } from "@/lib/data/staff/plan/read-indicator";
import { definitionIn, latestYearWithValue } from "@/lib/domain/indicator";
import { routes } from "@/lib/routes";
import { AddLink, AdminPage, usePlanCrumbs } from "./admin-page";
import { DefinitionList } from "./definition-list";
import { useEndFields } from "./indicator-fields";
import { RecordForm } from "./record-form";
import { StepForm } from "./step-form";

/** The name an indicator has last. */
export function newestName({ series }: IndicatorDetails) {
	return definitionIn(series, Number.POSITIVE_INFINITY).name;
}

/** The way to an indicator's page: the plan, and the policy or chapter that it belongs to. */
export function useOwnerCrumbs({ owner }: Pick<IndicatorDetails, "owner">): Crumb[] {
	const locale = useLocale();
	const above =
		owner.kind === "policy"
			? {
					href: routes.admin.policy(locale, owner.code),
					label: (
						<>
							{owner.code} <LocalizedText text={owner.title} />
						</>
					),
				}
			: { href: routes.admin.chapter(locale, owner.number), label: <ChapterCrumb chapter={owner} /> };
	return usePlanCrumbs()(above);
}

/** An indicator: its chart with every change, its definitions, what may be changed from when, its end. */
export function IndicatorPage({ details }: { details: IndicatorDetails }) {
	const t = useTranslations("planAdmin");
	const tIndicator = useTranslations("indicator");
	const locale = useLocale();
	const { id, series, needed } = details;
	return (
		<AdminPage
			crumbs={useOwnerCrumbs(details)}
			kind={tIndicator("code", { code: series.code })}
			title={<LocalizedText text={newestName(details)} />}
			lead={<a href={routes.indicator(locale, series.code)}>{t("publicPage")}</a>}
		>
			<div className="mt-6 max-w-text">
				<IndicatorFigure series={series} year={latestYearWithValue(series) ?? series.years.firstYear} />
			</div>
			<Section id="definitions" title={t("definitions")}>
				<DefinitionList details={details} />
			</Section>
			<Section id="change" title={t("changeFromLater")}>
				<Changes details={details} />
			</Section>
			<Section id="end" title={t("end")}>
				<End details={details} />
			</Section>
			<Section id="delete" title={t("deletion")}>
				<StepForm
					does="removeIndicator"
					about={{ id }}
					summary={t("deleteIndicator")}
					submit={t("delete")}
					warning={t("deleteIndicatorWarning")}
					refused={needed}
				/>
			</Section>
		</AdminPage>
	);
}

/** The two changes of meaning, and from which year they are possible. */
function Changes({ details: { series, newestPublished, changeYears } }: { details: IndicatorDetails }) {
	const t = useTranslations("planAdmin");
	const shortYear = useShortYear();
	const locale = useLocale();
	const [first] = changeYears;
	return (
		<>
			<p className="max-w-text">
				{newestPublished !== null && `${t("publishedUntil", { year: shortYear(newestPublished) })} `}
				{first === undefined ? t("noChangeYears") : t("changeableFrom", { year: shortYear(first) })}
			</p>
			{first !== undefined && (
				<dl className="max-w-text space-y-5">
					<div>
						<dt>
							<AddLink href={routes.admin.targetRevision(locale, series.code)}>{t("reviseTarget")}</AddLink>
						</dt>
						<dd className="mt-1">{t("reviseTargetExplained")}</dd>
					</div>
					<div>
						<dt>
							<AddLink href={routes.admin.redefinition(locale, series.code)}>{t("redefine")}</AddLink>
						</dt>
						<dd className="mt-1">{t("redefineExplained")}</dd>
					</div>
				</dl>
			)}
		</>
	);
}

/** The last year of an indicator, or its end taken back. */
function End({ details: { id, series, endYears, endKept } }: { details: IndicatorDetails }) {
	const t = useTranslations("planAdmin");
	const tIndicator = useTranslations("indicator");
	const shortYear = useShortYear();
	const fields = useEndFields(endYears);
	if (series.endedYear === null) {
		return (
			<>
				<p className="max-w-text">{t("endLead")}</p>
				<RecordForm
					does="closeIndicator"
					about={{ id }}
					fields={fields}
					summary={t("endIndicator")}
					submit={t("endIndicator")}
					prefix="end-"
				/>
			</>
		);
	}
	return (
		<>
			<p>{tIndicator("ended", { year: shortYear(series.endedYear) })}</p>
			<StepForm
				does="reopenIndicator"
				about={{ id }}
				summary={t("resumeIndicator")}
				submit={t("resumeIndicator")}
				warning={t("resumeWarning")}
				refused={endKept}
			/>
		</>
	);
}
