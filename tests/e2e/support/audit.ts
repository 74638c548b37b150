import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules whose outcome depends on the width of the window. */
const WIDTH_RULES = ["target-size", "scrollable-region-focusable"];

/** Only violations are asked for, and no style sheet is fetched again: three times as fast. */
const LEAN: Parameters<AxeBuilder["options"]>[0] = { resultTypes: ["violations"], preload: false };

type Violations = readonly { id: string; nodes: readonly { html: string }[] }[];
type Axe = { run(options: object): Promise<{ violations: Violations }> };

/** What axe finds wrong on a page, one line each. */
export async function auditPage(page: Page): Promise<string[]> {
	// Legacy mode looks at the page's one frame where it is, and leaves axe there for `auditWidth`.
	const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(LEAN).withTags(TAGS).analyze();
	return lines(page, violations);
}

/** What axe finds wrong on a page that was audited before, now that the window has another width. */
export async function auditWidth(page: Page): Promise<string[]> {
	const options = { ...LEAN, runOnly: WIDTH_RULES };
	const { violations } = await page.evaluate((given) => (window as unknown as { axe: Axe }).axe.run(given), options);
	return lines(page, violations);
}

function lines(page: Page, violations: Violations): string[] {
	const place = new URL(page.url()).pathname;
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${place} ${id}: ${html.slice(0, 200)}`));
}
