import { getPublicSite } from "@/lib/data/public/site";
import { apiAddress } from "@/lib/documents/api/addresses";
import { ANSWERS } from "@/lib/documents/api/answers";
import type { AnswerContext } from "@/lib/documents/api/context";
import { toJson } from "@/lib/documents/api/json";
import type { Locale } from "@/lib/domain/localized";
import { wordsOf } from "@/lib/i18n/words";
import { type Answer, ENDPOINTS, type EndpointName, findEndpoint } from "@/lib/schemas/api/endpoints";
import { type Refusal, readQuery } from "@/lib/schemas/api/parameters";
import { problemResponse } from "./problem";
import type { Body } from "./respond";

/** Any endpoint's answer, by what its registered schemas read. */
type AnyAnswer = (parameters: object, query: object, context: AnswerContext) => Promise<Answer<EndpointName> | null>;

/** What is answered at the steps of a path below /api/v1, with a query. */
export async function answerAt(
	steps: readonly string[],
	search: URLSearchParams,
	locale: Locale,
): Promise<Body | Response> {
	const t = wordsOf({ locale, namespace: "api" });
	const found = findEndpoint(steps);
	if (found === null) {
		return problemResponse("not-found", locale, { detail: t("details.noSuchAddress", { index: apiAddress("") }) });
	}
	const endpoint = ENDPOINTS[found.name];
	const { query, refused } = readQuery(endpoint.query, search);
	if (refused !== null) return refusedResponse(refused, Object.keys(endpoint.query.shape), locale);
	const site = await getPublicSite();
	if (site === null) return noPlan(locale);
	const parameters = endpoint.parameters.safeParse(found.given);
	const context = { site, now: new Date(), path: endpoint.path, search };
	const answer = parameters.success ? await (ANSWERS[found.name] as AnyAnswer)(parameters.data, query, context) : null;
	if (answer === null) return problemResponse("not-found", locale, { detail: t("details.noSuchEntry") });
	return {
		json: toJson(answer),
		next: "next" in answer ? answer.next : null,
		licence: site.licence.url,
	};
}

/** Said while nothing has been loaded that could be answered. */
export function noPlan(locale: Locale): Response {
	return problemResponse("not-found", locale, { detail: wordsOf({ locale, namespace: "api" })("details.noPlan") });
}

/** Every parameter that can't be used, with what to do about it. */
export function refusedResponse(refused: readonly Refusal[], names: readonly string[], locale: Locale): Response {
	const t = wordsOf({ locale, namespace: "api" });
	const errors = refused.map((refusal) => ({ name: refusal.name, reason: reasonOf(refusal, names, t) }));
	return problemResponse("invalid-parameters", locale, { detail: t("details.parameters"), errors });
}

function reasonOf({ name, why }: Refusal, names: readonly string[], t: ReturnType<typeof wordsOf<"api">>): string {
	if (why === "repeated") return t("refusals.repeated");
	if (why === "unreadable") return t("refusals.unreadable", { expected: t(`parameters.${name as "year"}.expected`) });
	return names.length === 0 ? t("refusals.unknownNone") : t("refusals.unknown", { names: names.join(", ") });
}
