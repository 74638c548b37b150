import { describe, expect, test } from "vitest";
import { bookData } from "@/lib/export/pdf/book-data";
import { briefData } from "@/lib/export/pdf/brief-data";
import { sheetData } from "@/lib/export/pdf/sheet-data";
import type { SheetPolicy } from "@/lib/export/pdf/sheet-input";
import { typeset } from "@/lib/typesetting/typeset";
import { bookContent, briefContent } from "../../support/book-sample";
import { pdfFonts, pdfInfo, pdfLines, pdfText, unspaced } from "../../support/poppler";
import { policyOf } from "../../support/sheet-sample";

/** The book's own parts and the brief with what nobody should write; the sheets have tests of their own. */

const RIGHT_EDGE_OF_A4 = 595.28;
const PATIENCE_MS = 60_000;

const HOSTILE: [string, string, shown: string][] = [
	[
		"Typst",
		'#panic("x") $x^2$ *b* `c` #include "/etc/passwd" <label> @ref \\ ]',
		'#panic("x")$x^2$*b*`c`#include"/etc/passwd"<label>@ref\\]',
	],
	["a formula", '=HYPERLINK("https://example.jp","x")', '=HYPERLINK("https://example.jp","x")'],
	["marks of direction", "表\u202e裏\u2066面\u2069", "表裏面"],
	["pictographs", "進捗👩‍👩‍👧です", "進捗"],
	["a character of somebody's own", "髙\ue123橋", "髙〓〔U+E123〕橋"],
	["a control character", "前\u0000後", "前〓〔U+0000〕後"],
	["half a character", "前\ud83d後", "前〓〔U+D83D〕後"],
];

function bookOf(policy: SheetPolicy) {
	const content = bookContent("ja", [policy]);
	const [, evaluation] = policy.evaluations;
	if (!evaluation) throw new Error("the sample has two years");
	const { site, words, portalUrl } = content;
	const { data, images } = sheetData({ site, policy, evaluation, words, portalUrl });
	return typeset({
		template: "book",
		data: bookData(content, [{ code: policy.code, fiscalYear: 2025, data }]),
		images,
	});
}

describe.each(HOSTILE)("%s", (_, text, shown) => {
	test(
		"prints as itself in every part of a book",
		async () => {
			const { pdf } = await bookOf(policyOf(text));
			const printed = unspaced(await pdfText(pdf));
			// The contents, the table of all, what was missed and its reasons, the index and the end, beside the sheet.
			expect(printed.split(unspaced(shown)).length).toBeGreaterThan(12);
			expect(await pdfInfo(pdf)).toMatchObject({ Tagged: "yes" });
			expect((await pdfFonts(pdf)).every(({ isEmbedded }) => isEmbedded)).toBe(true);
		},
		PATIENCE_MS,
	);

	test("prints as itself in a brief", async () => {
		const { pdf, pages } = await typeset({
			template: "brief",
			data: briefData(briefContent("ja", [policyOf(text)])),
			images: {},
		});
		expect(pages).toBe(1);
		expect(unspaced(await pdfText(pdf))).toContain(unspaced(shown).slice(0, 8));
	});
});

test.each([
	["of Japanese", "漢字かな交じり文".repeat(1250)],
	["of one Latin word", "Shirube".repeat(1429)],
])(
	"ten thousand characters %s leave nothing out of a book, and no paper",
	async (_, text) => {
		const { pdf } = await bookOf(policyOf(text));
		expect(unspaced(await pdfText(pdf, "body"))).toContain(text);
		expect(Math.max(...(await pdfLines(pdf)).map(({ right }) => right))).toBeLessThan(RIGHT_EDGE_OF_A4);
	},
	PATIENCE_MS,
);
