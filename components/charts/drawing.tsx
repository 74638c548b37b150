import { createElement, type ReactNode } from "react";
import type { DrawingAttributes, DrawingNode } from "@/lib/charts/drawing";

/** React's name of an SVG attribute: `class` → `className`, `text-anchor` → `textAnchor`; `aria-…` stays. */
function reactName(name: string): string {
	if (name === "class") return "className";
	if (name.startsWith("aria-") || name.startsWith("data-")) return name;
	return name.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function reactAttributes(attributes: DrawingAttributes): DrawingAttributes {
	return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]));
}

/** A drawing as React elements. Children are passed one by one, so that they need no keys. */
export function Drawing({ tag, attributes, children }: DrawingNode): ReactNode {
	return createElement(
		tag,
		reactAttributes(attributes),
		...children.map((child) => (typeof child === "string" ? child : Drawing(child))),
	);
}
