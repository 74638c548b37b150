import { useLocale, useTranslations } from "next-intl";
import { JsonLd } from "@/components/layout/json-ld";
import { ChapterCrumb, SectionCrumb } from "@/components/layout/place-crumbs";
import { PublicPage } from "@/components/layout/public-page";
import type { PublicPolicy } from "@/lib/data/public/policy";
import type { PublicSite } from "@/lib/data/public/site";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import { localize } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { type LocalizedPath, routes } from "@/lib/routes";
import { PolicySheet } from "./policy-sheet";

type PolicyPageProps = {
	site: PublicSite;
	policy: PublicPolicy;
	evaluation: PublishedRevision | null;
	path: LocalizedPath;
};

/** A policy's sheet in the portal's frame, with its place in the plan and its data for search engines. */
export function PolicyPage({ site, policy, evaluation, path }: PolicyPageProps) {
	const t = useTranslations("layout");
	const locale = useLocale();
	const { chapter, section, divisions } = policy;
	const year = evaluation?.fiscalYear ?? site.plan.years.firstYear;
	return (
		<PublicPage
			site={site}
			path={path}
			crumbs={[
				{ href: routes.home(locale), label: t("home") },
				{ href: routes.chapter(locale, chapter.number), label: <ChapterCrumb chapter={chapter} /> },
				{
					href: routes.section(locale, chapter.number, section.number),
					label: <SectionCrumb section={section} />,
				},
			]}
		>
			<PolicySheet site={site} policy={policy} evaluation={evaluation} />
			<JsonLd
				data={{
					"@type": "GovernmentService",
					name: localize(policy.title, locale).text,
					identifier: policy.code,
					description: policy.vision,
					url: path(locale),
					serviceOperator: {
						"@type": "GovernmentOrganization",
						name: localize(site.municipality.name, locale).text,
						url: site.municipality.websiteUrl,
						...(divisions.lead && {
							department: {
								"@type": "GovernmentOrganization",
								name: localize(nameIn(divisions.lead.names, year), locale).text,
							},
						}),
					},
				}}
			/>
		</PublicPage>
	);
}
