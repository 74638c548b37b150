import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { readCsv, readCsvRecords } from "../support/csv-reader";
import { expect, test } from "./support/fixtures";
import { PUBLIC_URL } from "./support/portal";
import { definitionOf, evaluationOf, inLanguage, PLAN, POLICIES } from "./support/seed";

const INDICATORS = POLICIES.flatMap((policy) =>
	policy.indicators.map((indicator) => ({ policy, indicator, definition: definitionOf(indicator) })),
);

test("each indicator's .csv, read again, says what the seed says: BOM, CRLF, header, numbers", async ({ request }) => {
	for (const { policy, indicator, definition } of INDICATORS) {
		const response = await request.get(routes.indicatorFile("ja", indicator.code, "csv"));
		expect(response.headers()["content-type"]).toBe("text/csv; charset=utf-8");
		const text = (await response.body()).toString("utf8");
		expect(text.startsWith("\uFEFF"), "byte order mark").toBe(true);
		expect(text.replaceAll("\r\n", ""), "line breaks other than CRLF").not.toMatch(/[\r\n]/);
		const records = readCsvRecords(text.slice(1));
		expect(records.map(({ fiscal_year }) => fiscal_year)).toEqual(["2024", "2025", "2026", "2027", "2028"]);
		expect(records[0]).toMatchObject({
			municipality_code: PLAN.municipality.code,
			indicator_code: indicator.code,
			indicator_name: definition.name.ja,
			era_year: "R6",
			value: plainDigits(evaluationOf(policy).actuals[indicator.code], definition.precision),
			unit: definition.unit?.ja ?? "",
			baseline: plainDigits(definition.baseline, definition.precision),
			target: plainDigits(definition.target, definition.precision),
		});
		for (const later of records.slice(1)) expect(later).toMatchObject({ value: "", absence_reason: "notPublished" });
	}
});

test("each indicator's .json says the same as its .csv, and may be read from any origin", async ({ request }) => {
	for (const { policy, indicator } of INDICATORS) {
		const csv = await (await request.get(routes.indicatorFile("ja", indicator.code, "csv"))).text();
		const response = await request.get(routes.indicatorFile("ja", indicator.code, "json"));
		expect(response.headers()).toMatchObject({ "access-control-allow-origin": "*" });
		const { code, policy: owner, years } = await response.json();
		expect([code, owner]).toEqual([indicator.code, policy.code]);
		const [header = [], ...rows] = readCsv(csv.slice(1));
		expect(Object.keys(years[0])).toEqual(header);
		const cells = years.map((year: Record<string, string | null>) => header.map((key) => year[key] ?? ""));
		expect(cells).toEqual(rows);
	}
});

test("each indicator's .svg is well-formed, and has its name and its sentence", async ({ page }) => {
	for (const locale of LOCALES) {
		for (const { indicator, definition } of INDICATORS) {
			const response = await page.request.get(routes.indicatorFile(locale, indicator.code, "svg"));
			expect(response.headers()["content-type"]).toContain("image/svg+xml");
			const { fault, title, description, root } = await page.evaluate(
				(source) => {
					const svg = new DOMParser().parseFromString(source, "image/svg+xml");
					const textOf = (name: string) => svg.querySelector(`svg > ${name}`)?.textContent ?? "";
					const fault = svg.querySelector("parsererror")?.textContent ?? null;
					return { fault, title: textOf("title"), description: textOf("desc"), root: svg.documentElement.namespaceURI };
				},
				await response.text(),
			);
			expect([fault, root]).toEqual([null, "http://www.w3.org/2000/svg"]);
			expect(title).toBe(inLanguage(definition.name, locale));
			expect(description).toMatch(/2024.*\d/);
		}
	}
});

test("each policy's share.png is a PNG of 1200 × 630, and the page names it for link previews", async ({ request }) => {
	for (const { code } of POLICIES) {
		for (const locale of LOCALES) {
			const address = routes.policyShareImage(locale, code);
			const response = await request.get(address);
			expect(response.headers()["content-type"]).toBe("image/png");
			const png = await response.body();
			expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
			expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
			const html = await (await request.get(routes.policy(locale, code))).text();
			expect(html).toContain(`<meta property="og:image" content="${PUBLIC_URL}${address}"/>`);
		}
	}
});

test("/sitemap.xml is well-formed and names every page with its translations; /robots.txt names it", async ({
	page,
}) => {
	const response = await page.request.get("/sitemap.xml");
	expect(response.headers()["content-type"]).toContain("application/xml");
	const { fault, urls } = await page.evaluate(
		(source) => {
			const xml = new DOMParser().parseFromString(source, "application/xml");
			const urls = [...xml.querySelectorAll("url")].map((url) => ({
				address: url.querySelector("loc")?.textContent ?? "",
				translations: [...url.getElementsByTagName("xhtml:link")].map((link) => link.getAttribute("href")),
			}));
			return { fault: xml.querySelector("parsererror")?.textContent ?? null, urls };
		},
		await response.text(),
	);
	expect(fault).toBeNull();
	const addresses = urls.map(({ address }) => address);
	expect(new Set(addresses).size).toBe(addresses.length);
	for (const { address, translations } of urls) {
		expect(translations).toContain(address);
		for (const translation of translations) expect(addresses).toContain(translation);
	}
	const robots = await (await page.request.get("/robots.txt")).text();
	expect(robots).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
});

test("/api/health answers 200 with the state of the database, and is never stored", async ({ request }) => {
	const response = await request.get("/api/health");
	expect(response.status()).toBe(200);
	expect(response.headers()["cache-control"]).toBe("no-store");
	expect(await response.json()).toMatchObject({ status: "ok", database: { reachable: true, planLoaded: true } });
});

/** A decimal of the seed as a file has it: with the indicator's places and without separators. Absent is empty. */
function plainDigits(value: unknown, precision: number): string {
	return typeof value === "string" ? Number(value).toFixed(precision) : "";
}
