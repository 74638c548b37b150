import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "@/lib/export/csv";
import { toRecords } from "@/lib/export/records";
import type { Column } from "@/lib/export/table";
import { readCsv } from "../../support/csv-reader";

const column: Column<string | null> = { key: "text", type: "text", cell: (text) => text };

/** The one cell of a file that holds it, read again. */
const readAgain = (text: string | null) => readCsv(toCsv({ columns: [column], rows: [text] }).slice(1))[1]?.[0];

const anyText = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.string({
		unit: fc.constantFrom("=", "-", "@", "＋", "\t", "\r", "\n", " ", '"', ",", "あ", "\u200e", "\ufeff", "1", "'"),
	}),
	// Halves of characters, and what is none.
	fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

test.each([
	"=1+1",
	"+81",
	"-",
	"- 項目",
	"@sum",
	"＝1",
	"－項目",
	"＋",
	"＠",
	"\tcmd",
	" =1",
	"\u200e=1",
	"\ufeff=1",
	"\r\n=1",
	"--1",
	"-1-1",
	"-１",
])("%j is no formula", (text) => {
	expect(readAgain(text)).toMatch(/^'/);
});

test.each(["-5", "-0.88", "1-2", "a=b", "予算＝額", "'=1", "−5", "※", "●", "・項目", ""])(
	"%j stays as it is",
	(text) => {
		expect(readAgain(text)).toBe(text);
	},
);

test("whatever a text is, its record is one line and no formula, and reads as the text again", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const file = toCsv({ columns: [column], rows: [text] });
			expect(file.slice(1).split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)).toHaveLength(3);
			const cell = readAgain(text) ?? "";
			expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+@＝＋－＠]|^\t/u);
			expect(cell).not.toMatch(/^[\s\p{Cf}]*-(?!\d+(\.\d+)?$)/u);
			const [record] = toRecords({ columns: [column], rows: [text] });
			const line = (record?.text ?? "").replace(/\s*\n\s*/g, " ");
			expect([line, `'${line}`]).toContain(cell);
		}),
	);
});

describe("what no file can hold", () => {
	test.each([
		["U+0000", "a\u0000b", "a\ufffdb"],
		["a control character", "a\u0007\u001b\u007f\u009f", "a\ufffd\ufffd\ufffd\ufffd"],
		["half a character", "a\ud83d", "a\ufffd"],
		["the other half", "\ude00b", "\ufffdb"],
		["what is no character", "\uffff\ufffe", "\ufffd\ufffd"],
	])("%s is shown as replaced", (_, text, shown) => {
		expect(readAgain(text)).toBe(shown);
		expect(toRecords({ columns: [column], rows: [text] })).toEqual([{ text: shown }]);
	});

	test("emoji, 外字, marks for the other direction and ten thousand characters are what they are", () => {
		const text = `😀𠮷\ue123\u200f${"あ".repeat(10_000)}`;
		expect(readAgain(text)).toBe(text);
	});
});

test("line breaks are spaces in CSV and stay in JSON, of whatever kind they are", () => {
	const text = "一\r\n二\r三\n\n四\u2028五\v六\f七\u0085八";
	expect(readAgain(text)).toBe("一 二 三 四 五 六 七 八");
	expect(toRecords({ columns: [column], rows: [text] })).toEqual([{ text: "一\n二\n三\n\n四\n五\n六\n七\n八" }]);
});

test("nothing is blank, and not zero", () => {
	expect(readAgain(null)).toBe("");
	expect(toRecords({ columns: [column], rows: [null, "0"] })).toEqual([{ text: null }, { text: "0" }]);
});
