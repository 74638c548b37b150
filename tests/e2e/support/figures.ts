import type { Locator } from "@playwright/test";

/** The pace and the three numbers beside a chart, by their titles. */
export function numbersOf(article: Locator): Promise<Record<string, string>> {
	return article.locator("dl dt").evaluateAll((terms) =>
		Object.fromEntries(
			terms.map((term) => {
				const [title, number] = [term, term.nextElementSibling].map((node) => node?.textContent?.trim() ?? "");
				return [title, number];
			}),
		),
	);
}
