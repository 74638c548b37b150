import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { unzip } from "../support/zip";
import { test as base, expect } from "./support/fixtures";
import { HOSTILE, LONG, lostTexts, plantHostileTexts, withoutSpace } from "./support/hostile-texts";
import { openedText } from "./support/opened-file";
import { type Portal, startPortal } from "./support/portal";
import { openSql } from "./support/sql";

/** These tests write, so they have a portal and a database of their own. */
const test = base.extend<object, { portal: Portal }>({
	portal: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern
		async ({}, use) => {
			const portal = await startPortal();
			const sql = await openSql(portal.dataDir);
			await plantHostileTexts(sql);
			await sql.close();
			await use(portal);
			await portal.stop();
		},
		{ scope: "worker", timeout: 90_000 },
	],
});

/** How XML writes a text. */
const inXml = (part: string) => part.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const inJson = (part: string) => JSON.stringify(part).slice(1, -1);
const inCsv = (part: string) => part.replaceAll('"', '""');

async function read(portal: Portal, address: string): Promise<string> {
	const response = await fetch(portal.url + address);
	expect(response.status, address).toBe(200);
	return openedText(new Uint8Array(await response.arrayBuffer()));
}

const DATA = [
	["policies", /^(policy|chapter|section)\.(title|vision)/],
	["evaluations", /^(evaluation_revision\.|correction$|policy\.title)/],
	["indicators", /^indicator_definition\./],
	["indicator-values", /^indicator_definition\.(name|unit)/],
	["measures", /^measures\./],
	["source-notes", /^source_note\./],
] as const;

for (const [table, fields] of DATA) {
	test(`hostile texts survive in ${table} as CSV, JSON and XLSX`, async ({ portal }) => {
		const csv = await read(portal, routes.data(`${table}.csv`));
		expect(lostTexts(csv, fields, inCsv)).toEqual([]);
		// A cell that begins as a formula does begins with an apostrophe.
		expect(csv).toContain(`"'=HYPERLINK`);
		expect(csv).not.toMatch(/(^|,|\n)"?=HYPERLINK/);
		expect(lostTexts(await read(portal, routes.data(`${table}.json`)), fields, inJson)).toEqual([]);
		const xlsx = await read(portal, routes.data(`${table}.xlsx`));
		expect(lostTexts(xlsx, fields, (part) => inXml(part))).toEqual([]);
		expect(xlsx, "a formula").not.toMatch(/<f[ >]/);
	});
}

for (const locale of LOCALES) {
	test(`hostile texts survive in the sheet as PDF (${locale})`, async ({ portal }) => {
		const fields = /^(policy\.vision|evaluation_revision\.|measures\.(title|result|project)|correction$)/;
		const said = await read(portal, routes.policySheet(locale, "7-1-1"));
		expect(lostTexts(said, fields, inPdf)).toEqual([]);
		const bare = withoutSpace(said);
		// Page heads and numbers come in between.
		expect(bare.match(/長/g)?.length).toBeGreaterThanOrEqual(LONG.japanese.length);
		expect(bare.match(/W/g)?.length).toBeGreaterThanOrEqual(LONG.latin.length);
	});

	test(`hostile texts survive in the book and the brief as PDF (${locale})`, async ({ portal }) => {
		const fields = /^(policy\.vision|evaluation_revision\.|measures\.)/;
		const book = await read(portal, routes.councilFile(locale, "book.pdf"));
		expect(lostTexts(book, fields, inPdf)).toEqual([]);
		expect(withoutSpace(await read(portal, routes.councilFile(locale, "brief.pdf")))).toContain("HYPERLINK");
	});

	test(`hostile texts survive in the workbook for people (${locale})`, async ({ portal }) => {
		const said = await read(portal, routes.councilFile(locale, "summary.xlsx"));
		const fields = /^evaluation_revision\./;
		expect(lostTexts(said, fields, inXml)).toEqual([]);
		expect(said, "a formula").not.toMatch(/<f[ >](?!.*conditional)/);
	});

	test(`hostile texts survive in pages and feeds, and nothing of them runs (${locale})`, async ({ portal, page }) => {
		for (const address of [
			routes.home(locale),
			routes.policy(locale, "7-1-1"),
			routes.indicator(locale, "7-1-1-1"),
			routes.indicatorEmbed(locale, "7-1-1-1"),
			routes.council(locale),
			routes.openData(locale),
		]) {
			await page.goto(address);
			await expect(page.locator("body"), address).toContainText(HOSTILE.formula);
		}
		const feed = await read(portal, routes.feed(locale));
		expect(feed.replaceAll("&quot;", '"')).toContain(inXml(HOSTILE.formula));
	});
}

test("hostile texts survive in the archive of everything and in the API", async ({ portal }) => {
	const response = await fetch(portal.url + routes.data("all.zip"));
	const archive = await unzip(new Uint8Array(await response.arrayBuffer()));
	for (const [table, fields] of DATA) {
		const file = archive.get(`${table}.json`)?.toString("utf8") ?? "";
		expect(lostTexts(file, fields, inJson), table).toEqual([]);
	}
	const answer = await read(portal, routes.api("/evaluations"));
	expect(lostTexts(answer, /^evaluation_revision\./, inJson)).toEqual([]);
});

test("Shift_JIS says which characters it has no place for, instead of leaving them out", async ({ portal }) => {
	const response = await fetch(`${portal.url}${routes.data("policies.csv", "encoding=shift_jis")}`);
	expect(response.status).toBe(422);
	const said = await response.text();
	expect(said).toContain("😀");
	expect(said).toContain("U+1F600");
});

/**
 * On paper a text turned round lies in the order in which it is read, and a character that no font has is named by its
 * number.
 */
function inPdf(part: string): string | null {
	if (part === HOSTILE.direction) return null;
	if (part === HOSTILE.privateUse) return "U+E123";
	return part;
}
