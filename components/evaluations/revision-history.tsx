import { useFormatter, useLocale, useTranslations } from "next-intl";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import { Section } from "@/components/ui/section";
import type { PublicPolicyHistory } from "@/lib/data/public/policy";
import type { PublicSite } from "@/lib/data/public/site";
import { evaluationChanges, type PublishedRevision } from "@/lib/domain/evaluation";
import { routes } from "@/lib/routes";
import { RevisionChanges } from "./revision-changes";

type RevisionHistoryProps = { site: PublicSite; policy: PublicPolicyHistory };

/** Everything that was published about a policy, newest first: when, why, and what each correction changed. */
export function RevisionHistory({ site, policy }: RevisionHistoryProps) {
	const t = useTranslations("history");
	const locale = useLocale();
	const years = [...new Set(policy.revisions.map(({ fiscalYear }) => fiscalYear))].reverse();
	return (
		<>
			<h1 className="text-3xl">
				<span className="mr-3 block text-base">
					{policy.code} <LocalizedText text={policy.title} />
				</span>
				{t("heading")}
			</h1>
			<p className="mt-4 max-w-text">{t("lead")}</p>
			{years.length === 0 && <p className="mt-6">{t("nothingPublished")}</p>}
			{years.map((year) => (
				<Section
					key={year}
					id={`year-${year}`}
					title={
						<a href={routes.policyYear(locale, policy.code, year)} className="text-ink visited:text-ink">
							<FiscalYear year={year} />
						</a>
					}
				>
					<ol className="space-y-8">
						{policy.revisions
							.filter(({ fiscalYear }) => fiscalYear === year)
							.map((revision, index, all) => (
								<li key={revision.number}>
									<RevisionEntry site={site} policy={policy} revision={revision} before={all[index - 1] ?? null} />
								</li>
							))
							.reverse()}
					</ol>
				</Section>
			))}
		</>
	);
}

type RevisionEntryProps = {
	site: PublicSite;
	policy: PublicPolicyHistory;
	revision: PublishedRevision;
	before: PublishedRevision | null;
};

function RevisionEntry({ site, policy, revision, before }: RevisionEntryProps) {
	const t = useTranslations("history");
	const format = useFormatter();
	return (
		<>
			<h3 className="text-lg">
				{t("revision", { number: revision.number })}{" "}
				<time dateTime={revision.publishedAt.toISOString()} className="font-normal text-base">
					{format.dateTime(revision.publishedAt, { dateStyle: "long" })}
				</time>
			</h3>
			{before === null || revision.correction === null ? (
				<p className="mt-1">{t("firstPublication")}</p>
			) : (
				<>
					<p className="mt-2 font-bold text-sm">{t("reason")}</p>
					<TownText text={revision.correction} />
					<p className="mt-3 font-bold text-sm">{t("changes")}</p>
					<RevisionChanges
						changes={evaluationChanges(before, revision)}
						indicators={policy.indicators}
						wordings={site.wordings}
						year={revision.fiscalYear}
					/>
				</>
			)}
		</>
	);
}
