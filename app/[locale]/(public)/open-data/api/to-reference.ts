import type { Reference, ShownParameter } from "@/components/api-reference/reference";
import { apiDescriptions } from "@/lib/documents/api/descriptions";
import type { loadSamples } from "@/lib/documents/api/samples";
import type { Locale } from "@/lib/domain/localized";
import { REQUEST_LIMITS } from "@/lib/domain/request-limits";
import { routes } from "@/lib/routes";
import { ENDPOINT_NAMES, ENDPOINTS } from "@/lib/schemas/api/endpoints";
import { type JsonSchema, parameterSchemas } from "@/lib/schemas/api/json-schemas";
import { LARGEST_PAGE, USUAL_PAGE } from "@/lib/schemas/api/parameters";
import { PROBLEM_KINDS, PROBLEM_STATUS } from "@/lib/schemas/api/problem";
import { nameOfAnswer, toField, toObjects } from "./to-objects";

/** What the page shows, from the same schemas and words as the OpenAPI document. */
export function toReference(locale: Locale, samples: Awaited<ReturnType<typeof loadSamples>>): Reference {
	const words = apiDescriptions(locale);
	const parametersIn = (place: "path" | "query", schemas: Record<string, JsonSchema>) =>
		Object.entries(schemas).map(([name, schema]): ShownParameter => {
			const kind = place === "path" ? "path" : schema.items ? "repeatable" : "once";
			return { ...toField(name, schema.items ?? schema, words.parameter(name)), kind };
		});
	return {
		endpoints: ENDPOINT_NAMES.map((name) => {
			const { path, parameters, query } = ENDPOINTS[name];
			return {
				name,
				path: routes.api(path.replace(/\/$/, "")),
				...words.endpoint(name),
				parameters: [
					...parametersIn("path", parameterSchemas(parameters)),
					...parametersIn("query", parameterSchemas(query)),
				],
				answer: nameOfAnswer(name),
				sample: samples[name] ?? null,
			};
		}),
		objects: toObjects(locale).map(({ name, description }) => ({ name, description })),
		problems: PROBLEM_KINDS.map((kind) => ({ kind, status: PROBLEM_STATUS[kind], title: words.problem(kind) })),
		limit: REQUEST_LIMITS.api,
		page: { largest: LARGEST_PAGE, usual: USUAL_PAGE },
	};
}
