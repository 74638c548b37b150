import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { DATA_VARIABLE, PORTAL_VARIABLE } from "./global-setup";
import { collectIncidents, type Incidents } from "./incidents";
import { readSitemap } from "./sitemap";

type TestFixtures = {
	/** Watches the test's pages; what it finds fails the test. */
	incidents: Incidents;
	/** A page whose browser runs no JavaScript. */
	plainPage: Page;
};

type WorkerFixtures = {
	/** The portal under test. A file that writes puts one of its own in place. */
	portal: { url: string; dataDir?: string };
	/** The paths of every public page, in every language, as /sitemap.xml lists them. */
	addresses: readonly string[];
	/** Shared by the tests of a worker: the portal's pages keep nothing in the browser but scripts and styles. */
	browsing: BrowserContext;
	plainBrowsing: BrowserContext;
};

/** Playwright's test, at the portal under test, failing on anything that goes wrong in the background. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
	portal: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern
		async ({}, use) => {
			const url = process.env[PORTAL_VARIABLE];
			if (!url) throw new Error("the portal was not started: run the tests by npm run test:e2e");
			await use({ url, dataDir: process.env[DATA_VARIABLE] });
		},
		{ scope: "worker" },
	],
	addresses: [async ({ portal }, use) => use(await readSitemap(portal.url)), { scope: "worker" }],
	browsing: [
		async ({ browser, portal }, use) => {
			const context = await browser.newContext({ baseURL: portal.url });
			await use(context);
			await context.close();
		},
		{ scope: "worker" },
	],
	plainBrowsing: [
		async ({ browser, portal }, use) => {
			const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
			await use(context);
			await context.close();
		},
		{ scope: "worker" },
	],
	baseURL: async ({ portal }, use) => use(portal.url),
	incidents: async ({ portal }, use) => {
		const incidents = collectIncidents(portal.url);
		await use(incidents);
		expect(incidents.found, "went wrong in the background").toEqual([]);
	},
	page: async ({ browsing, incidents }, use) => {
		const page = await browsing.newPage();
		incidents.watch(page);
		await use(page);
		await page.close();
	},
	plainPage: async ({ plainBrowsing, incidents }, use) => {
		const page = await plainBrowsing.newPage();
		incidents.watch(page, { runsScripts: false });
		await use(page);
		await page.close();
	},
});

export { expect };
