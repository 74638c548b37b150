import { type DrawingNode, draw } from "./drawing";
import { standaloneStyle } from "./style";

/** Control characters and lone surrogates, which no XML 1.0 document may hold, even escaped. */
const ILLEGAL_IN_XML =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
	return text.replace(ILLEGAL_IN_XML, "").replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A drawing as XML. */
function serializeDrawing({ tag, attributes, children }: DrawingNode): string {
	const written = Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
		.join("");
	if (children.length === 0) return `<${tag}${written}/>`;
	const content = children.map((child) => (typeof child === "string" ? escapeXml(child) : serializeDrawing(child)));
	return `<${tag}${written}>${content.join("")}</${tag}>`;
}

type StandaloneOptions = {
	/** The size in pixels at which the file opens; everything scales with it. */
	width?: number;
	/** White paper around the drawing, in its units. */
	margin?: number;
};

/**
 * A drawing as an SVG file that is right wherever it is opened: it names its namespace, brings its fonts, colours and
 * white paper along, and has a size.
 */
export function standaloneSvg(drawing: DrawingNode, { width = 720, margin = 0 }: StandaloneOptions = {}): string {
	const [, , innerWidth = 1, innerHeight = 1] = String(drawing.attributes.viewBox).split(" ").map(Number);
	const box = { x: -margin, y: -margin, width: innerWidth + 2 * margin, height: innerHeight + 2 * margin };
	const attributes = {
		xmlns: "http://www.w3.org/2000/svg",
		...drawing.attributes,
		viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
		width,
		height: Math.round((width * box.height) / box.width),
	};
	const style = draw("style", {}, standaloneStyle);
	const paper = draw("rect", { class: "chart-paper", ...box });
	return serializeDrawing(draw("svg", attributes, style, paper, ...drawing.children));
}
