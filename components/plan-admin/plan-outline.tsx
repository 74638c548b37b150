import { useLocale, useTranslations } from "next-intl";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import { Section } from "@/components/ui/section";
import type { OutlineChapter, OutlinePolicy, OutlineSection, PlanOutline } from "@/lib/data/staff/plan/read-outline";
import { routes } from "@/lib/routes";
import { AddLink, AdminPage } from "./admin-page";
import { usePlanFactsFields } from "./place-fields";
import { RecordForm } from "./record-form";

/** The plan as a whole: what is said of it, and the tree of its chapters, sections and policies. */
export function PlanOutlinePage({ outline }: { outline: PlanOutline | null }) {
	const t = useTranslations("planAdmin");
	if (outline === null) {
		return (
			<AdminPage title={t("plan")}>
				<p className="mt-6 max-w-text">{t("noPlan")}</p>
			</AdminPage>
		);
	}
	return <LoadedOutline {...outline} />;
}

function LoadedOutline({ facts: { record, seen }, keepsYears, chapters }: PlanOutline) {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	const { title, titleEn, firstYear, targetYear } = record;
	return (
		<AdminPage title={<LocalizedText text={{ ja: title, en: titleEn }} />} kind={t("plan")} lead={t("planLead")}>
			<p className="mt-3">
				<FiscalYear year={firstYear} /> – <FiscalYear year={targetYear} />
			</p>
			<div className="mt-3">
				<RecordForm
					does="savePlanFacts"
					about={{ seen }}
					fields={usePlanFactsFields(keepsYears)}
					record={record}
					summary={t("changeFacts")}
					submit={t("save")}
				/>
			</div>
			<Section id="chapters" title={t("tree")}>
				<p className="max-w-text">{t("treeLead")}</p>
				{chapters.length === 0 && <p>{t("noChapters")}</p>}
				{chapters.map((chapter) => (
					<ChapterTree key={chapter.number} chapter={chapter} />
				))}
				<p>
					<AddLink href={routes.admin.newChapter(locale)}>{t("addChapter")}</AddLink>
				</p>
			</Section>
		</AdminPage>
	);
}

function ChapterTree({ chapter }: { chapter: OutlineChapter }) {
	const t = useTranslations("planAdmin");
	const tChapter = useTranslations("chapter");
	const locale = useLocale();
	const { number, title, indicators, sections } = chapter;
	return (
		<section aria-labelledby={`chapter-${number}`} className="border-rule border-t pt-4">
			<h3 id={`chapter-${number}`} className="text-xl">
				<a href={routes.admin.chapter(locale, number)}>
					{tChapter("number", { number })} <LocalizedText text={title} />
				</a>
			</h3>
			{indicators > 0 && <p className="text-ink-soft text-sm">{t("chapterIndicators", { count: indicators })}</p>}
			{sections.length === 0 && <p className="mt-2">{t("noSections")}</p>}
			<ul className="mt-3 space-y-5 sm:pl-6">
				{sections.map((section) => (
					<SectionTree key={section.number} chapter={number} section={section} />
				))}
			</ul>
		</section>
	);
}

function SectionTree({ chapter, section }: { chapter: number; section: OutlineSection }) {
	const t = useTranslations("planAdmin");
	const tSection = useTranslations("section");
	const locale = useLocale();
	return (
		<li>
			<a
				href={routes.admin.section(locale, { chapter, section: section.number })}
				className="inline-block py-0.5 font-bold"
			>
				{tSection("number", { number: section.number })} <LocalizedText text={section.title} />
			</a>
			{section.policies.length === 0 ? (
				<p>{t("noPolicies")}</p>
			) : (
				<ul className="mt-1 sm:pl-6">
					{section.policies.map((policy) => (
						<PolicyLine key={policy.code} policy={policy} />
					))}
				</ul>
			)}
		</li>
	);
}

function PolicyLine({ policy: { code, title, indicators, openNotes } }: { policy: OutlinePolicy }) {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	return (
		<li className="flex flex-wrap gap-x-4 border-rule border-b py-1.5 last:border-b-0">
			<a href={routes.admin.policy(locale, code)} className="inline-block py-0.5">
				<span className="mr-2 tabular-nums">{code}</span>
				<LocalizedText text={title} />
			</a>
			<span className="py-0.5 text-ink-soft text-sm">
				{t("indicatorCount", { count: indicators })}
				{openNotes > 0 && <span className="ml-4">{t("openNoteCount", { count: openNotes })}</span>}
			</span>
		</li>
	);
}
