import type { EndpointName } from "./endpoints";
import type { ProblemKind } from "./problem";

/** The words of the API's description, in one language. */
export type ApiDescriptions = {
	title: string;
	summary: string;
	endpoint: (name: EndpointName) => { summary: string; description: string };
	parameter: (name: string) => string;
	/** A named object as a whole, and one of its fields. */
	component: (id: string) => string;
	field: (component: string, field: string) => string;
	header: (name: "ETag" | "Link" | "Retry-After") => string;
	answered: string;
	unchanged: string;
	problem: (kind: ProblemKind) => string;
};
