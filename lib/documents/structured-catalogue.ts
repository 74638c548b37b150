import "server-only";
import type { PublicSite } from "@/lib/data/public/site";
import { type Locale, localize } from "@/lib/domain/localized";
import { absolute } from "@/lib/env";
import { catalogueWords } from "@/lib/i18n/open-data-words";
import { routes } from "@/lib/routes";
import { tableOffers } from "./table-offers";

const FORMATS = [
	{ suffix: "csv", type: "text/csv" },
	{ suffix: "json", type: "application/json" },
] as const;

/** The tables in the words of schema.org, by which search engines find data sets. */
export function structuredCatalogue(site: PublicSite, locale: Locale): Record<string, unknown> {
	const town = localize(site.municipality.name, locale).text;
	const words = catalogueWords(locale, { town, plan: localize(site.plan.title, locale).text });
	const creator = { "@type": "GovernmentOrganization", name: town, url: site.municipality.websiteUrl };
	const { baselineYear, targetYear } = site.plan.years;
	return {
		"@type": "DataCatalog",
		name: words.title,
		description: words.description,
		url: absolute(routes.openData(locale)),
		license: site.licence.url,
		creator,
		dataset: tableOffers(locale).map(({ name, title, row, use }) => ({
			"@type": "Dataset",
			name: `${title} | ${words.title}`,
			description: `${row} ${use}`,
			identifier: name,
			license: site.licence.url,
			creator,
			isAccessibleForFree: true,
			temporalCoverage: `${baselineYear}-04-01/${targetYear + 1}-03-31`,
			distribution: FORMATS.map(({ suffix, type }) => ({
				"@type": "DataDownload",
				encodingFormat: type,
				contentUrl: absolute(routes.data(`${name}.${suffix}`)),
			})),
		})),
	};
}
