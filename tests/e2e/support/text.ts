import type { Locator } from "@playwright/test";

/** A text without its white space, which HTML is free to change. */
export const squeeze = (text: string) => text.replace(/\s+/g, "");

/**
 * What of an element can be seen, without what is there for screen readers alone. Changes the page, so it comes last
 * in a test.
 */
export function visibleText(element: Locator): Promise<string> {
	return element.evaluate((node: HTMLElement) => {
		for (const hidden of node.querySelectorAll<HTMLElement>(".sr-only")) hidden.style.display = "none";
		// biome-ignore lint/performance/useDomNodeTextContent: what is rendered is asked for, not what the document holds
		return node.innerText;
	});
}
