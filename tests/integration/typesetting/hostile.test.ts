import { describe, expect, test } from "vitest";
import { sheetData } from "@/lib/export/pdf/sheet-data";
import { typeset } from "@/lib/typesetting/typeset";
import { pdfFonts, pdfInfo, pdfLines, pdfText, unspaced } from "../../support/poppler";
import { policyOf, SAMPLE_POLICY, sheetInput } from "../../support/sheet-sample";

const RIGHT_MARGIN = 595.28 - 51;
const LENGTH = 10_000;

const sheetOf = (text: string) =>
	typeset({ template: "sheet", ...sheetData(sheetInput("ja", { policy: policyOf(text) })) });

/** One field that is as long, the rest as usual. */
const longSheet = (situation: string) => {
	const [, newest] = SAMPLE_POLICY.evaluations;
	if (!newest) throw new Error("the sample has two years");
	return typeset({ template: "sheet", ...sheetData(sheetInput("ja", { evaluation: { ...newest, situation } })) });
};

const repeated = (text: string) => text.repeat(LENGTH / text.length);

describe("ten thousand characters", () => {
	test.each([
		["of Japanese", repeated("漢字かな交じ。り文")],
		["of one Latin word", repeated("Shirube")],
		["of an address", repeated("https://example.jp/")],
		["of long vowels", repeated("ー")],
		["of opening brackets", repeated("（")],
		["of full stops", repeated("。")],
		["of small kana", repeated("っ")],
		["that forbid a line end between them", repeated("あ\u00a0い\u2060")],
		["of repetition marks", repeated("々")],
	])("%s stay within the margins, none of them lost", async (_, text) => {
		const { pdf, pages } = await longSheet(text);
		expect(unspaced(await pdfText(pdf, "body"))).toContain(unspaced(text));
		const widest = Math.max(...(await pdfLines(pdf)).map(({ right }) => right));
		// Full stops may hang a little.
		expect(widest).toBeLessThan(RIGHT_MARGIN + 6);
		expect(pages).toBeLessThan(20);
	});

	test("of paragraphs break over pages", async () => {
		const { pdf, pages } = await longSheet("段落。\n".repeat(LENGTH / 40));
		expect(unspaced(await pdfText(pdf, "body")).split("段落。")).toHaveLength(LENGTH / 40 + 1);
		expect(pages).toBeGreaterThan(4);
	});
});

test("a table of many rows repeats its head and loses no row", async () => {
	const measures = Array.from({ length: 120 }, (_, i) => ({
		title: { ja: `個別施策その${i + 1}番`, en: null },
		intendedResult: "成果の文。".repeat(20),
		projects: [{ ja: `事務事業その${i + 1}番`, en: null }],
	}));
	const input = sheetInput("ja", { policy: { ...SAMPLE_POLICY, measures } });
	const { pdf, pages } = await typeset({ template: "sheet", ...sheetData(input) });
	const text = unspaced(await pdfText(pdf, "body"));
	for (const { title, projects } of measures) {
		expect(text).toContain(title.ja);
		expect(text).toContain(projects[0]?.ja);
	}
	const heads = text.split("個別施策前期期間の取組の成果主な事務事業").length - 1;
	expect(heads).toBeGreaterThan(5);
	expect(heads).toBeLessThan(pages);
});

describe("a text that no keyboard types", () => {
	const text =
		"甲\ue123乙\u0000丙\ud800丁 👨\u200d👩\u200d👧 🇯🇵 1\ufe0f\u20e3 \u202eLTR\u202c 𠮷髙﨑 葛\u{e0100} か\u3099 한 \ufeff戊";

	test("is set, with the number of what no font has", async () => {
		const { pdf } = await sheetOf(text);
		const printed = unspaced(await pdfText(pdf, "body"));
		expect(printed).toContain("甲〓〔U+E123〕乙〓〔U+0000〕丙");
		expect(printed).toContain("𠮷髙﨑葛か\u3099〓〔U+D55C〕戊");
		expect(printed).toContain("👨👩👧");
		expect((await pdfInfo(pdf)).Tagged).toBe("yes");
		expect((await pdfFonts(pdf)).every(({ isEmbedded }) => isEmbedded)).toBe(true);
	});

	test("does no harm in a chart", async () => {
		const [series] = SAMPLE_POLICY.indicators;
		const [definition] = series?.definitions ?? [];
		if (!series || !definition) throw new Error("the sample has an indicator");
		const hostile = { ...definition, unit: { ja: 'a\u0307\ue123ﾊﾟ<&>"한', en: null } };
		const policy = { ...SAMPLE_POLICY, indicators: [{ ...series, definitions: [hostile] as const }] };
		const { pdf } = await typeset({ template: "sheet", ...sheetData(sheetInput("ja", { policy })) });
		expect(unspaced(await pdfText(pdf, "body"))).toContain('単位：a〓パ<&>"〓');
	});
});
