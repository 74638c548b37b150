import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong on a page, one line each; `rules` picks some of its rules. */
export async function auditPage(page: Page, rules?: string[]): Promise<string[]> {
	// Only violations are asked for, and the page's one frame is looked at where it is: three times as fast.
	const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"], preload: false });
	const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(TAGS)).analyze();
	const place = new URL(page.url()).pathname;
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${place} ${id}: ${html.slice(0, 200)}`));
}
