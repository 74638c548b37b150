import { answered } from "@/app/answered";
import { plainText } from "@/app/plain-text";
import { keptBriefly } from "@/app/revalidation";
import { getPublicSite } from "@/lib/data/public/site";
import { catalogueDocument } from "@/lib/documents/catalogue";
import type { Locale } from "@/lib/domain/localized";
import { downloadHeaders } from "@/lib/export/download";
import { requestLocale } from "@/lib/i18n/request-locale";
import { wordsOf } from "@/lib/i18n/words";

/** Rendered on demand: at build time there is no database. */
export const dynamic = "force-dynamic";

/** What data there are, for catalogues and search engines (DCAT). */
export function GET(request: Request): Promise<Response> {
	const locale = requestLocale(request);
	return answered(locale, () => catalogue(locale));
}

async function catalogue(locale: Locale): Promise<Response> {
	const site = await getPublicSite();
	if (site === null) return plainText(wordsOf({ locale, namespace: "dataFiles" })("noPlan"), { status: 404, locale });
	const headers = downloadHeaders({
		fileName: "catalog.jsonld",
		contentType: "application/ld+json; charset=utf-8",
		licenceUrl: site.licence.url,
		inline: true,
	});
	return Response.json(await catalogueDocument(site), { headers: { ...headers, ...keptBriefly(null) } });
}
