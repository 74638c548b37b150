import { useLocale, useTranslations } from "next-intl";
import { PaceCounts } from "@/components/indicators/pace-counts";
import { FeedLink } from "@/components/layout/feed-link";
import { FiscalYear, useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import { PolicyList } from "@/components/policies/policy-list";
import { Section } from "@/components/ui/section";
import type { ChapterOutline, PolicySummary } from "@/lib/data/public/outline";
import type { PublicSite } from "@/lib/data/public/site";
import { paceIn } from "@/lib/domain/assessment";
import { routes } from "@/lib/routes";
import { GradeCounts } from "./grade-counts";
import { RecentPublications } from "./recent-publications";

type PlanOverviewProps = { site: PublicSite | null; chapters: readonly ChapterOutline[] };

/** The plan at a glance: how many policies stand where, chapter by chapter, what is new, how to read this. */
export function PlanOverview({ site, chapters }: PlanOverviewProps) {
	const t = useTranslations("home");
	const tCouncil = useTranslations("council.invitation");
	const shortYear = useShortYear();
	const locale = useLocale();
	if (site === null) {
		return (
			<>
				<h1 className="text-3xl">{t("heading")}</h1>
				<p className="mt-4 max-w-text">{t("noPlan")}</p>
			</>
		);
	}
	const policies = chapters.flatMap(({ sections }) => sections.flatMap((section) => section.policies));
	const { years } = site.plan;
	return (
		<>
			<p className="text-sm">
				<LocalizedText text={site.municipality.name} /> <LocalizedText text={site.plan.title} />
				{t("years", { first: shortYear(years.firstYear), last: shortYear(years.targetYear) })}
			</p>
			<h1 className="mt-1 text-3xl">{t("heading")}</h1>
			<p className="mt-4 max-w-text text-lg">
				{t("lead", { baseline: shortYear(years.baselineYear), target: shortYear(years.targetYear) })}
			</p>
			<p className="mt-2 flex flex-wrap gap-x-6">
				<a href={routes.about(locale)} className="inline-block py-0.5">
					{t("howToRead")}
				</a>
				<a href={routes.council(locale)} className="inline-block py-0.5">
					{tCouncil("home")}
				</a>
			</p>
			<Section id="summary" title={t("summary", { count: policies.length })}>
				<Summary policies={policies} site={site} />
			</Section>
			{chapters.map((chapter) => (
				<Section
					key={chapter.number}
					id={`chapter-${chapter.number}`}
					title={
						<a href={routes.chapter(locale, chapter.number)} className="text-ink visited:text-ink">
							{t("chapter", { number: chapter.number })} <LocalizedText text={chapter.title} />
						</a>
					}
				>
					{chapter.sections.map((section) => (
						<div key={section.number}>
							<h3 className="mb-3 text-lg">
								<a href={routes.section(locale, chapter.number, section.number)} className="text-ink visited:text-ink">
									{t("section", { number: section.number })} <LocalizedText text={section.title} />
								</a>
							</h3>
							<PolicyList policies={section.policies} wordings={site.wordings} />
						</div>
					))}
				</Section>
			))}
			<Section id="recent" title={t("recent")}>
				<RecentPublications policies={policies} />
				<p className="flex flex-wrap gap-x-6">
					<FeedLink href={routes.feed(locale)} />
					<a href={routes.openData(locale)} className="inline-block py-0.5">
						{t("openData")}
					</a>
				</p>
			</Section>
		</>
	);
}

/** Grades and paces of one year, the newest with a publication; policies that are not that far are counted apart. */
function Summary({ policies, site }: { policies: readonly PolicySummary[]; site: PublicSite }) {
	const t = useTranslations("home");
	const years = policies.flatMap(({ latest }) => (latest ? [latest.fiscalYear] : []));
	if (years.length === 0) return <p>{t("nothingPublished")}</p>;
	const year = Math.max(...years);
	const published = policies.flatMap(({ latest, indicators }) =>
		latest?.fiscalYear === year ? [{ ...latest, indicators }] : [],
	);
	const paces = published.flatMap(({ indicators }) => indicators.map((series) => paceIn(series, year)));
	const missing = policies.length - published.length;
	return (
		<>
			<p>
				<FiscalYear year={year} /> {t("publishedCount", { count: published.length })}
				{missing > 0 && ` ${t("missingCount", { count: missing })}`}
			</p>
			<div className="grid gap-8 md:grid-cols-3">
				<div>
					<h3 className="text-base">{t("progressGrades")}</h3>
					<GradeCounts grades={published.map(({ progressGrade }) => progressGrade)} wordings={site.wordings.progress} />
				</div>
				<div>
					<h3 className="text-base">{t("reviewGrades")}</h3>
					<GradeCounts grades={published.map(({ reviewGrade }) => reviewGrade)} wordings={site.wordings.review} />
				</div>
				<div>
					<h3 className="text-base">{t("paces")}</h3>
					<div className="mt-2">
						<PaceCounts paces={paces} />
					</div>
				</div>
			</div>
		</>
	);
}
