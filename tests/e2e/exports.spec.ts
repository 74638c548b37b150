import { eraYear } from "@/lib/domain/fiscal-year";
import { LOCALES } from "@/lib/domain/localized";
import { DATA_TABLE_NAMES } from "@/lib/export/tables/registry";
import { routes } from "@/lib/routes";
import { readCsvRecords } from "../support/csv-reader";
import { openWorkbook } from "../support/opened-workbook";
import { pdfFonts, pdfInfo, pdfText, unspaced } from "../support/poppler";
import { expect, test } from "./support/fixtures";
import { forgetRequests } from "./support/requests";
import { evaluationOf, inLanguage, PLAN, POLICIES, type SeedPolicy } from "./support/seed";

test.beforeEach(forgetRequests);

for (const locale of LOCALES) {
	for (const policy of POLICIES) {
		test(`${policy.code} as PDF: tagged, fonts embedded, every sentence of the sheet in order (${locale})`, async ({
			request,
		}) => {
			const pdf = await (await request.get(routes.policySheet(locale, policy.code))).body();
			const { Title, Tagged, Pages } = await pdfInfo(pdf);
			expect([Tagged, Number(Pages) > 0]).toEqual(["yes", true]);
			expect(Title).toContain(inLanguage(policy.title, locale));
			for (const font of await pdfFonts(pdf)) expect(font).toMatchObject({ isEmbedded: true, hasUnicode: true });
			expect(await outOfOrder(pdf, sentencesOf(policy))).toEqual([]);
		});
	}

	test(`the book as PDF: tagged, fonts embedded, every sentence of every sheet in order (${locale})`, async ({
		request,
	}) => {
		const pdf = await (await request.get(routes.councilFile(locale, "book.pdf"))).body();
		expect(await pdfInfo(pdf)).toMatchObject({ Tagged: "yes" });
		for (const font of await pdfFonts(pdf)) expect(font).toMatchObject({ isEmbedded: true, hasUnicode: true });
		for (const policy of POLICIES) expect(await outOfOrder(pdf, sentencesOf(policy)), policy.code).toEqual([]);
	});

	test(`the brief as PDF: tagged, fonts embedded, one page that names town and year (${locale})`, async ({
		request,
	}) => {
		const pdf = await (await request.get(routes.councilFile(locale, "brief.pdf"))).body();
		expect(await pdfInfo(pdf)).toMatchObject({ Tagged: "yes", Pages: "1" });
		for (const font of await pdfFonts(pdf)) expect(font).toMatchObject({ isEmbedded: true, hasUnicode: true });
		const text = await pdfText(pdf);
		const [name] = PLAN.municipality.names;
		expect(text).toContain(name && inLanguage(name.name, locale));
		expect(text).toContain(locale === "ja" ? eraYear(2024) : "2024");
	});

	test(`the workbook for people, opened by LibreOffice, has every policy and links back to its page (${locale})`, async ({
		request,
	}) => {
		const sheets = await openWorkbook(await (await request.get(routes.councilFile(locale, "summary.xlsx"))).body());
		expect(sheets.length).toBeGreaterThan(4);
		const cells = sheets.flatMap(({ rows }) => rows.flat()).flatMap((cell) => cell ?? []);
		expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
		for (const policy of POLICIES) {
			expect(cells.map(({ shown }) => shown)).toContain(inLanguage(policy.title, locale));
			expect(cells.some(({ link }) => link?.includes(routes.policyYear(locale, policy.code, 2024)))).toBe(true);
		}
	});
}

