import { useLocale, useTranslations } from "next-intl";
import { GradeScale } from "@/components/evaluations/grade-scale";
import { PaceLabel } from "@/components/indicators/pace-label";
import { Section } from "@/components/ui/section";
import type { PublicSite } from "@/lib/data/public/site";
import { PACES } from "@/lib/domain/progress";
import { routes } from "@/lib/routes";
import { GuideHeader, PageContents } from "./guide-parts";

/** Terms in the order in which a reader of the sheet meets them. A term's key is its anchor too. */
const GROUPS = [
	{ id: "plan", terms: ["comprehensive-plan", "basic-plan", "fiscal-year", "chapter-and-section", "policy"] },
	{ id: "aims", terms: ["sdgs", "vision", "division", "related-plan"] },
	{
		id: "figures",
		terms: [
			"indicator",
			"baseline",
			"target",
			"actual-value",
			"direction",
			"achievement-rate",
			"progress-rate",
			"expected-value",
			"pace",
		],
	},
	{ id: "evaluation", terms: ["progress-grade", "review-grade", "measure", "intended-result", "project"] },
	{ id: "portal", terms: ["source-being-checked", "correction"] },
	{
		id: "texts",
		terms: [
			"bpr",
			"facility-plan",
			"furusato-nozei",
			"fiscal-capability-index",
			"public-hearing",
			"dx",
			"rpa",
			"human-waste-treatment",
		],
	},
] as const;

type Term = (typeof GROUPS)[number]["terms"][number];

/** What the words on a sheet and on the portal mean; every one has an address. */
export function GlossaryText({ site }: { site: PublicSite | null }) {
	const t = useTranslations("glossary");
	const locale = useLocale();
	return (
		<>
			<GuideHeader title={t("title")}>
				{t.rich("lead", { about: (words) => <a href={routes.about(locale)}>{words}</a> })}
			</GuideHeader>
			<PageContents title={t("contents")}>
				<TermLinks />
			</PageContents>
			{GROUPS.map(({ id, terms }) => (
				<Section key={id} id={id} title={t(`groups.${id}`)}>
					<dl className="max-w-text space-y-6">
						{terms.map((term) => (
							<TermEntry key={term} term={term} site={site} />
						))}
					</dl>
				</Section>
			))}
		</>
	);
}

/** Every term as a link, under its group. */
function TermLinks() {
	const t = useTranslations("glossary");
	return (
		<ul className="mt-1 space-y-2">
			{GROUPS.map(({ id, terms }) => (
				<li key={id}>
					<a href={`#${id}`} className="inline-block py-0.5">
						{t(`groups.${id}`)}
					</a>
					<ul className="flex flex-wrap gap-x-4 pl-5 text-sm">
						{terms.map((term) => (
							<li key={term}>
								<a href={`#${term}`} className="inline-block py-0.5">
									{t(`terms.${term}.term`)}
								</a>
							</li>
						))}
					</ul>
				</li>
			))}
		</ul>
	);
}

/** A term with its reading, or in English the Japanese word that the sheet prints; what it means; what belongs to it. */
function TermEntry({ term, site }: { term: Term; site: PublicSite | null }) {
	const t = useTranslations("glossary.terms");
	const [word, japanese] = [t(`${term}.term`), t(`${term}.japanese`)];
	return (
		<div id={term} className="-ml-4 border-transparent border-l-4 pl-3 target:border-accent">
			<dt className="font-bold">
				{word}{" "}
				{japanese !== word && (
					<span lang="ja" className="ml-1 inline-block font-normal text-sm">
						{japanese}
					</span>
				)}
			</dt>
			<dd className="mt-1">
				{t(`${term}.meaning`)}
				<TermDetails term={term} site={site} />
			</dd>
		</div>
	);
}

/** The town's wording under a grade, the words for pace under pace. */
function TermDetails({ term, site }: { term: Term; site: PublicSite | null }) {
	if (term === "pace") return <PaceTerms />;
	const wordings =
		term === "progress-grade" ? site?.wordings.progress : term === "review-grade" ? site?.wordings.review : undefined;
	return (
		wordings && (
			<div className="mt-2">
				<GradeScale wordings={wordings} />
			</div>
		)
	);
}

function PaceTerms() {
	const t = useTranslations("glossary");
	return (
		<dl className="mt-3 space-y-3">
			{PACES.map((pace) => (
				<div key={pace} id={`pace-${kebab(pace)}`} className="border-transparent border-l-4 pl-3 target:border-accent">
					<dt className="font-bold">
						<PaceLabel pace={pace} />
					</dt>
					<dd>{t(`paces.${pace}`)}</dd>
				</div>
			))}
		</dl>
	);
}

/** `onTrack` → `on-track`, as anchors are written. */
const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
