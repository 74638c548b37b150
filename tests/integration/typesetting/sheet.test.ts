import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getPublicPolicy } from "@/lib/data/public/policy";
import { getPublicSite } from "@/lib/data/public/site";
import { documentWords } from "@/lib/documents/document-words";
import { LOCALES, type Locale } from "@/lib/domain/localized";
import { sheetData } from "@/lib/export/pdf/sheet-data";
import { charactersOf } from "@/lib/typesetting/character-map.mjs";
import { readFonts } from "@/lib/typesetting/fonts.mjs";
import { printableText } from "@/lib/typesetting/printable.mjs";
import { type Typeset, typeset } from "@/lib/typesetting/typeset";
import { readAmiSeed } from "../../support/ami-seed";
import { createTestDatabase } from "../../support/database";
import { pdfFonts, pdfInfo, pdfLines, pdfStructure, pdfText, unspaced } from "../../support/poppler";
import { SAMPLE_POLICY, sheetInput } from "../../support/sheet-sample";

/** The town's own five sheets, loaded as a town loads its plan, read as the portal's public reads them. */

const { prisma } = await createTestDatabase();
const FIRST_CODE = "7-1-1";
const CODES = [FIRST_CODE, "7-1-2", "7-1-3", "7-1-4", "7-1-5"];
/** What the documents can say; the source has characters that the OCR alone has ever seen. */
const { text, rare, pictographs } = readFonts();
const FONTS = [text, rare, pictographs].map(charactersOf);
/** Enough for the first document, and for a machine that has other things to do. */
const PATIENCE_MS = 60_000;
/** A4 in points, and the sheet's margin of 18 mm at either side. */
const PAGE = { width: 595.28, height: 841.89, margin: 51 };

beforeAll(() => loadPlan(prisma, readAmiSeed(), new Date("2026-10-01T00:00:00Z")));

async function orderOf(code: string, locale: Locale) {
	const [site, policy] = await Promise.all([getPublicSite(), getPublicPolicy(code)]);
	if (!site || !policy) throw new Error(`the seed has no policy ${code}`);
	const evaluation = policy.evaluations.at(-1) ?? null;
	return sheetData({ site, policy, evaluation, words: documentWords(locale), portalUrl: "https://portal.example.jp" });
}

/** Every text of a document's data in its order, without what is not printed. */
function textsOf(value: unknown, key = ""): string[] {
	const unprinted = ["lang", "title", "author", "head", "none", "unexplained", "image", "separator", "notEvaluated"];
	if (unprinted.includes(key)) return [];
	if (typeof value === "string") return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, item]) => textsOf(item, name));
}

describe.each(LOCALES)("in %s", (locale) => {
	describe.each(CODES)("the sheet of %s", (code) => {
		let order: Awaited<ReturnType<typeof orderOf>>;
		let sheet: Typeset;
		beforeAll(async () => {
			order = await orderOf(code, locale);
			sheet = await typeset({ template: "sheet", ...order });
		}, PATIENCE_MS);

		test("is a tagged document with its name, date and pages of A4", async () => {
			const info = await pdfInfo(sheet.pdf);
			expect(info).toMatchObject({ Tagged: "yes", Title: order.data.title, Author: order.data.author });
			expect(info["Page size"]).toContain("(A4)");
			expect(Number(info.Pages)).toBe(sheet.pages);
			// The paper has two pages; what is being checked in the source comes on top.
			expect(sheet.pages).toBeLessThanOrEqual(4);
		});

		test("brings its fonts along, each with its characters' meaning", async () => {
			const fonts = await pdfFonts(sheet.pdf);
			expect(new Set(fonts.map(({ name }) => name))).toEqual(new Set(["BIZUDPGothic-Regular", "BIZUDPGothic-Bold"]));
			expect(fonts.every(({ isEmbedded, hasUnicode }) => isEmbedded && hasUnicode)).toBe(true);
		});

		test("holds every text that it was given", async () => {
			const text = unspaced(await pdfText(sheet.pdf, "body"));
			const given = textsOf(order.data).map((one) => unspaced(printableText(one, FONTS)));
			expect(given.filter((one) => !text.includes(one))).toEqual([]);
		});

		test("leaves nothing outside of its margins", async () => {
			const lines = await pdfLines(sheet.pdf);
			const outside = lines.filter(
				({ left, right, top, bottom }) =>
					left < PAGE.margin - 4 || right > PAGE.width - PAGE.margin + 4 || top < 0 || bottom > PAGE.height,
			);
			expect(outside).toEqual([]);
		});
	});
});

