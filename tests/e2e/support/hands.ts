import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** How a person works a page: all that a journey does goes through these. */
export type Hands = {
	/** A button or a link. */
	press(target: Locator): Promise<void>;
	fill(target: Locator, text: string): Promise<void>;
	/** A radio button or check box. */
	choose(target: Locator): Promise<void>;
};

/** By mouse or finger. */
export const pointer = (): Hands => ({
	press: (target) => target.click(),
	fill: (target, text) => target.fill(text),
	choose: (target) => target.check(),
});

/** More steps than any page has places to stop at. */
const MOST_TABS = 400;

/** By keyboard alone: everything must be reached by Tab, in view, and work by Enter, Space, arrows and typing. */
export function keyboard(page: Page): Hands {
	const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);
	const reach = async (target: Locator) => {
		await expect(target).toHaveCount(1);
		for (let tabs = 0; tabs < MOST_TABS; tabs++) {
			if (await isFocused(target)) return;
			await page.keyboard.press("Tab");
		}
		throw new Error(`the keyboard does not get to ${target}`);
	};
	return {
		press: async (target) => {
			await reach(target);
			await page.keyboard.press("Enter");
		},
		fill: async (target, text) => {
			await reach(target);
			const type = await target.getAttribute("type");
			if (type === "date") return typeDate(page, text);
			await page.keyboard.press("ControlOrMeta+A");
			await page.keyboard.press("Delete");
			await page.keyboard.insertText(text);
		},
		choose: async (target) => {
			if (await target.isChecked()) return;
			if ((await target.getAttribute("type")) === "checkbox") {
				await reach(target);
				await page.keyboard.press("Space");
			} else {
				await reachGroup(page, target);
				for (let steps = 0; steps < 20 && !(await target.isChecked()); steps++) {
					await page.keyboard.press("ArrowDown");
				}
			}
			await expect(target).toBeChecked();
		},
	};
}

/** Tab stops at one radio button of a group; arrows go on from there. */
async function reachGroup(page: Page, target: Locator): Promise<void> {
	const isInGroup = () =>
		target.evaluate(
			(element) => (document.activeElement as HTMLInputElement | null)?.name === (element as HTMLInputElement).name,
		);
	for (let tabs = 0; tabs < MOST_TABS; tabs++) {
		if (await isInGroup()) {
			if (!(await target.isChecked()) && (await target.evaluate((element) => element === document.activeElement))) {
				await page.keyboard.press("Space");
			}
			return;
		}
		await page.keyboard.press("Tab");
	}
	throw new Error(`the keyboard does not get to the choices of ${target}`);
}

/** A date field takes its parts one by one, in the order of the browser's own language. */
async function typeDate(page: Page, text: string): Promise<void> {
	const [year = "", month = "", day = ""] = text.split("-");
	await page.keyboard.type(`${month}${day}${year}`);
}
