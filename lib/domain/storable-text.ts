/**
 * Texts as PostgreSQL keeps them. It has no text with U+0000, and no JSON with half a character: what an emoji leaves when
 * it is cut in two, and what files can hold that no keyboard types.
 */

/** Without U+0000; U+FFFD stands where half a character was. */
export function storableText(text: string): string {
	return text.replaceAll("\u0000", "").toWellFormed();
}

/** A copy of a value of JSON with every text in it so; names of fields are left alone. */
export function storableJson<Value>(value: Value): Value {
	return JSON.parse(JSON.stringify(value), (_, part) => (typeof part === "string" ? storableText(part) : part));
}

/** The first characters of a text, none of them cut in two. */
export function firstCharacters(text: string, most: number): string {
	return Array.from(text.slice(0, 2 * most))
		.slice(0, most)
		.join("")
		.toWellFormed();
}
