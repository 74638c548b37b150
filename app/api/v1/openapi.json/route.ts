import { getPublicSite } from "@/lib/data/public/site";
import { apiDescriptions } from "@/lib/documents/api/descriptions";
import { toJson } from "@/lib/documents/api/json";
import { type Locale, localize } from "@/lib/domain/localized";
import { absolute, env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { openApiDocument } from "@/lib/schemas/api/openapi";
import { QUERIES, readQuery } from "@/lib/schemas/api/parameters";
import { noPlan, refusedResponse } from "../answer";
import { type Body, notAllowed, preflight, respond } from "../respond";

export const dynamic = "force-dynamic";

/** The API's description as OpenAPI; in Japanese, or in the language named by `lang`. */
export function GET(request: Request): Promise<Response> {
	return respond(request, (locale) => describeApi(new URL(request.url).searchParams, locale));
}

async function describeApi(search: URLSearchParams, locale: Locale): Promise<Body | Response> {
	const { query, refused } = readQuery(QUERIES.openapi, search);
	if (refused !== null) return refusedResponse(refused, Object.keys(QUERIES.openapi.shape), locale);
	const site = await getPublicSite();
	if (site === null) return noPlan(locale);
	const { lang } = query;
	const { licence, municipality } = site;
	const document = openApiDocument(apiDescriptions(lang), {
		portalUrl: env().portalUrl,
		base: routes.api(),
		licence: { name: localize(licence.name, lang).text, url: licence.url },
		contact: { name: localize(municipality.contact, lang).text, url: municipality.websiteUrl },
		reference: absolute(routes.apiReference(lang)),
	});
	return { json: toJson(document), next: null, licence: licence.url };
}

export const OPTIONS = preflight;

export { notAllowed as DELETE, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };
