import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/domain/localized";
import { expect, test } from "./support/fixtures";
import { PUBLIC_URL } from "./support/portal";
import { localeOf, unknownAddress } from "./support/sitemap";

/** What a search engine or a screen reader takes from a page's HTML, as the server sends it. */
type Outline = {
	lang: string;
	title: string;
	description: string | null;
	canonical: string | null;
	alternates: Record<string, string>;
	headings: number[];
	landmarks: string[];
	mains: number;
	unnamedNavigations: number;
	structuredData: string[];
};

/** Reads an address as the server answers it, its HTML taken apart by the browser's own parser. */
async function outlineOf(page: Page, url: string): Promise<Outline> {
	const html = await (await fetch(url)).text();
	return page.evaluate((source) => {
		const document = new DOMParser().parseFromString(source, "text/html");
		const all = (selector: string) => [...document.querySelectorAll(selector)];
		const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? null;
		return {
			lang: document.documentElement.lang,
			title: document.title,
			description: attribute('meta[name="description"]', "content"),
			canonical: attribute('link[rel="canonical"]', "href"),
			alternates: Object.fromEntries(
				all('link[rel="alternate"][hreflang]').map((link) => [
					link.getAttribute("hreflang"),
					link.getAttribute("href"),
				]),
			),
			headings: all("h1, h2, h3, h4, h5, h6").map(({ tagName }) => Number(tagName[1])),
			landmarks: all("body > header, body nav, main, body > footer").map(({ tagName }) => tagName.toLowerCase()),
			mains: all("main").length,
			unnamedNavigations: all("nav:not([aria-label]):not([aria-labelledby])").length,
			structuredData: all('script[type="application/ld+json"]').map(({ textContent }) => textContent ?? ""),
		};
	}, html);
}

/** The tests of this file run one after the other and read the pages once. */
test.describe.configure({ mode: "default" });

const outlines = new Map<string, Outline>();

test.beforeEach(async ({ page, addresses, portal }) => {
	if (outlines.size > 0) return;
	for (const address of [...addresses, ...LOCALES.map(unknownAddress)]) {
		outlines.set(address, await outlineOf(page, portal.url + address));
	}
});

test("every public page has one h1, no skipped heading level, landmarks and its language", () => {
	for (const [address, { lang, headings, landmarks, mains, unnamedNavigations }] of outlines) {
		expect.soft(lang, address).toBe(localeOf(address));
		expect.soft(headings[0], `${address}: the first heading`).toBe(1);
		expect
			.soft(
				headings.filter((level) => level === 1),
				`${address}: h1`,
			)
			.toHaveLength(1);
		const skips = headings.filter((level, index) => level > (headings[index - 1] ?? 0) + 1);
		expect.soft(skips, `${address}: skipped levels`).toEqual([]);
		expect.soft(landmarks, address).toEqual(expect.arrayContaining(["header", "nav", "main", "footer"]));
		expect.soft([mains, unnamedNavigations], `${address}: main, unnamed nav`).toEqual([1, 0]);
	}
});

test("every public page has a title and a description of its own", ({ addresses }) => {
	const listed = [...outlines].filter(([address]) => addresses.includes(address));
	for (const [address, { title, description }] of listed) {
		expect.soft(title.trim().length, `${address}: title`).toBeGreaterThan(0);
		expect.soft(description?.trim().length ?? 0, `${address}: description`).toBeGreaterThan(0);
	}
	expect.soft(repeated(listed.map(([address, { title }]) => [address, title])), "titles").toEqual([]);
	const descriptions = listed.map(([address, { description }]) => [address, String(description)] as const);
	expect.soft(repeated(descriptions), "descriptions").toEqual([]);
});

test("every public page names its own address and its translations", ({ addresses }) => {
	for (const [address, { canonical, alternates }] of outlines) {
		if (!addresses.includes(address)) continue;
		const rest = address.slice(3);
		expect.soft(canonical, address).toBe(PUBLIC_URL + address);
		expect.soft(alternates, address).toEqual({
			ja: `${PUBLIC_URL}/ja${rest}`,
			en: `${PUBLIC_URL}/en${rest}`,
			"x-default": `${PUBLIC_URL}/ja${rest}`,
		});
	}
});

test("structured data for search engines is valid JSON of a schema.org type", () => {
	const found = [...outlines].flatMap(([, { structuredData }]) => structuredData.map((text) => JSON.parse(text)));
	for (const data of found) {
		expect.soft(data["@context"]).toBe("https://schema.org");
		expect.soft(["GovernmentService", "Dataset", "DataCatalog"]).toContain(data["@type"]);
		expect.soft(data.name).toBeTruthy();
	}
	// Each policy's newest and 2024 page, each indicator's page and the one of open data, in two languages.
	expect(found).toHaveLength((5 + 5 + 10 + 1) * 2);
});

/** Groups of addresses that share a text. */
function repeated(texts: readonly (readonly [address: string, text: string])[]): string[] {
	const byText = new Map<string, string[]>();
	for (const [address, text] of texts) byText.set(text, [...(byText.get(text) ?? []), address]);
	return [...byText].filter(([, addresses]) => addresses.length > 1).map(([text, all]) => `${all.join(", ")}: ${text}`);
}