test("every table says the same as CSV in UTF-8, as CSV in Shift_JIS, as JSON and as XLSX in LibreOffice", async ({
	request,
}) => {
	// LibreOffice is started once for each table.
	test.slow();
	const bytes = async (address: string) => (await request.get(address)).body();
	for (const table of DATA_TABLE_NAMES) {
		const utf8 = recordsOf((await bytes(routes.data(`${table}.csv`))).toString("utf8"));
		expect(utf8.length, table).toBeGreaterThan(0);
		const { rows } = JSON.parse((await bytes(routes.data(`${table}.json`))).toString("utf8"));
		expect(rows.map(asCsv), table).toEqual(utf8);
		const [sheet] = await openWorkbook(await bytes(routes.data(`${table}.xlsx`)));
		const [header = [], ...cells] = sheet?.rows ?? [];
		const keys = header.map((cell) => cell?.value ?? "");
		const opened = cells.map((row) => Object.fromEntries(keys.map((key, column) => [key, row[column]?.value ?? null])));
		expect(opened.map(asCsv).map(numbered), table).toEqual(utf8.map(numbered));
		const japanese = await request.get(routes.data(`${table}.csv`, "encoding=shift_jis"));
		if (japanese.status() === 422) {
			expect(await japanese.text(), table).toMatch(/「.」（U\+[0-9A-F]{4,6}）/u);
		} else {
			const text = new TextDecoder("shift_jis", { fatal: true }).decode(await japanese.body());
			expect(recordsOf(text).map(alike), table).toEqual(utf8.map(alike));
		}
	}
});

/** The sentences of a sheet, in the order in which the town prints them. */
function sentencesOf(policy: SeedPolicy): string[] {
	const { situation, nextSteps, outcome, foreseenIssues, futureDirection } = evaluationOf(policy);
	const results = policy.measures.map(({ intendedResult }) => intendedResult);
	return [policy.vision, situation, nextSteps, outcome, foreseenIssues, futureDirection, ...results]
		.flatMap((text) => text?.split(/(?<=。)|\n/) ?? [])
		.map(unspaced)
		.filter((sentence) => sentence !== "");
}

/** The sentences that do not follow the one before them. What stands at the head and foot of pages is left out. */
async function outOfOrder(pdf: Uint8Array, sentences: readonly string[]): Promise<string[]> {
	const text = unspaced(await bodyText(pdf));
	let place = text.indexOf(sentences[0] ?? "");
	return sentences.filter((sentence) => {
		const next = text.indexOf(sentence, place);
		if (next < 0) return true;
		place = next;
		return false;
	});
}

/** Without the first line of each page and its last two, which a sentence that runs over two pages would go around. */
async function bodyText(pdf: Uint8Array): Promise<string> {
	const pages = (await pdfText(pdf)).split("\f");
	const running = (line: string) => /^\d+ ?\/ ?\d+$|^https?:\/\/\S+( \d+ ?\/ ?\d+)?$/.test(line.trim());
	const heads = new Set(pages.slice(1).flatMap((page) => page.split("\n")[0] ?? []));
	return pages
		.flatMap((page) => page.split("\n").filter((line, index) => !running(line) && !(index < 2 && heads.has(line))))
		.join("\n");
}

const recordsOf = (csv: string) => readCsvRecords(csv.replace(/^\ufeff/, ""));

type Row = Record<string, string | null | undefined>;

/** As a record of CSV has it: blank where there is nothing, a space for a line break, an apostrophe before a formula. */
function asCsv(row: Row): Record<string, string> {
	return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, (value ?? "").replace(/\s*\n\s*/g, " ")]));
}

/** A spreadsheet holds 75.0 as 75, and LibreOffice true as 1. */
const numbered = (row: Record<string, string>) =>
	Object.fromEntries(Object.entries(row).map(([key, value]) => [key, numberedValue(value)]));

function numberedValue(value: string): string {
	if (value === "true" || value === "false") return value === "true" ? "1" : "0";
	return /^-?\d+\.\d+$/.test(value) ? String(Number(value)) : value;
}

/** The few signs that look alike and have different numbers in Unicode and in Windows-31J. */
const alike = (row: Record<string, string>) =>
	Object.fromEntries(
		Object.entries(row).map(([key, value]) => [
			key,
			value.replaceAll("〜", "～").replaceAll("−", "－").replaceAll("—", "―").replaceAll("‖", "∥").replaceAll("–", "‐"),
		]),
	);
