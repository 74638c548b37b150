import { useLocale, useTranslations } from "next-intl";
import { GradeScale } from "@/components/evaluations/grade-scale";
import { PaceLabel } from "@/components/indicators/pace-label";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { PublicSite } from "@/lib/data/public/site";
import { PACES } from "@/lib/domain/progress";
import { routes } from "@/lib/routes";
import { GuideHeader, PageContents, Prose, siteTags, TextList } from "./guide-parts";
import { NumberGuide } from "./number-guide";

/** The parts of the page, by anchor, in its order. */
const PARTS = [
	"plan",
	"cycle",
	"grades",
	"numbers",
	"paces",
	"differences",
	"source",
	"corrections",
	"missing",
] as const;
const LEVELS = ["chapter", "section", "policy", "indicator", "measure", "project"] as const;
const STEPS = ["record", "check", "publish"] as const;
const REASONS = ["unmeasured", "outside", "finalTarget"] as const;
const RESPONSES = ["both", "where", "explanation", "unchanged"] as const;
const DIFFERENCES = ["a", "b", "cd", "claim"] as const;
const SOURCE_RULES = ["note", "mark", "blank", "settled"] as const;
const CORRECTION_RULES = ["kept", "recorded", "latest", "permanent", "redefined"] as const;
const MISSING = ["unpublished", "absent", "drafts", "money"] as const;

/** How the evaluation works and how to read the portal. */
export function AboutText({ site }: { site: PublicSite | null }) {
	const t = useTranslations("about");
	const locale = useLocale();
	return (
		<>
			<GuideHeader title={t("title")}>{t("lead")}</GuideHeader>
			<PageContents title={t("contents")}>
				<ul className="mt-1 max-w-text list-disc pl-5">
					{PARTS.map((part) => (
						<li key={part}>
							<a href={`#${part}`} className="inline-block py-0.5">
								{t(`${part}.title`)}
							</a>
						</li>
					))}
				</ul>
			</PageContents>
			<Section id="plan" title={t("plan.title")}>
				<PlanGuide site={site} />
			</Section>
			<Section id="cycle" title={t("cycle.title")}>
				<Prose>
					<p>{t("cycle.intro")}</p>
					<TextList isOrdered items={STEPS.map((key) => ({ key, text: t(`cycle.steps.${key}`) }))} />
					{site && <p>{t.rich("cycle.contact", siteTags(site))}</p>}
				</Prose>
			</Section>
			<Section id="grades" title={t("grades.title")}>
				<p className="max-w-text">{t("grades.intro")}</p>
				{(["progress", "review"] as const).map((kind) => (
					<Field key={kind} title={t(`grades.${kind}.title`)}>
						<Prose>
							<p>{t(`grades.${kind}.meaning`)}</p>
							{site && <GradeScale wordings={site.wordings[kind]} />}
						</Prose>
					</Field>
				))}
			</Section>
			<Section id="numbers" title={t("numbers.title")}>
				<NumberGuide />
			</Section>
			<Section id="paces" title={t("paces.title")}>
				<PaceGuide />
			</Section>
			<Section id="differences" title={t("differences.title")}>
				<Prose>
					<p>{t("differences.intro")}</p>
					<TextList items={REASONS.map((key) => ({ key, text: t(`differences.reasons.${key}`) }))} />
				</Prose>
				<Prose>
					<p>{t("differences.when")}</p>
					<TextList items={DIFFERENCES.map((key) => ({ key, text: t(`differences.kinds.${key}`) }))} />
				</Prose>
				<Prose>
					<p>{t("differences.then")}</p>
					<TextList items={RESPONSES.map((key) => ({ key, text: t(`differences.responses.${key}`) }))} />
				</Prose>
			</Section>
			<Section id="source" title={t("source.title")}>
				<Prose>
					<p>{t("source.intro")}</p>
					<TextList items={SOURCE_RULES.map((key) => ({ key, text: t(`source.rules.${key}`) }))} />
				</Prose>
			</Section>
			<Section id="corrections" title={t("corrections.title")}>
				<Prose>
					<TextList items={CORRECTION_RULES.map((key) => ({ key, text: t(`corrections.rules.${key}`) }))} />
				</Prose>
			</Section>
			<Section id="missing" title={t("missing.title")}>
				<Prose>
					<TextList items={MISSING.map((key) => ({ key, text: t(`missing.items.${key}`) }))} />
					<p>{t.rich("more", { glossary: (words) => <a href={routes.glossary(locale)}>{words}</a> })}</p>
				</Prose>
			</Section>
		</>
	);
}

/** What the plan is, which one this is, and the levels it is made of. */
function PlanGuide({ site }: { site: PublicSite | null }) {
	const t = useTranslations("about.plan");
	return (
		<>
			<Prose>
				<p>{t("intro")}</p>
				{site && (
					<p>
						{t.rich("thisPlan", {
							...siteTags(site),
							plan: () => <LocalizedText text={site.plan.title} />,
							first: () => <FiscalYear year={site.plan.years.firstYear} />,
							last: () => <FiscalYear year={site.plan.years.targetYear} />,
							baseline: () => <FiscalYear year={site.plan.years.baselineYear} />,
						})}
					</p>
				)}
				<p>{t("levelsIntro")}</p>
			</Prose>
			<dl className="max-w-text space-y-3">
				{LEVELS.map((level) => (
					<div key={level}>
						<dt className="font-bold">{t(`levels.${level}.term`)}</dt>
						<dd>{t(`levels.${level}.meaning`)}</dd>
					</div>
				))}
			</dl>
		</>
	);
}

/** The words for pace with what each means, as the glossary defines them. */
function PaceGuide() {
	const t = useTranslations("about.paces");
	const tGlossary = useTranslations("glossary");
	return (
		<>
			<p className="max-w-text">{t("intro")}</p>
			<dl className="max-w-text space-y-3">
				{PACES.map((pace) => (
					<div key={pace}>
						<dt className="font-bold">
							<PaceLabel pace={pace} />
						</dt>
						<dd>{tGlossary(`paces.${pace}`)}</dd>
					</div>
				))}
			</dl>
			<p className="max-w-text">{t("maintain")}</p>
		</>
	);
}
