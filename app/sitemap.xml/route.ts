import { getPublicAddresses } from "@/lib/data/public/sitemap";
import { LOCALES } from "@/lib/domain/localized";
import { env } from "@/lib/env";
import { type LocalizedPath, routes } from "@/lib/routes";

/** Rendered on demand: at build time there is no database. */
export const dynamic = "force-dynamic";

type Entry = { path: LocalizedPath; lastModified?: Date | null };

/** Every public page in every language, each naming its translations. */
export async function GET() {
	const urls = (await entries()).flatMap(({ path, lastModified }) =>
		LOCALES.map((locale) =>
			[
				"<url>",
				`<loc>${absolute(path(locale))}</loc>`,
				...LOCALES.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${absolute(path(other))}"/>`),
				lastModified ? `<lastmod>${lastModified.toISOString()}</lastmod>` : "",
				"</url>",
			].join(""),
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
		{ path: routes.about },
		{ path: routes.glossary },
		{ path: routes.accessibility },
	];
}

/** Codes and slugs hold nothing that XML or URLs would want escaped; the configured base is escaped. */
function absolute(path: string): string {
	return new URL(path, env().portalUrl).href.replaceAll("&", "&amp;");
}
