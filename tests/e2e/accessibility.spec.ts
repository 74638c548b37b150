import { routes } from "@/lib/routes";
import { auditPage } from "./support/audit";
import { expect, test } from "./support/fixtures";

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
