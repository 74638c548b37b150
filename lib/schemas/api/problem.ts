import { z } from "zod";
import { component } from "./component";

/** What the API may answer instead of data, and with which status. */
export const PROBLEM_STATUS = {
	"invalid-parameters": 400,
	"not-found": 404,
	"method-not-allowed": 405,
	"not-acceptable": 406,
	"too-many-requests": 429,
	unavailable: 503,
} as const;

export type ProblemKind = keyof typeof PROBLEM_STATUS;

export const PROBLEM_KINDS = Object.keys(PROBLEM_STATUS) as ProblemKind[];

/** RFC 9457: why there is no data, for programs by `type` and for people in words. */
export const problemSchema = component(
	"Problem",
	z.strictObject({
		type: z.url(),
		title: z.string(),
		status: z.literal(Object.values(PROBLEM_STATUS)),
		detail: z.string(),
		errors: z.array(component("ParameterProblem", z.strictObject({ name: z.string(), reason: z.string() }))).optional(),
	}),
);

export type Problem = z.input<typeof problemSchema>;

export const PROBLEM_TYPE = "application/problem+json";
