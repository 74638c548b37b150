/** The SVG elements a drawing is made of. */
type DrawingTag =
	| "svg"
	| "g"
	| "path"
	| "line"
	| "circle"
	| "rect"
	| "text"
	| "tspan"
	| "title"
	| "desc"
	| "style"
	| "defs"
	| "pattern";

export type DrawingAttributes = Record<string, string | number>;

/**
 * A drawing as plain data with SVG's own attribute names, so that one drawing becomes React elements on a page and a
 * string for the `.svg` address, the PDF and share images.
 */
export type DrawingNode = {
	tag: DrawingTag;
	attributes: DrawingAttributes;
	children: readonly (DrawingNode | string)[];
};

/** Makes a node. Children that are null (a part this drawing does not need) are left out. */
export function draw(
	tag: DrawingTag,
	attributes: DrawingAttributes,
	...children: readonly (DrawingNode | string | null)[]
): DrawingNode {
	return { tag, attributes, children: children.filter((child) => child !== null) };
}

/** A coordinate to a tenth of a unit: finer cannot be seen and costs bytes. */
export function coordinate(value: number): number {
	const rounded = Math.round(value * 10) / 10;
	return rounded === 0 ? 0 : rounded;
}
