import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import jsonld from "jsonld";
import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { auditPage } from "./support/audit";
import { expect, test } from "./support/fixtures";
import { PUBLIC_URL } from "./support/portal";
import { forgetRequests } from "./support/requests";
import { definitionOf, inLanguage, PLAN, POLICIES } from "./support/seed";

const INDICATORS = POLICIES.flatMap(({ indicators }) => indicators);
const CODE = "7-1-1-2";

/** The type by the end of an address; anything else is a page. */
const TYPES: Record<string, string> = {
	csv: "text/csv",
	json: "application/json",
	jsonld: "application/ld+json",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	zip: "application/zip",
	pdf: "application/pdf",
	atom: "application/atom+xml",
};

test.beforeEach(forgetRequests);

test("every file and page that the open-data page names is there, of the type its address says", async ({
	page,
	portal,
}) => {
	await page.goto(routes.openData("ja"));
	const hrefs = await page
		.getByRole("main")
		.getByRole("link")
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	const own = [
		...new Set(hrefs.filter((href) => new URL(href).origin === portal.url).map((href) => href.split("#")[0] ?? "")),
	];
	expect(own.length).toBeGreaterThan(45);
	for (const address of own) {
		const response = await page.request.get(address);
		const ending = new URL(address).pathname.split(".")[1] ?? "";
		expect.soft(response.status(), address).toBe(200);
		expect.soft(response.headers()["content-type"], address).toContain(TYPES[ending] ?? "text/html");
	}
});

test("the page says whose data they are, under which licence, and in which words to credit them", async ({ page }) => {
	for (const locale of LOCALES) {
		await page.goto(routes.openData(locale));
		const address = `${PUBLIC_URL}${routes.openData(locale)}`;
		const town = inLanguage(PLAN.municipality.names[0]?.name ?? { ja: "" }, locale);
		const licence = page.locator("#licence");
		await expect(licence.getByRole("link")).toHaveAttribute("href", PLAN.municipality.licence.url);
		await expect(licence.getByRole("link")).toHaveText(inLanguage(PLAN.municipality.licence.name, locale));
		await expect(licence.getByRole("definition")).toHaveText([
			new RegExp(`${town}.*${address}`),
			new RegExp(`${town}.*${address}`),
		]);
	}
});

test("the catalogue is linked-data that a program reads without the network, and names files that are there", async ({
	page,
}) => {
	const response = await page.request.get(routes.data("catalog.jsonld"));
	const documentLoader = async (url: string): Promise<never> => {
		throw new Error(`the catalogue needs ${url} to be read`);
	};
	const flat = await jsonld.flatten(await response.json(), undefined, { documentLoader });
	const addresses = (flat as unknown as Record<string, { "@id": string }[]>[]).flatMap(
		(node) => node["http://www.w3.org/ns/dcat#downloadURL"] ?? [],
	);
	expect(addresses.length).toBeGreaterThan(30);
	for (const { "@id": address } of addresses) {
		expect(address.startsWith(PUBLIC_URL), address).toBe(true);
		const answer = await page.request.head(address.slice(PUBLIC_URL.length));
		expect.soft(answer.status(), address).toBe(200);
	}
});

test("feeds are well-formed, name themselves, and are named by their pages", async ({ page }) => {
	const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "entry" || name === "link" });
	for (const locale of LOCALES) {
		for (const [html, atom] of [
			[routes.home(locale), routes.feed(locale)],
			[routes.policy(locale, "7-1-1"), routes.policyFeed(locale, "7-1-1")],
			[routes.division(locale, "zaisei"), routes.divisionFeed(locale, "zaisei")],
		] as const) {
			const response = await page.request.get(atom);
			expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
			const xml = await response.text();
			expect(XMLValidator.validate(xml), atom).toBe(true);
			const { feed } = parser.parse(xml);
			expect(feed.id).toBe(PUBLIC_URL + atom);
			expect(feed.entry.length, atom).toBeGreaterThan(0);
			await page.goto(html);
			await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute("href", PUBLIC_URL + atom);
			await expect(page.getByRole("main").locator(`a[href="${atom}"]`)).toBeVisible();
		}
	}
	const short = await page.request.get("/feed.atom");
	expect(short.url()).toContain(routes.feed("ja"));
});

