import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/domain/localized";
import { auditPage, auditWidth } from "./support/audit";
import { expect, test } from "./support/fixtures";
import { PAGE_KINDS, pagesOf, unknownAddress } from "./support/sitemap";

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };

for (const locale of LOCALES) {
	for (const kind of PAGE_KINDS) {
		test(`axe finds nothing, 320 px are enough, JavaScript off shows the same: ${kind} (${locale})`, async ({
			page,
			plainPage,
			addresses,
			incidents,
		}) => {
			incidents.announce(unknownAddress(locale));
			const faults: string[] = [];
			await plainPage.setViewportSize(DESKTOP);
			for (const address of pagesOf(kind, locale, addresses)) {
				await page.setViewportSize(DESKTOP);
				await Promise.all([page.goto(address), plainPage.goto(address)]);
				faults.push(...(await differences(page, plainPage)));
				faults.push(...(await auditPage(page)));
				await page.setViewportSize(PHONE);
				const overflow = await overflowOf(page);
				if (overflow > 0) faults.push(`${address} is ${overflow} px wider than a window of 320 px`);
				faults.push(...(await auditWidth(page)));
			}
			expect(faults).toEqual([]);
		});
	}
}

/** What a page lacks without JavaScript: its heading, or any of its text. */
async function differences(page: Page, plainPage: Page): Promise<string[]> {
	const address = new URL(page.url()).pathname;
	const text = (await page.locator("main").allInnerTexts()).join();
	const plainText = (await plainPage.locator("main").allInnerTexts()).join();
	const hasHeading = await plainPage.getByRole("heading", { level: 1 }).isVisible();
	return [
		...(hasHeading ? [] : [`${address} has no heading without JavaScript`]),
		...(plainText.length > 50 ? [] : [`${address} has no text without JavaScript`]),
		...(plainText === text ? [] : [`${address} has another text without JavaScript`]),
	];
}

/** By how many pixels the page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
