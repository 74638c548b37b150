import { getPublicSite } from "@/lib/data/public/site";
import { catalogueDocument } from "@/lib/documents/catalogue";
import { downloadHeaders } from "@/lib/export/download";

/** Rendered on demand: at build time there is no database. */
export const dynamic = "force-dynamic";

/** What data there are, for catalogues and search engines (DCAT). */
export async function GET() {
	const site = await getPublicSite();
	if (site === null) return new Response(null, { status: 404 });
	return Response.json(await catalogueDocument(site), {
		headers: downloadHeaders({
			fileName: "catalog.jsonld",
			contentType: "application/ld+json; charset=utf-8",
			licenceUrl: site.licence.url,
			inline: true,
		}),
	});
}
