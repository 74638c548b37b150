import type { DrawingNode } from "@/lib/charts/drawing";
import { type Box, type TextSpot, textBox, textWidth } from "@/lib/charts/text-box";

/** Every node of a drawing with the attributes it inherits from groups. */
export function nodesOf(node: DrawingNode, inherited: DrawingNode["attributes"] = {}): DrawingNode[] {
	const attributes = node.tag === "svg" ? node.attributes : { ...inherited, ...node.attributes };
	const children = node.children.flatMap((child) =>
		typeof child === "string" ? [] : nodesOf(child, node.tag === "g" ? attributes : {}),
	);
	return [{ ...node, attributes }, ...children];
}

export const textOf = ({ children }: DrawingNode): string =>
	children.filter((child) => typeof child === "string").join("");

/** The texts a reader sees, with the boxes they are estimated to fill. */
export function visibleTexts(drawing: DrawingNode): { text: string; box: Box }[] {
	return nodesOf(drawing)
		.filter(({ tag }) => tag === "text")
		.map((node) => {
			const text = textOf(node);
			const { x, y, "text-anchor": anchor = "start" } = node.attributes;
			const spot = { x: Number(x), y: Number(y), anchor: anchor as TextSpot["anchor"] };
			return { text, box: textBox(textWidth(text), spot) };
		});
}

export const labelsIn = (drawing: DrawingNode): string[] => visibleTexts(drawing).map(({ text }) => text);

export const withClass = (drawing: DrawingNode, name: string): DrawingNode[] =>
	nodesOf(drawing).filter(({ attributes }) => String(attributes.class).split(" ").includes(name));

export const pathOf = (drawing: DrawingNode, className: string): string =>
	withClass(drawing, className)
		.map(({ attributes }) => String(attributes.d))
		.join("");

/** The points that the pen of a path visits. */
export function visited(d: string): [x: number, y: number][] {
	let [x, y] = [0, 0];
	const points: [number, number][] = [];
	for (const [, command = "", rest = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
		const [last = 0, beforeLast = 0] = numbers.toReversed();
		const isRelative = command === command.toLowerCase();
		const from = isRelative ? [x, y] : [0, 0];
		if (command.toLowerCase() === "z") continue;
		if (command.toLowerCase() === "h") x = (from[0] ?? 0) + last;
		else if (command.toLowerCase() === "v") y = (from[1] ?? 0) + last;
		else [x, y] = [(from[0] ?? 0) + beforeLast, (from[1] ?? 0) + last];
		points.push([x, y]);
	}
	return points;
}

/** Why a text is no well-formed XML element, or null when it is: tags nest, attributes are quoted, nothing is raw. */
export function xmlFault(xml: string): string | null {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) return "control character";
	if (!xml.isWellFormed()) return "lone surrogate";
	const open: string[] = [];
	let position = 0;
	for (const tag of xml.matchAll(/<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/g)) {
		const between = xml.slice(position, tag.index);
		if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(between + tag[3])) return `raw character near ${between}`;
		if (position > 0 && open.length === 0) return "more than one root";
		position = tag.index + tag[0].length;
		const [, closing, name = "", , selfClosing] = tag;
		if (closing && open.pop() !== name) return `unexpected </${name}>`;
		if (!closing && !selfClosing) open.push(name);
	}
	if (open.length > 0) return `unclosed <${open.at(-1)}>`;
	return position === xml.length ? null : `left over: ${xml.slice(position)}`;
}
