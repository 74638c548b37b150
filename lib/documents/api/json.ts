import { holdableText } from "@/lib/export/holdable-text";

/** An answer as JSON. Its texts are those of every other file: without what one of the formats could not hold. */
export function toJson(answer: object): string {
	return JSON.stringify(answer, (_key, value) => (typeof value === "string" ? holdableText(value) : value));
}
