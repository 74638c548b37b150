import { useLocale, useTranslations } from "next-intl";
import { FeedLink } from "@/components/layout/feed-link";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import { PolicyList } from "@/components/policies/policy-list";
import { Section } from "@/components/ui/section";
import type { PublicDivision } from "@/lib/data/public/mapping";
import type { PolicySummary } from "@/lib/data/public/outline";
import type { PublicSite } from "@/lib/data/public/site";
import { nameIn } from "@/lib/domain/names";
import { routes } from "@/lib/routes";

type DivisionOverviewProps = {
	site: PublicSite;
	division: PublicDivision;
	leads: readonly PolicySummary[];
	related: readonly PolicySummary[];
};

/** What a division answers for: the policies it leads, and those in which it takes part. */
export function DivisionOverview({ site, division, leads, related }: DivisionOverviewProps) {
	const t = useTranslations("division");
	const locale = useLocale();
	const shortYear = useShortYear();
	const year = Math.max(
		site.plan.years.firstYear,
		...[...leads, ...related].map(({ latest }) => latest?.fiscalYear ?? 0),
	);
	const current = nameIn(division.names, year);
	const earlier = division.names.filter(({ fromYear, name }) => fromYear < year && name.ja !== current.ja);
	return (
		<>
			<h1 className="text-3xl">
				<LocalizedText text={current} />
			</h1>
			{earlier.map(({ fromYear, name }) => (
				<p key={fromYear} className="mt-2 text-sm">
					{t("earlierName", { year: shortYear(fromYear) })} <LocalizedText text={name} />
				</p>
			))}
			<Section id="leads" title={t("leads", { count: leads.length })}>
				{leads.length > 0 ? <PolicyList policies={leads} wordings={site.wordings} /> : <p>{t("noLeads")}</p>}
			</Section>
			<Section id="related" title={t("related", { count: related.length })}>
				{related.length > 0 ? <PolicyList policies={related} wordings={site.wordings} /> : <p>{t("noRelated")}</p>}
			</Section>
			<p className="mt-10">
				<FeedLink href={routes.divisionFeed(locale, division.slug)} />
			</p>
		</>
	);
}
