import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { books } from "@/lib/documents/book";
import { countBookPages } from "@/lib/documents/count-pages";
import { LOCALES, type Locale } from "@/lib/domain/localized";
import { type Selection, WHOLE_PLAN } from "@/lib/domain/selection";
import { addGeneratedPolicies } from "@/scripts/bench/generated-plan";
import { readAmiSeed } from "../../support/ami-seed";
import { createTestDatabase } from "../../support/database";
import { type PdfLink, pdfBookmarks, pdfLinks } from "../../support/pdf-links";
import { pdfFonts, pdfInfo, pdfText, unspaced } from "../../support/poppler";

const database = await createTestDatabase();
const { prisma, url } = database;
/** The town's five sheets and seven that are made from them, of chapters 1, 2 and 7. */
const POLICIES = 12;
const CHOSEN: Selection = { ...WHOLE_PLAN, years: [2025] };
const PATIENCE_MS = 120_000;

const EPOCH = Symbol.for("shirube.publishedEpoch");
const epoch = { current: 1, isListening: true };

beforeAll(async () => {
	Reflect.set(globalThis, EPOCH, epoch);
	await loadPlan(prisma, readAmiSeed(), new Date("2026-10-01T00:00:00Z"));
	await addGeneratedPolicies(url, POLICIES);
}, PATIENCE_MS);
afterAll(() => void Reflect.deleteProperty(globalThis, EPOCH));

async function bookOf(selection: Selection, locale: Locale) {
	const { document } = await books.make(books.order(selection, locale));
	if (document === null) throw new Error("there is no book of what the test chose");
	return document;
}

const pagesOf = async (pdf: Uint8Array) => (await pdfText(pdf)).split("\f").map(unspaced);

/** What a line of the contents or an index says before its page, and that page. */
const titled = ({ text }: PdfLink) => /^(.*?)[ .]*?(\d+)$/.exec(text);

describe.each(LOCALES)("the book in %s", (locale) => {
	let pdf: Uint8Array;
	let pages: string[];
	let links: PdfLink[];
	beforeAll(async () => {
		({ pdf } = await bookOf(CHOSEN, locale));
		[pages, links] = await Promise.all([pagesOf(pdf), pdfLinks(pdf)]);
	}, PATIENCE_MS);

	test("is one tagged document of A4 with a title, and every font in it", async () => {
		expect(await pdfInfo(pdf)).toMatchObject({
			Tagged: "yes",
			Title: expect.stringContaining(locale === "ja" ? "施策評価のまとめ" : "Summary of policy evaluations"),
			"Page size": expect.stringContaining("(A4)"),
		});
		const fonts = await pdfFonts(pdf);
		expect(fonts.length).toBeGreaterThan(0);
		expect(fonts.filter(({ isEmbedded, hasUnicode }) => !isEmbedded || !hasUnicode)).toEqual([]);
	});

	test("has contents whose page numbers are those of the pages they lead to", () => {
		const contents = links.filter(({ from }) => from === 2);
		expect(contents.length).toBeGreaterThan(POLICIES);
		for (const link of contents) {
			const [, title = "", page] = titled(link) ?? [];
			expect(link.to, link.text).toBe(Number(page));
			expect(pages[link.to - 1], link.text).toContain(unspaced(title.replace(/[ .]+$/, "")));
		}
	});

	test("has bookmarks for its parts and every sheet, where they are", async () => {
		const bookmarks = await pdfBookmarks(pdf);
		const sheets = bookmarks.filter(({ title, depth }) => depth === 3 && /^\d-\d-\d /.test(title) && title.length > 0);
		for (const { title, page } of bookmarks) expect(pages[page - 1], title).toContain(unspaced(title));
		// The five of the seed have not published the year.
		expect(new Set(sheets.map(({ title }) => title.split(" ")[0])).size).toBe(POLICIES - 5);
	});

	test("leads from the table of all and from the index to the pages that they name", () => {
		const toSheets = links.filter(({ from, text }) => from > 2 && /^\d+$/.test(text));
		// A page number for each sheet in the table, and for each of two indicators in the index.
		expect(toSheets).toHaveLength((POLICIES - 5) * 3);
		for (const { text, to } of toSheets) expect(to).toBe(Number(text));
	});

	test("says of every page which it is, and of how many", () => {
		const count = pages.length - 1;
		expect(pages.slice(1, count).every((page, index) => page.includes(`${index + 2}/${count}`))).toBe(true);
		expect(pages[0]).not.toContain(`/${count}`);
	});

	test("names the policies that have not published the year", () => {
		const notPublished = locale === "ja" ? "まだ公表されていない施策" : "Policiesnotpublishedyet";
		expect(pages.find((page) => page.includes(notPublished) && page.includes("7-1-5"))).toBeDefined();
	});

	test("leads to where it stands for good", () => {
		expect(pages.at(-2)).toContain(`/${locale}/policies/1-1-1/2025`);
	});
});

describe("documents in memory", () => {
	const selection: Selection = { ...WHOLE_PLAN, years: [2026], chapters: [1], parts: ["summary"] };
	const sameInOtherWords: Selection = { ...selection, chapters: [1, 1], years: [2026, 2026] };

	test(
		"are made once for all who ask, and their pages are known then",
		async () => {
			expect(await countBookPages(selection, "ja")).toMatchObject({ exact: false });
			const [one, other] = await Promise.all([bookOf(selection, "ja"), bookOf(sameInOtherWords, "ja")]);
			expect(other).toBe(one);
			expect(await countBookPages(selection, "ja")).toEqual({ pages: one.pages, exact: true });
			expect(Number((await pdfInfo(one.pdf)).Pages)).toBe(one.pages);
			expect(books.standing(books.order(selection, "en")).state).toBe("unknown");
		},
		PATIENCE_MS,
	);

	test(
		"are begun for whoever comes back, who sees how far they are",
		async () => {
			const order = books.order({ ...selection, parts: ["sheets"] }, "ja");
			expect(books.begin(order)).toBe(true);
			const seen = new Set<string>();
			const hasLooked = () => {
				const standing = books.standing(order);
				if (standing.state === "inWork") seen.add(standing.progress.step);
				return standing.state === "made";
			};
			await vi.waitUntil(hasLooked, { timeout: PATIENCE_MS, interval: 1 });
			expect([...seen]).toEqual(["reading", "preparing", "setting"]);
		},
		PATIENCE_MS,
	);

	test(
		"are dropped when something was published, and come out the same where it changed nothing",
		async () => {
			const before = await bookOf(selection, "ja");
			epoch.current++;
			expect(books.standing(books.order(selection, "ja")).state).toBe("unknown");
			const after = await bookOf(selection, "ja");
			expect(after).not.toBe(before);
			expect(after.etag).toBe(before.etag);
		},
		PATIENCE_MS,
	);
});

describe("there is no book", () => {
	test("of a choice without a policy", async () => {
		const { refusal } = await books.make(books.order({ ...WHOLE_PLAN, chapters: [99] }, "ja"));
		expect(refusal).toEqual({ reason: "nothingChosen" });
		expect(await countBookPages({ ...WHOLE_PLAN, chapters: [99] }, "ja")).toBeNull();
	});
});
