import type { z } from "zod";

/** What a schema found, as a kind below `transfer.problems` in the messages and what it names. */
export type NamedIssue = { kind: string; values: Record<string, string | number> };

const WRONG_TYPES: Record<string, string> = {
	string: "notText",
	number: "notANumber",
	int: "notAWholeNumber",
	boolean: "notYesOrNo",
	array: "notAList",
	object: "notAGroup",
	record: "notAGroup",
};

/** Fields whose form has a name of its own. */
const FORMS: Record<string, string> = {
	code: "notACode",
	baseline: "notAValue",
	target: "notAValue",
	actuals: "notAValue",
	slug: "notASlug",
	lead: "notASlug",
	related: "notASlug",
	websiteUrl: "notAnAddress",
	url: "notAnAddress",
	resolvedAt: "notATime",
	indicator: "notAnIndicatorCode",
};

/** Names an issue. `field` is the last name on its path, `isMissing` whether nothing is there. */
export function nameIssue(issue: z.core.$ZodIssue, field: string, isMissing: boolean): NamedIssue {
	if (isMissing) return { kind: "missing", values: {} };
	switch (issue.code) {
		case "invalid_type":
			return { kind: WRONG_TYPES[issue.expected] ?? "badFormat", values: {} };
		case "unrecognized_keys":
			if (FORMS[field] === "notAValue") return { kind: "notAValue", values: {} };
			return { kind: "unknownKey", values: { keys: issue.keys.slice(0, 5).join(", ") } };
		case "too_small":
			return nameLimit(issue.origin, "tooSmall", Number(issue.minimum));
		case "too_big":
			return nameLimit(issue.origin, "tooBig", Number(issue.maximum));
		case "invalid_key":
			return { kind: "notAnIndicatorCode", values: {} };
		case "invalid_union":
			return { kind: "notAValue", values: {} };
		case "invalid_value":
			return { kind: "notOneOf", values: { values: issue.values.join(", ") } };
		case "invalid_format":
			return { kind: FORMS[field] ?? "badFormat", values: {} };
		default:
			return { kind: "badCharacter", values: {} };
	}
}

function nameLimit(origin: string, kind: "tooSmall" | "tooBig", limit: number): NamedIssue {
	if (origin === "string") return { kind: kind === "tooSmall" ? "blank" : "tooLong", values: { limit } };
	if (origin === "array") return { kind: kind === "tooSmall" ? "tooFew" : "tooManyEntries", values: { limit } };
	return { kind, values: { limit } };
}
