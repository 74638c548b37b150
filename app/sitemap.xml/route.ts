import { getPublicAddresses } from "@/lib/data/public/sitemap";
import { LOCALES } from "@/lib/domain/localized";
import { escapeXml, xmlElement } from "@/lib/domain/xml";
import { absolute } from "@/lib/env";
import { type LocalizedPath, routes } from "@/lib/routes";

/** Rendered on demand: at build time there is no database. */
export const dynamic = "force-dynamic";

type Entry = { path: LocalizedPath; lastModified?: Date | null };

/** Every public page in every language, each naming its translations. */
export async function GET() {
	const urls = (await entries()).flatMap(({ path, lastModified }) =>
		LOCALES.map((locale) =>
			xmlElement(
				"url",
				{},
				xmlElement("loc", {}, escapeXml(absolute(path(locale)))),
				...LOCALES.map((other) =>
					xmlElement("xhtml:link", { rel: "alternate", hreflang: other, href: absolute(path(other)) }),
				),
				...(lastModified ? [xmlElement("lastmod", {}, lastModified.toISOString())] : []),
			),
		),
	);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
	return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}

async function entries(): Promise<Entry[]> {
	const { chapters, policies, indicators, divisions, sdgs } = await getPublicAddresses();
	return [
		{ path: routes.home },
		...chapters.flatMap(({ number, sections }) => [
			{ path: (locale) => routes.chapter(locale, number) } satisfies Entry,
			...sections.map((section): Entry => ({ path: (locale) => routes.section(locale, number, section) })),
		]),
		...policies.flatMap(({ code, years, lastPublishedAt }): Entry[] => [
			{ path: (locale) => routes.policy(locale, code), lastModified: lastPublishedAt },
			...years.map((year): Entry => ({ path: (locale) => routes.policyYear(locale, code, year) })),
			{ path: (locale) => routes.policyHistory(locale, code), lastModified: lastPublishedAt },
		]),
		...indicators.map((code): Entry => ({ path: (locale) => routes.indicator(locale, code) })),
		...divisions.map((slug): Entry => ({ path: (locale) => routes.division(locale, slug) })),
		...sdgs.map((goal): Entry => ({ path: (locale) => routes.sdg(locale, goal) })),
		{ path: (locale) => routes.council(locale) },
		{ path: routes.openData },
		{ path: routes.dataDictionary },
		{ path: routes.apiReference },
		{ path: routes.apiObjects },
		{ path: routes.about },
		{ path: routes.glossary },
		{ path: routes.accessibility },
	];
}
