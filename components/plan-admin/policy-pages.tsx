import { useLocale, useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import { ChapterCrumb, PolicyCrumb, SectionCrumb } from "@/components/layout/place-crumbs";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { DivisionRow } from "@/lib/data/staff/plan/divisions";
import type { PolicyDetails, SectionDetails } from "@/lib/data/staff/plan/read-place";
import { routes } from "@/lib/routes";
import { AddLink, AdminPage, usePlanCrumbs } from "./admin-page";
import { IndicatorList } from "./indicator-list";
import { useMeasureFields, usePolicyFields } from "./place-fields";
import { nextNumber } from "./place-pages";
import { RecordForm } from "./record-form";
import { SourceNoteList } from "./source-note-list";
import { StepForm } from "./step-form";

type Above = Pick<PolicyDetails, "chapter" | "section">;

function useCrumbsAbove({ chapter, section }: Above) {
	const locale = useLocale();
	const place = { chapter: chapter.number, section: section.number };
	return [
		{ href: routes.admin.chapter(locale, chapter.number), label: <ChapterCrumb chapter={chapter} /> },
		{ href: routes.admin.section(locale, place), label: <SectionCrumb section={section} /> },
	];
}

/** A new policy of a section. */
export function NewPolicyPage({ section, divisions }: { section: SectionDetails; divisions: readonly DivisionRow[] }) {
	const t = useTranslations("planAdmin");
	const { number, title, titleEn } = section.loaded.record;
	const crumbs = useCrumbsAbove({ chapter: section.chapter, section: { number, title: { ja: title, en: titleEn } } });
	return (
		<AdminPage crumbs={usePlanCrumbs()(...crumbs)} title={t("addPolicy")}>
			<div className="mt-6">
				<RecordForm
					does="createPolicy"
					about={{ sectionId: section.id }}
					fields={usePolicyFields(false, divisions)}
					record={{ number: nextNumber(section.policies.map((policy) => policy.number)) }}
					submit={t("add")}
				/>
			</div>
		</AdminPage>
	);
}

/** A policy: what the plan says of it, its measures, its indicators, and what is in doubt. */
export function PolicyPage({ details }: { details: PolicyDetails }) {
	const t = useTranslations("planAdmin");
	const tPolicy = useTranslations("policy");
	const locale = useLocale();
	const { id, code, loaded, keepsNumber, needed, divisions, measures, indicators, notes } = details;
	const { number, title, titleEn } = loaded.record;
	const crumbs = useCrumbsAbove(details);
	return (
		<AdminPage
			crumbs={usePlanCrumbs()(...crumbs)}
			kind={`${code} ${tPolicy("number", { number })}`}
			title={<LocalizedText text={{ ja: title, en: titleEn }} />}
			lead={<a href={routes.policy(locale, code)}>{t("publicPage")}</a>}
		>
			<Section id="facts" title={t("contents")}>
				<RecordForm
					does="savePolicy"
					about={{ id, seen: loaded.seen }}
					fields={usePolicyFields(keepsNumber, divisions)}
					record={loaded.record}
					submit={t("save")}
				/>
			</Section>
			<Section id="indicators" title={t("indicators")}>
				<IndicatorList indicators={indicators} />
				<p>
					<AddLink href={routes.admin.newPolicyIndicator(locale, code)}>{t("addIndicator")}</AddLink>
				</p>
			</Section>
			<Section id="measures" title={t("measures")}>
				<p className="max-w-text">{t("measuresLead")}</p>
				{measures.length === 0 && <p>{tPolicy("noMeasures")}</p>}
				<ol className="list-decimal space-y-2 pl-6">
					{measures.map(({ id, loaded: { record } }) => (
						<li key={id}>
							<a href={routes.admin.measure(locale, code, record.place)} className="inline-block py-0.5">
								{record.title === null ? (
									tPolicy("illegible")
								) : (
									<LocalizedText text={{ ja: record.title, en: record.titleEn }} />
								)}
							</a>
							<span className="ml-3 text-ink-soft text-sm">{t("projectCount", { count: record.projects.length })}</span>
						</li>
					))}
				</ol>
				<p>
					<AddLink href={routes.admin.newMeasure(locale, code)}>{t("addMeasure")}</AddLink>
				</p>
			</Section>
			<SourceNoteList notes={notes} />
			<Section id="delete" title={t("deletion")}>
				<StepForm
					does="removePolicy"
					about={{ id }}
					summary={t("deletePolicy")}
					submit={t("delete")}
					warning={t("deletePolicyWarning", { indicators: indicators.length, measures: measures.length })}
					refused={needed}
				/>
			</Section>
		</AdminPage>
	);
}

/** A measure of a policy with its projects: a new one, or the one at a place. */
export function MeasurePage({ policy, place }: { policy: PolicyDetails; place: number | null }) {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	const { title, titleEn, number } = policy.loaded.record;
	const above = {
		href: routes.admin.policy(locale, policy.code),
		label: <PolicyCrumb policy={{ number, title: { ja: title, en: titleEn } }} />,
	};
	const crumbs = usePlanCrumbs()(...useCrumbsAbove(policy), above);
	const fields = useMeasureFields();
	const measure = policy.measures.find(({ loaded }) => loaded.record.place === place);
	return (
		<AdminPage crumbs={crumbs} title={measure ? t("changeMeasure") : t("addMeasure")}>
			<Notice title={t("measureNoticeTitle")} headingLevel={2} className="mt-6">
				<p>{t("measureNotice")}</p>
			</Notice>
			<div className="mt-6">
				<RecordForm
					does={measure ? "saveMeasure" : "createMeasure"}
					about={measure ? { id: measure.id, seen: measure.loaded.seen } : { policyId: policy.id }}
					fields={fields}
					record={measure?.loaded.record ?? { place: policy.measures.length + 1 }}
					submit={measure ? t("save") : t("add")}
				/>
			</div>
			{measure && (
				<Section id="delete" title={t("deletion")}>
					<StepForm
						does="removeMeasure"
						about={{ id: measure.id }}
						summary={t("deleteMeasure")}
						submit={t("delete")}
						warning={t("deleteMeasureWarning", { projects: measure.loaded.record.projects.length })}
					/>
				</Section>
			)}
		</AdminPage>
	);
}
