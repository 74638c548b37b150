import { limited } from "@/app/limited";
import { keptBriefly, notModified } from "@/app/revalidation";
import { rememberedTag, tagOf } from "@/lib/documents/api/entity-tags";
import { publishedEpoch } from "@/lib/documents/published-epoch";
import type { Locale } from "@/lib/domain/localized";
import { absolute } from "@/lib/env";
import { requestLocale } from "@/lib/i18n/request-locale";
import { wordsOf } from "@/lib/i18n/words";
import { routes } from "@/lib/routes";
import { problemResponse } from "./problem";

/** Open to scripts of any origin, which may also see how to go on, what they have already and how long to wait. */
const OPEN = {
	"Access-Control-Allow-Origin": "*",
	"Access-Control-Expose-Headers": "ETag, Link, Retry-After",
};

const METHODS = "GET, HEAD, OPTIONS";

/** An answer as JSON. `next`: where the list goes on; `licence`: under which the data is given. */
export type Body = { json: string; next: string | null; licence: string };

/**
 * Answers a request to read: it is counted, refused where it accepts nothing that could be sent, and told 304 where it
 * has already what `make` would make. Where the database is away it is told so.
 */
export async function respond(request: Request, make: (locale: Locale) => Promise<Body | Response>): Promise<Response> {
	const locale = requestLocale(request);
	try {
		const refusal = (await limited(request, "api")) ?? notAcceptable(request, locale);
		// Known tags are compared first: then nothing is made.
		const answer = refusal ?? notModified(request, rememberedTag(addressOf(request)));
		return opened(answer ?? (await made(request, () => make(locale))));
	} catch (error) {
		console.error("The API could not answer:", error);
		return opened(
			problemResponse("unavailable", locale, { detail: wordsOf({ locale, namespace: "api" })("details.unavailable") }),
		);
	}
}

/** What a browser asks before a script of another origin may read. */
export function preflight(): Response {
	return new Response(null, {
		status: 204,
		headers: {
			...OPEN,
			Allow: METHODS,
			"Access-Control-Allow-Methods": METHODS,
			"Access-Control-Allow-Headers": "*",
			"Access-Control-Max-Age": "86400",
		},
	});
}

/** For every method that would change something: there is nothing to change here. */
export function notAllowed(request: Request): Response {
	const locale = requestLocale(request);
	const detail = wordsOf({ locale, namespace: "api" })("details.method");
	return opened(problemResponse("method-not-allowed", locale, { detail, headers: { Allow: METHODS } }));
}

/** Something is accepted unless it is said that nothing of the kind is. */
function notAcceptable({ headers }: Request, locale: Locale): Response | null {
	const ranges = (headers.get("accept") ?? "").split(",").flatMap((range) => {
		const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
		return type === "" ? [] : [{ type, isRefused: parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) }];
	});
	const isServed = (type: string) => ["*/*", "application/*", "application/json"].includes(type);
	if (ranges.length === 0 || ranges.some(({ type, isRefused }) => isServed(type) && !isRefused)) return null;
	return problemResponse("not-acceptable", locale, { detail: wordsOf({ locale, namespace: "api" })("details.accept") });
}

async function made(request: Request, make: () => Promise<Body | Response>): Promise<Response> {
	const epoch = publishedEpoch();
	const body = await make();
	if (body instanceof Response) return body;
	const tag = tagOf(body.json, addressOf(request), epoch);
	const headers = { "Content-Type": "application/json; charset=utf-8", ...keptBriefly(tag), Link: linksOf(body) };
	return notModified(request, tag) ?? new Response(body.json, { headers });
}

/** RFC 8288: the next part of a list, the licence, and where the API is described (RFC 8631). */
function linksOf({ next, licence }: Body): string {
	const links = [
		...(next === null ? [] : [[next, "next"]]),
		...(URL.canParse(licence) ? [[new URL(licence).href, "license"]] : []),
		[absolute(routes.api("/openapi.json")), "service-desc"],
		[absolute(routes.apiReference("ja")), "service-doc"],
	];
	return links.map(([address, relation]) => `<${address}>; rel="${relation}"`).join(", ");
}

function addressOf({ url }: Request): string {
	const { pathname, search } = new URL(url);
	return `${pathname}${search}`;
}

function opened(response: Response): Response {
	for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value);
	return response;
}
