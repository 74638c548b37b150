import { COMPONENTS } from "./component";
import type { ApiDescriptions } from "./describe";
import { ENDPOINT_NAMES, ENDPOINTS, type EndpointName } from "./endpoints";
import { componentSchemas, type JsonSchema, parameterSchemas, refTo } from "./json-schemas";
import { PROBLEM_KINDS, PROBLEM_STATUS, PROBLEM_TYPE, type ProblemKind } from "./problem";

/** Whose API is described, and where it is. */
export type ApiOwner = {
	portalUrl: string;
	/** The path that every endpoint's begins with. */
	base: string;
	licence: { name: string; url: string };
	contact: { name: string; url: string };
	/** The address of the description for people. */
	reference: string;
};

/** What a request for data can run into; another method than for reading has no description of its own. */
const RESPONSES: Record<Exclude<ProblemKind, "method-not-allowed">, string> = {
	"invalid-parameters": "InvalidParameters",
	"not-found": "NotFound",
	"not-acceptable": "NotAcceptable",
	"too-many-requests": "TooManyRequests",
	unavailable: "Unavailable",
};

const isDescribed = (kind: ProblemKind): kind is keyof typeof RESPONSES => kind in RESPONSES;

/** /api/v1 as OpenAPI 3.1, made from the schemas by which it reads and answers. */
export function openApiDocument(words: ApiDescriptions, owner: ApiOwner) {
	return {
		openapi: "3.1.0",
		info: {
			title: words.title,
			description: words.summary,
			version: "1.0.0",
			contact: owner.contact,
			license: owner.licence,
		},
		externalDocs: { url: owner.reference },
		servers: [{ url: owner.portalUrl }],
		paths: Object.fromEntries(
			ENDPOINT_NAMES.map((name) => [pathOf(owner.base, name), { get: operation(name, words) }]),
		),
		components: {
			schemas: componentSchemas(words),
			headers: {
				ETag: header(words.header("ETag")),
				Link: header(words.header("Link")),
				"Retry-After": { ...header(words.header("Retry-After")), schema: { type: "integer", minimum: 1 } },
			},
			responses: {
				Unchanged: { description: words.unchanged, headers: headers("ETag") },
				...Object.fromEntries(
					PROBLEM_KINDS.filter(isDescribed).map((kind) => [
						RESPONSES[kind],
						{
							description: words.problem(kind),
							...(kind === "too-many-requests" && { headers: headers("Retry-After") }),
							content: { [PROBLEM_TYPE]: { schema: refTo("Problem") } },
						},
					]),
				),
			},
		},
	};
}

const pathOf = (base: string, name: EndpointName) => `${base}${ENDPOINTS[name].path.replace(/\/$/, "")}`;

const header = (description: string) => ({ description, schema: { type: "string" } });

const headers = (...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

function operation(name: EndpointName, words: ApiDescriptions) {
	const { parameters, query, response } = ENDPOINTS[name];
	return {
		operationId: name,
		...words.endpoint(name),
		parameters: [
			...parametersIn("path", parameterSchemas(parameters), words),
			...parametersIn("query", parameterSchemas(query), words),
		],
		responses: {
			"200": {
				description: words.answered,
				headers: headers("ETag", "Link"),
				content: { "application/json": { schema: refTo(COMPONENTS.get(response)?.id ?? "") } },
			},
			"304": { $ref: "#/components/responses/Unchanged" },
			...Object.fromEntries(
				PROBLEM_KINDS.filter(isDescribed).map((kind) => [
					PROBLEM_STATUS[kind],
					{ $ref: `#/components/responses/${RESPONSES[kind]}` },
				]),
			),
		},
	};
}

function parametersIn(place: "path" | "query", schemas: Record<string, JsonSchema>, words: ApiDescriptions) {
	return Object.entries(schemas).map(([name, schema]) => ({
		name,
		in: place,
		required: place === "path",
		description: words.parameter(name),
		schema,
		// One name once for each value: year=2024&year=2025.
		...(schema.type === "array" && { style: "form", explode: true }),
	}));
}