/** One sheet for all: to list a tree with its texts takes poppler some seconds. */
test.each(LOCALES)(
	"the parts of the town's paper stand in their order, in %s",
	async (locale) => {
		const { data, images } = await orderOf(FIRST_CODE, locale);
		const { pdf } = await typeset({ template: "sheet", data, images });
		const headings = [
			data.name.name.text,
			data.vision.label,
			data.divisions.label,
			data.situation?.label,
			data.figures.label,
			...data.figures.indicators.map(({ name }) => name.text),
			data.progress?.label,
			data.nextSteps?.label,
			data.outcomes?.label,
			data.foreseenIssues?.label,
			data.review?.label,
			data.futureDirection?.label,
			data.measures.label,
			data.about.label,
		].map((heading) => unspaced(heading ?? ""));
		const found = headingsIn(await pdfStructure(pdf)).map(({ text }) => text);
		const places = headings.map((heading) => found.findIndex((text) => text.startsWith(heading)));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(places).not.toContain(-1);
	},
	PATIENCE_MS,
);

/** The headings of a structure tree with their levels. */
function headingsIn(structure: string): { level: number; text: string }[] {
	const lines = structure.split("\n");
	return lines.flatMap((line, index) => {
		const [, indent = "", level] = /^( *)H(\d)/.exec(line) ?? [];
		if (level === undefined) return [];
		const end = lines.findIndex((other, at) => at > index && !other.startsWith(`${indent} `));
		const texts = lines
			.slice(index + 1, end === -1 ? undefined : end)
			.map((inner) => /^ *"(.*)"$/.exec(inner)?.[1] ?? "");
		return [{ level: Number(level), text: unspaced(texts.join("")) }];
	});
}

describe("the tree of a sheet", () => {
	const order = sheetData(sheetInput("ja"));
	let pdf: Uint8Array;
	let structure: string;
	beforeAll(async () => {
		pdf = (await typeset({ template: "sheet", ...order })).pdf;
		structure = await pdfStructure(pdf);
	}, PATIENCE_MS);

	test("has headings of which none skips a level", () => {
		const levels = headingsIn(structure).map(({ level }) => level);
		expect(levels[0]).toBe(1);
		expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
	});

	test("has tables whose cells know their heads, and lists", () => {
		expect(structure).toMatch(/THead[\s\S]*TH[\s\S]*\/Scope \/Column[\s\S]*TBody[\s\S]*TD[\s\S]*\/Headers \[\(/);
		expect(structure).toContain("LBody");
	});

	test("has a figure for each chart, which says in words what it shows", () => {
		const file = Buffer.from(pdf).toString("latin1");
		const words = Array.from(file.matchAll(/\/Alt <FEFF([0-9A-F]+)>/g), ([, hex = ""]) =>
			Buffer.from(hex, "hex").swap16().toString("utf16le"),
		);
		expect(words.sort()).toEqual(order.data.figures.indicators.map(({ chart }) => chart.sentence).sort());
		expect(structure.match(/^ *Figure/gm)).toHaveLength(words.length);
	});
});

test("a policy of which nothing is published yet has a sheet that says so", async () => {
	const order = sheetData(sheetInput("ja", { evaluation: null, policy: { ...SAMPLE_POLICY, evaluations: [] } }));
	const text = unspaced(await pdfText((await typeset({ template: "sheet", ...order })).pdf, "body"));
	expect(text).toContain("この施策の評価は、まだ公表されていません。");
	expect(text).toContain("総合計画推進事務");
});

test("the same sheet is the same file, byte by byte", async () => {
	const order = { template: "sheet" as const, ...sheetData(sheetInput("ja")) };
	const [first, second] = [await typeset(order), await typeset(order)];
	expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
});

test.each(LOCALES)("a document in %s says so, and which of its texts are not", async (locale) => {
	const { pdf } = await typeset({ template: "sheet", ...sheetData(sheetInput(locale)) });
	const file = Buffer.from(pdf).toString("latin1");
	expect(/\/Type\s*\/Catalog[\s\S]*?\/Lang \((\w+)/.exec(file)?.[1]).toBe(locale);
	const languages = new Set(Array.from(file.matchAll(/\/Lang \(([a-z]+)/g), ([, language]) => language));
	expect(languages).toEqual(new Set(locale === "ja" ? ["ja"] : ["en", "ja"]));
});
