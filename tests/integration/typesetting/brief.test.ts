import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { books, MOST_SHEETS } from "@/lib/documents/book";
import { briefs } from "@/lib/documents/brief";
import { LOCALES } from "@/lib/domain/localized";
import { WHOLE_PLAN } from "@/lib/domain/selection";
import { briefData } from "@/lib/export/pdf/brief-data";
import { typeset } from "@/lib/typesetting/typeset";
import { addGeneratedPolicies } from "@/scripts/bench/generated-plan";
import { readAmiSeed } from "../../support/ami-seed";
import { briefContent, manyPolicies } from "../../support/book-sample";
import { createTestDatabase } from "../../support/database";
import { pdfFonts, pdfInfo, pdfLines, pdfText, unspaced } from "../../support/poppler";
import { policyOf, SAMPLE_POLICY } from "../../support/sheet-sample";

const { prisma, url } = await createTestDatabase();
const PATIENCE_MS = 60_000;
/** A4 in points, and where the foot of a brief begins. */
const PAGE_HEIGHT = 841.89;
const LONG = "長い名前の".repeat(2000);

const setBrief = (content: ReturnType<typeof briefContent>) =>
	typeset({ template: "brief", data: briefData(content), images: {} });

/** Whether no line of the page lies on another. */
async function isLegible(pdf: Uint8Array): Promise<boolean> {
	const lines = await pdfLines(pdf);
	return lines.every((one, index) =>
		lines.slice(index + 1).every((other) => {
			const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
			const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
			return width <= 1 || height <= 3;
		}),
	);
}

describe.each(LOCALES)("a brief in %s", (locale) => {
	test.each([1, 53, 5_300])(
		"of %i policies is one page, and nothing on it lies on something else",
		async (count) => {
			const { pdf, pages } = await setBrief(briefContent(locale, manyPolicies(count)));
			expect(pages).toBe(1);
			expect(await pdfInfo(pdf)).toMatchObject({ Tagged: "yes", Pages: "1" });
			expect((await pdfFonts(pdf)).every(({ isEmbedded }) => isEmbedded)).toBe(true);
			expect(await isLegible(pdf)).toBe(true);
			expect(Math.max(...(await pdfLines(pdf)).map(({ bottom }) => bottom))).toBeLessThan(PAGE_HEIGHT);
			// Its end is there, and so is all between.
			expect(unspaced(await pdfText(pdf))).toContain(`https://portal.example.jp/${locale}/council`);
		},
		PATIENCE_MS,
	);

	test("of nothing that is published says so", async () => {
		const silent = [{ ...SAMPLE_POLICY, evaluations: [] }];
		const { pdf, pages } = await setBrief(briefContent(locale, silent, { year: null, comparedYear: null }));
		expect(pages).toBe(1);
		expect(await pdfText(pdf)).toMatch(
			locale === "ja" ? /公表された評価は、まだありません/ : /No evaluation has been published/,
		);
	});

	test("of names as long as a sheet shortens them", async () => {
		const long = policyOf(LONG);
		const chapters = Array.from({ length: 30 }, (_, i) => ({ ...long, chapter: { ...long.chapter, number: i + 1 } }));
		const { pdf, pages } = await setBrief(
			briefContent(locale, chapters, { address: `https://example.jp/${"x".repeat(3000)}` }),
		);
		expect(pages).toBe(1);
		expect(await isLegible(pdf)).toBe(true);
		expect(await pdfText(pdf)).toContain("…");
	});
});

describe("of a plan in the database", () => {
	beforeAll(async () => {
		await loadPlan(prisma, readAmiSeed(), new Date("2026-10-01T00:00:00Z"));
		await addGeneratedPolicies(url, MOST_SHEETS + 1);
	}, PATIENCE_MS);

	test("the brief counts every policy, whatever parts a book of them would have", async () => {
		const selection = { ...WHOLE_PLAN, years: [2025] };
		const { document } = await briefs.make(briefs.order(selection, "ja"));
		expect(document?.pages).toBe(1);
		expect(document?.fileName).toBe("阿見町_施策評価の概要_R7.pdf");
		expect(unspaced(await pdfText(document?.pdf ?? new Uint8Array()))).toContain(`${MOST_SHEETS + 1}施策`);
	});

	test("a book of all would be too long, and says by how much", async () => {
		const { refusal } = await books.make(books.order(WHOLE_PLAN, "ja"));
		expect(refusal).toEqual({ reason: "tooLong", sheets: MOST_SHEETS + 1, most: MOST_SHEETS });
	});

	test("there is no brief of a choice without a policy", async () => {
		const { refusal } = await briefs.make(briefs.order({ ...WHOLE_PLAN, chapters: [99] }, "ja"));
		expect(refusal).toEqual({ reason: "nothingChosen" });
	});
});
