import { useLocale, useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import { ChapterCrumb, SectionCrumb } from "@/components/layout/place-crumbs";
import { Section } from "@/components/ui/section";
import type { ChapterDetails, SectionDetails } from "@/lib/data/staff/plan/read-place";
import { routes } from "@/lib/routes";
import { AddLink, AdminPage, usePlanCrumbs } from "./admin-page";
import { IndicatorList } from "./indicator-list";
import { useChapterFields, useSectionFields } from "./place-fields";
import { RecordForm } from "./record-form";
import { SourceNoteList } from "./source-note-list";
import { StepForm } from "./step-form";

/** The least number that none of them has, after the greatest. */
export function nextNumber(taken: readonly number[]): number {
	return Math.max(0, ...taken) + 1;
}

/** A new chapter. */
export function NewChapterPage({ numbers }: { numbers: readonly number[] }) {
	const t = useTranslations("planAdmin");
	return (
		<AdminPage crumbs={usePlanCrumbs()()} title={t("addChapter")}>
			<div className="mt-6">
				<RecordForm
					does="createChapter"
					fields={useChapterFields(false)}
					record={{ number: nextNumber(numbers) }}
					submit={t("add")}
				/>
			</div>
		</AdminPage>
	);
}

/** A chapter with its sections, its own indicators and what is in doubt of it. */
export function ChapterPage({ details }: { details: ChapterDetails }) {
	const t = useTranslations("planAdmin");
	const tChapter = useTranslations("chapter");
	const locale = useLocale();
	const { id, loaded, keepsNumber, needed, sections, indicators, notes } = details;
	const { number, title, titleEn } = loaded.record;
	return (
		<AdminPage
			crumbs={usePlanCrumbs()()}
			kind={tChapter("number", { number })}
			title={<LocalizedText text={{ ja: title, en: titleEn }} />}
		>
			<Section id="facts" title={t("contents")}>
				<RecordForm
					does="saveChapter"
					about={{ id, seen: loaded.seen }}
					fields={useChapterFields(keepsNumber)}
					record={loaded.record}
					submit={t("save")}
				/>
			</Section>
			<Section id="sections" title={t("sections")}>
				{sections.length === 0 && <p>{t("noSections")}</p>}
				<ul>
					{sections.map((section) => (
						<li key={section.number}>
							<a
								href={routes.admin.section(locale, { chapter: number, section: section.number })}
								className="inline-block py-1"
							>
								<SectionCrumb section={section} />
							</a>
						</li>
					))}
				</ul>
				<p>
					<AddLink href={routes.admin.newSection(locale, number)}>{t("addSection")}</AddLink>
				</p>
			</Section>
			<Section id="indicators" title={t("ownIndicators")}>
				<IndicatorList indicators={indicators} />
				<p>
					<AddLink href={routes.admin.newChapterIndicator(locale, number)}>{t("addIndicator")}</AddLink>
				</p>
			</Section>
			<SourceNoteList notes={notes} />
			<Section id="delete" title={t("deletion")}>
				<StepForm
					does="removeChapter"
					about={{ id }}
					summary={t("deleteChapter")}
					submit={t("delete")}
					warning={t("deleteWarning")}
					refused={needed}
				/>
			</Section>
		</AdminPage>
	);
}

/** A new section of a chapter. */
export function NewSectionPage({ chapter }: { chapter: ChapterDetails }) {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	const { number, title, titleEn } = chapter.loaded.record;
	const above = {
		href: routes.admin.chapter(locale, number),
		label: <ChapterCrumb chapter={{ number, title: { ja: title, en: titleEn } }} />,
	};
	return (
		<AdminPage crumbs={usePlanCrumbs()(above)} title={t("addSection")}>
			<div className="mt-6">
				<RecordForm
					does="createSection"
					about={{ chapterId: chapter.id }}
					fields={useSectionFields(false)}
					record={{ number: nextNumber(chapter.sections.map((section) => section.number)) }}
					submit={t("add")}
				/>
			</div>
		</AdminPage>
	);
}

/** A section with its policies. */
export function SectionPage({ details }: { details: SectionDetails }) {
	const t = useTranslations("planAdmin");
	const tSection = useTranslations("section");
	const locale = useLocale();
	const { id, loaded, keepsNumber, needed, chapter, policies } = details;
	const { number, title, titleEn } = loaded.record;
	const above = { href: routes.admin.chapter(locale, chapter.number), label: <ChapterCrumb chapter={chapter} /> };
	return (
		<AdminPage
			crumbs={usePlanCrumbs()(above)}
			kind={tSection("number", { number })}
			title={<LocalizedText text={{ ja: title, en: titleEn }} />}
		>
			<Section id="facts" title={t("contents")}>
				<RecordForm
					does="saveSection"
					about={{ id, seen: loaded.seen }}
					fields={useSectionFields(keepsNumber)}
					record={loaded.record}
					submit={t("save")}
				/>
			</Section>
			<Section id="policies" title={t("policies")}>
				{policies.length === 0 && <p>{t("noPolicies")}</p>}
				<ul>
					{policies.map((policy) => (
						<li key={policy.code}>
							<a href={routes.admin.policy(locale, policy.code)} className="inline-block py-1">
								<span className="mr-2 tabular-nums">{policy.code}</span>
								<LocalizedText text={policy.title} />
							</a>
						</li>
					))}
				</ul>
				<p>
					<AddLink href={routes.admin.newPolicy(locale, { chapter: chapter.number, section: number })}>
						{t("addPolicy")}
					</AddLink>
				</p>
			</Section>
			<Section id="delete" title={t("deletion")}>
				<StepForm
					does="removeSection"
					about={{ id }}
					summary={t("deleteSection")}
					submit={t("delete")}
					warning={t("deleteWarning")}
					refused={needed}
				/>
			</Section>
		</AdminPage>
	);
}
