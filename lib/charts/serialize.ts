import { escapeXml, xmlElement } from "@/lib/domain/xml";
import { type DrawingNode, draw } from "./drawing";
import { standaloneStyle } from "./style";

/** A drawing as XML. */
function serializeDrawing({ tag, attributes, children }: DrawingNode): string {
	const content = children.map((child) => (typeof child === "string" ? escapeXml(child) : serializeDrawing(child)));
	return xmlElement(tag, attributes, ...content);
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
	const [left = 0, top = 0, innerWidth = 1, innerHeight = 1] = String(drawing.attributes.viewBox)
		.split(" ")
		.map(Number);
	const box = { x: left - margin, y: top - margin, width: innerWidth + 2 * margin, height: innerHeight + 2 * margin };
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
