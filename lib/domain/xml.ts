/** XML 1.0 as text, for drawings, feeds and the sitemap. */

/** Control characters and lone surrogates, which no XML 1.0 document may hold, even escaped. */
const ILLEGAL =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text for content and attributes, without what no document may hold. */
export function escapeXml(text: string): string {
	return text.replace(ILLEGAL, "").replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** An element; children are XML already. One without any closes itself. */
export function xmlElement(
	tag: string,
	attributes: Readonly<Record<string, string | number>>,
	...children: readonly string[]
): string {
	const written = Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
		.join("");
	return children.length === 0 ? `<${tag}${written}/>` : `<${tag}${written}>${children.join("")}</${tag}>`;
}
