import type { Page } from "@playwright/test";
import { LOCALES, type Locale } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { expect, test } from "./support/fixtures";
import { unknownAddress } from "./support/sitemap";

/** One address of every kind of page. */
const oneOfEachKind = (locale: Locale) => [
	routes.home(locale),
	routes.chapter(locale, 7),
	routes.section(locale, 7, 1),
	routes.policy(locale, "7-1-1"),
	routes.policyHistory(locale, "7-1-1"),
	routes.indicator(locale, "7-1-1-2"),
	routes.division(locale, "zaisei"),
	routes.sdg(locale, 17),
	routes.about(locale),
	routes.glossary(locale),
	routes.accessibility(locale),
	unknownAddress(locale),
];

for (const locale of LOCALES) {
	test(`keyboard: the skip link first, then everything in its order, each with a visible focus (${locale})`, async ({
		page,
		incidents,
	}) => {
		incidents.announce(unknownAddress(locale));
		const skipLink = page.getByRole("link", { name: locale === "ja" ? "本文へ移動" : "Skip to content" });
		for (const address of oneOfEachKind(locale)) {
			await page.goto(address);
			await page.keyboard.press("Tab");
			await expect(skipLink, address).toBeFocused();
			await expect(skipLink, address).toBeInViewport({ ratio: 1 });
			const { expected, reached } = await tabThrough(page);
			expect(
				reached.map(({ name }) => name),
				address,
			).toEqual(expected);
			expect(
				reached.filter(({ isMarked }) => !isMarked),
				address,
			).toEqual([]);
			await skipLink.focus();
			await page.keyboard.press("Enter");
			await expect(page.getByRole("main"), address).toBeFocused();
		}
	});
}

for (const key of ["Enter", "Space"]) {
	test(`keyboard: ${key} opens この数字の計算 with the formula and this indicator's values`, async ({ page }) => {
		await page.goto(routes.policy("ja", "7-1-1"));
		const formula = page.getByText("（実績値 78.9 − 基準値 75.0）÷（目標値 80.0 − 基準値 75.0）× 100 ＝ 78.0%");
		await expect(formula).toBeHidden();
		const progressRates = page.getByText("この数字の計算：進捗率");
		await progressRates.nth(0).focus();
		await tabTo(page, "この数字の計算：進捗率");
		await page.keyboard.press(key);
		await expect(formula).toBeVisible();
		await page.keyboard.press(key);
		await expect(formula).toBeHidden();
	});
}

test("keyboard: from the overview to a policy, its indicator, and back", async ({ page }) => {
	await page.goto(routes.home("ja"));
	await tabTo(page, "7-1-1効果的な行政運営");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(routes.policy("ja", "7-1-1"));
	await tabTo(page, "窓口対応がスムーズだと回答した町民の割合");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(routes.indicator("ja", "7-1-1-2"));
	await expect(page.getByRole("heading", { level: 1 })).toContainText("窓口対応がスムーズだと回答した町民の割合");
	await tabTo(page, "7-1-1 効果的な行政運営");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(routes.policy("ja", "7-1-1"));
});

type Stop = { name: string; isMarked: boolean };

/** Presses Tab for everything that comes after the skip link; says what was to be reached, and what was. */
async function tabThrough(page: Page): Promise<{ expected: string[]; reached: Stop[] }> {
	const expected = await page.evaluate(() => {
		const nameOf = (element: Element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
		const stops: Stop[] = [];
		Object.assign(window, { stops });
		document.addEventListener("focusin", ({ target }) => {
			const element = target as HTMLElement;
			const { outlineStyle, outlineWidth } = getComputedStyle(element);
			const { width, height } = element.getBoundingClientRect();
			const isMarked = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && width > 1 && height > 1;
			stops.push({ name: nameOf(element), isMarked });
		});
		const candidates = document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']");
		const [, ...others] = [...candidates].filter((element) => element.checkVisibility());
		return others.map(nameOf);
	});
	for (const _ of expected) await page.keyboard.press("Tab");
	return { expected, reached: await page.evaluate(() => (window as unknown as { stops: Stop[] }).stops) };
}

/** Presses Tab until the focus is on what begins with a text. */
async function tabTo(page: Page, text: string): Promise<void> {
	for (let count = 0; count < 200; count++) {
		await page.keyboard.press("Tab");
		const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
		if (focused.startsWith(text)) return;
	}
	throw new Error(`Tab does not reach: ${text}`);
}
