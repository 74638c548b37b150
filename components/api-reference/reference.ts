/** The API's description, as the page shows it. */

/** What a field or parameter holds: a JSON type, or one of the named objects. */
export type ShownType = {
	name: string;
	isObject: boolean;
	isList: boolean;
	isNullable: boolean;
	/** The only values that there are; empty where there are others. */
	values: readonly string[];
};

export type ShownField = { name: string; type: ShownType; description: string };

/** Part of the path, or of the query: given once at most, or once for each value. */
export type ShownParameter = ShownField & { kind: "path" | "once" | "repeatable" };

export type ShownEndpoint = {
	name: string;
	/** With its parameters in braces. */
	path: string;
	summary: string;
	description: string;
	parameters: readonly ShownParameter[];
	/** The named object that it answers with. */
	answer: string;
	/** A request that can be tried; `answer` is JSON, null where another endpoint's shows it. */
	sample: { path: string; answer: string | null } | null;
};

/** A named object. */
export type ShownObject = { name: string; description: string; fields: readonly ShownField[] };

type ShownProblem = { kind: string; status: number; title: string };

export type Reference = {
	endpoints: readonly ShownEndpoint[];
	/** What stands on a page of its own. */
	objects: readonly Omit<ShownObject, "fields">[];
	problems: readonly ShownProblem[];
	limit: { tries: number; windowMinutes: number };
	/** The most entries of a list in one answer, and how many without being asked. */
	page: { largest: number; usual: number };
};
