import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { auditPage, auditWidth } from "./support/audit";
import { expect, test } from "./support/fixtures";
import { PAGE_KINDS, pagesOf, unknownAddress } from "./support/sitemap";

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };

for (const locale of LOCALES) {
	for (const kind of PAGE_KINDS) {
		test(`axe finds nothing, and 320 px are enough without horizontal scroll: ${kind} (${locale})`, async ({
			page,
			addresses,
			incidents,
		}) => {
			incidents.announce(unknownAddress(locale));
			const faults: string[] = [];
			for (const address of pagesOf(kind, locale, addresses)) {
				await page.setViewportSize(DESKTOP);
				await page.goto(address);
				faults.push(...(await auditPage(page)));
				await page.setViewportSize(PHONE);
				const overflow = await overflowOf(page);
				if (overflow > 0) faults.push(`${address} is ${overflow} px too wide`);
				faults.push(...(await auditWidth(page)));
			}
			expect(faults).toEqual([]);
		});
	}
}

test("forced colours: every chart is drawn in the reader's colours, and axe finds nothing", async ({ page }) => {
	await page.emulateMedia({ forcedColors: "active" });
	await page.goto(routes.policy("ja", "7-1-1"));
	expect(await auditPage(page)).toEqual([]);
	for (const chart of await page.getByRole("img").all()) {
		const { ink, line, paper } = await chart.evaluate((svg) => {
			const styleOf = (selector: string) => getComputedStyle(svg.querySelector(selector) ?? svg);
			const reference = document.createElement("span");
			reference.style.color = "CanvasText";
			reference.style.backgroundColor = "Canvas";
			svg.after(reference);
			const { color, backgroundColor } = getComputedStyle(reference);
			const ink = { shown: styleOf("text").fill, chosen: color };
			const line = { shown: styleOf(".chart-axis").stroke, chosen: color };
			const paper = { shown: styleOf(".chart-label").stroke, chosen: backgroundColor };
			reference.remove();
			return { ink, line, paper };
		});
		for (const { shown, chosen } of [ink, line, paper]) expect(shown).toBe(chosen);
	}
});

test("reduced motion: jumping to an anchor does not scroll smoothly", async ({ page }) => {
	const scrolling = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
	await page.emulateMedia({ reducedMotion: "reduce" });
	await page.goto(routes.policy("ja", "7-1-1"));
	expect(await scrolling()).toBe("auto");
	await page.emulateMedia({ reducedMotion: "no-preference" });
	expect(await scrolling()).toBe("smooth");
});

test("no page moves or flashes by itself", async ({ page }) => {
	await page.goto(routes.policy("ja", "7-1-1"));
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/** By how many pixels the page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