test("each indicator's .png is a PNG twice as wide as its .svg, which carries its credit", async ({ request }) => {
	for (const { code } of INDICATORS) {
		const png = await (await request.get(routes.indicatorFile("ja", code, "png"))).body();
		expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
		const svg = await (await request.get(routes.indicatorFile("ja", code, "svg"))).text();
		const [, width = "", height = ""] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
		expect(png.readUInt32BE(16)).toBe(Number(width) * 2);
		expect(Math.abs(png.readUInt32BE(20) - Number(height) * 2)).toBeLessThanOrEqual(2);
		expect(svg).toContain(PUBLIC_URL + routes.indicator("ja", code));
		expect(svg).toContain(PLAN.municipality.licence.name.ja);
	}
});

test("another website may show a chart in a frame, and no other page", async ({ browser, portal }) => {
	const framed = [
		routes.indicatorEmbed("ja", CODE),
		routes.indicator("ja", CODE),
		routes.home("ja"),
		routes.signIn("ja"),
	];
	const frames = framed.map((path, index) => `<iframe name="f${index}" src="${portal.url}${path}"></iframe>`);
	const server = createServer((_, response) => response.end(`<!doctype html><title>x</title>${frames.join("")}`));
	await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
	// A browser of its own: refused frames are errors on its console, as they should be.
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
		await expect(page.frameLocator('[name="f0"]').getByRole("img")).toBeVisible();
		for (const [index, path] of framed.entries()) {
			const heading = page.frameLocator(`[name="f${index}"]`).getByRole("heading", { level: 1 });
			await expect(heading, path).toHaveCount(index === 0 ? 1 : 0);
		}
	} finally {
		await context.close();
		await new Promise((resolve) => server.close(resolve));
	}
});

test("the chart to be embedded fits 240 px, opens its table without JavaScript, and leads back in the whole window", async ({
	page,
	plainPage,
}) => {
	const indicator = INDICATORS.find(({ code }) => code === CODE);
	if (!indicator) throw new Error("the seed has no such indicator");
	for (const locale of LOCALES) {
		await page.setViewportSize({ width: 240, height: 500 });
		await page.goto(routes.indicatorEmbed(locale, CODE));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(240);
		expect(await auditPage(page)).toEqual([]);
		await plainPage.goto(routes.indicatorEmbed(locale, CODE));
		await expect(plainPage.getByRole("heading", { level: 1 })).toHaveText(
			inLanguage(definitionOf(indicator).name, locale),
		);
		await plainPage.locator("summary").click();
		await expect(plainPage.getByRole("table")).toBeVisible();
		const back = plainPage.locator(`a[href="${routes.indicator(locale, CODE)}"]`);
		await expect(back).toHaveAttribute("target", "_top");
		await expect(plainPage.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
		await expect(plainPage.locator('link[rel="canonical"]')).toHaveAttribute(
			"href",
			PUBLIC_URL + routes.indicator(locale, CODE),
		);
	}
});

test("the indicator's page offers the HTML that embeds it, without JavaScript too", async ({ plainPage }) => {
	await plainPage.goto(routes.indicator("ja", CODE));
	await plainPage.getByText("この図をほかのウェブサイトに載せる").click();
	const code = await plainPage.getByLabel("貼り付けるHTML").inputValue();
	const [source, title] = await plainPage.evaluate((html) => {
		const frame = new DOMParser().parseFromString(html, "text/html").querySelector("iframe");
		return [frame?.getAttribute("src"), frame?.title];
	}, code);
	expect(source).toBe(PUBLIC_URL + routes.indicatorEmbed("ja", CODE));
	expect(title).toMatch(new RegExp(`.+（${PLAN.municipality.names[0]?.name.ja}）$`));
});
