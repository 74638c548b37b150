import { useLocale, useTranslations } from "next-intl";
import { SourceMark, SourceNotes } from "@/components/evaluations/source-notes";
import { IndicatorArticle } from "@/components/indicators/indicator-article";
import { LocalizedText } from "@/components/layout/localized-text";
import { PolicyList } from "@/components/policies/policy-list";
import { SdgLinks } from "@/components/policies/sdg-links";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { ChapterOutline } from "@/lib/data/public/outline";
import type { PublicSite } from "@/lib/data/public/site";
import { seriesUntil } from "@/lib/domain/assessment";
import { latestYearWithValue } from "@/lib/domain/indicator";
import { WHOLE_PLAN } from "@/lib/domain/selection";
import { toQuery } from "@/lib/domain/selection-query";
import { routes } from "@/lib/routes";

/** A chapter: what it is about, its sections with their policies, its own indicators. */
export function ChapterOverview({ site, chapter }: { site: PublicSite; chapter: ChapterOutline }) {
	const t = useTranslations("chapter");
	const tCouncil = useTranslations("council.invitation");
	const locale = useLocale();
	const year = site.plan.years.firstYear;
	return (
		<>
			<h1 className="text-3xl">
				<span className="mr-3 block text-base sm:inline">{t("number", { number: chapter.number })}</span>
				<LocalizedText text={chapter.title} />
			</h1>
			{chapter.description && (
				<p className="mt-4 max-w-text text-lg">
					<LocalizedText text={chapter.description} />
				</p>
			)}
			<p className="mt-4 print:hidden">
				<a
					href={routes.council(locale, toQuery({ ...WHOLE_PLAN, chapters: [chapter.number] }))}
					className="inline-block py-0.5"
				>
					{tCouncil("chapter")}
				</a>
			</p>
			{chapter.sections.map((section) => (
				<Section
					key={section.number}
					id={`section-${section.number}`}
					title={
						<a href={routes.section(locale, chapter.number, section.number)} className="text-ink visited:text-ink">
							{t("section", { number: section.number })} <LocalizedText text={section.title} />
						</a>
					}
				>
					<PolicyList policies={section.policies} wordings={site.wordings} />
				</Section>
			))}
			{chapter.indicators.length > 0 && (
				<Section id="indicators" title={t("indicators")}>
					{chapter.indicators.map((series) => {
						const shown = latestYearWithValue(series) ?? year;
						return (
							<IndicatorArticle
								key={series.code}
								series={seriesUntil(series, shown)}
								year={shown}
								sourceNotes={chapter.sourceNotes}
							/>
						);
					})}
				</Section>
			)}
			<Section id="document" title={t("document")}>
				<Field
					title={
						<>
							{t("sdgs")}
							<SourceMark notes={chapter.sourceNotes} field="sdgs" year={year} />
						</>
					}
				>
					{chapter.sdgs.length > 0 ? <SdgLinks goals={chapter.sdgs} /> : <p>{t("noSdgs")}</p>}
				</Field>
				<Field title={t("sourceNotes")}>
					<SourceNotes notes={chapter.sourceNotes} indicators={chapter.indicators} year={year} />
				</Field>
			</Section>
		</>
	);
}
