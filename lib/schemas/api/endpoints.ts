import { z } from "zod";
import { component } from "./component";
import { evaluationSchema } from "./evaluation";
import { indicatorSchema } from "./indicator";
import { PATHS, QUERIES } from "./parameters";
import { address } from "./parts";
import { chapterSchema, divisionSchema, indexSchema, planSchema } from "./plan";
import { policySchema } from "./policy";

/** One page of a list, and the address of the next; null when there is none. */
const listOf = <Item extends z.ZodObject>(id: string, item: Item) =>
	component(id, z.strictObject({ items: z.array(item), next: address.nullable() }));

/**
 * All of /api/v1: what is asked for and what comes back. Requests are read by it, answers are typed by it, and its
 * description for programs and for people is made from it.
 */
export const ENDPOINTS = {
	index: { path: "/", parameters: PATHS.none, query: QUERIES.none, response: indexSchema },
	plan: { path: "/plan", parameters: PATHS.none, query: QUERIES.none, response: planSchema },
	chapters: {
		path: "/chapters",
		parameters: PATHS.none,
		query: QUERIES.chapters,
		response: listOf("ChapterList", chapterSchema),
	},
	chapter: { path: "/chapters/{chapter}", parameters: PATHS.chapter, query: QUERIES.none, response: chapterSchema },
	policies: {
		path: "/policies",
		parameters: PATHS.none,
		query: QUERIES.policies,
		response: listOf("PolicyList", policySchema),
	},
	policy: { path: "/policies/{policy}", parameters: PATHS.policy, query: QUERIES.none, response: policySchema },
	indicators: {
		path: "/indicators",
		parameters: PATHS.none,
		query: QUERIES.indicators,
		response: listOf("IndicatorList", indicatorSchema),
	},
	indicator: {
		path: "/indicators/{indicator}",
		parameters: PATHS.indicator,
		query: QUERIES.none,
		response: indicatorSchema,
	},
	evaluations: {
		path: "/evaluations",
		parameters: PATHS.none,
		query: QUERIES.evaluations,
		response: listOf("EvaluationList", evaluationSchema),
	},
	evaluation: {
		path: "/evaluations/{policy}/{year}",
		parameters: PATHS.evaluation,
		query: QUERIES.none,
		response: evaluationSchema,
	},
	divisions: {
		path: "/divisions",
		parameters: PATHS.none,
		query: QUERIES.divisions,
		response: listOf("DivisionList", divisionSchema),
	},
	division: {
		path: "/divisions/{division}",
		parameters: PATHS.division,
		query: QUERIES.none,
		response: divisionSchema,
	},
} as const satisfies Record<string, Endpoint>;

export type Endpoint = {
	/** Below /api/v1, with its parameters in braces. */
	path: `/${string}`;
	parameters: z.ZodObject;
	query: z.ZodObject;
	response: z.ZodObject;
};

export type EndpointName = keyof typeof ENDPOINTS;

export const ENDPOINT_NAMES = Object.keys(ENDPOINTS) as EndpointName[];

/** What stands in an endpoint's path, read. */
export type Parameters<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["parameters"]>;

/** What is asked of an endpoint in its query, read. */
export type Query<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["query"]>;

/** What an endpoint answers. */
export type Answer<Name extends EndpointName> = z.input<(typeof ENDPOINTS)[Name]["response"]>;

/**
 * The endpoint whose path the given steps are, with its path parameters as texts; null when there is none. No step of a
 * path is ever both a name and a parameter.
 */
export function findEndpoint(steps: readonly string[]): { name: EndpointName; given: Record<string, string> } | null {
	for (const name of ENDPOINT_NAMES) {
		const given = match(ENDPOINTS[name].path.split("/").filter(Boolean), steps);
		if (given) return { name, given };
	}
	return null;
}

function match(pattern: readonly string[], steps: readonly string[]): Record<string, string> | null {
	if (pattern.length !== steps.length) return null;
	const given: Record<string, string> = {};
	for (const [place, part] of pattern.entries()) {
		const step = steps[place] ?? "";
		const parameter = /^\{(.+)\}$/.exec(part)?.[1];
		if (parameter !== undefined) given[parameter] = step;
		else if (part !== step) return null;
	}
	return given;
}
