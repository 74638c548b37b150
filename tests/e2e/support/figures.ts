import type { Locator } from "@playwright/test";

/** The pace and the three numbers beside a chart: 達成率, 進捗率, the value expected by then. */
export function numbersOf(article: Locator): Promise<string[]> {
	return article
		.locator("dl dt")
		.evaluateAll((terms) => terms.map((term) => term.nextElementSibling?.textContent?.trim() ?? ""));
}
