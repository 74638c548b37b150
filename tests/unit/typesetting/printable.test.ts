import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printableData, printableDrawing, printableText } from "@/lib/typesetting/printable.mjs";

const charactersIn = (text: string) => new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));

const TEXT = charactersIn("abceU+0123456789ABCDEF 漢字かが・〓〔〕\u0301");
const PICTOGRAPHS = charactersIn("👨👩👧🇯🇵1\u20e3☀ ");
const FONTS = [TEXT, PICTOGRAPHS];

describe("a text", () => {
	test.each([
		["what the fonts have", "漢字 abc", "漢字 abc"],
		["what a pictograph is joined by", "👨\u200d👩\u200d👧☀\ufe0f🇯🇵", "👨\u200d👩\u200d👧☀\ufe0f🇯🇵"],
		["marks of direction", "\u202eabc\u202c\u200f", "\u202eabc\u202c\u200f"],
		["a letter with its accent", "e\u0301", "e\u0301"],
		["a variant of a character", "漢\u{e0100}", "漢\u{e0100}"],
		["one sign from one font, though another has its first character", "1\ufe0f\u20e3", "1\ufe0f\u20e3"],
		["every kind of line end as one", "a\r\nb\rc\u2028e", "a\nb\nc\ne"],
		["a tab as a space", "a\tb", "a b"],
	])("keeps %s", (_, text, expected) => {
		expect(printableText(text, FONTS)).toBe(expected);
	});

	test.each([
		["what no font has", "a한b", "a〓〔U+D55C〕b"],
		["what means something to its sender alone", "漢\ue123", "漢〓〔U+E123〕"],
		["a null", "a\u0000b", "a〓〔U+0000〕b"],
		["half a character", "a\ud83d", "a〓〔U+D83D〕"],
		["what is no character", "a\uffff", "a〓〔U+FFFF〕"],
		["what lies beyond the first plane", "\u{1f4a9}", "〓〔U+1F4A9〕"],
		["a mark that its letter's font lacks", "a\u20e3", "a〓〔U+20E3〕"],
		["a mark whose letter no font has", "x\u0301", "〓〔U+0078〕〓〔U+0301〕"],
	])("names %s", (_, text, expected) => {
		expect(printableText(text, FONTS)).toBe(expected);
	});

	test("has nothing left that the fonts lack, whatever was written", () => {
		const isFit = (character: string) =>
			/[\n\p{Default_Ignorable_Code_Point}]/u.test(character) ||
			FONTS.some((font) => font.has(character.codePointAt(0) ?? 0));
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const printed = printableText(text, FONTS);
				expect(printed.isWellFormed()).toBe(true);
				expect(Array.from(printed).filter((character) => !isFit(character))).toEqual([]);
			}),
		);
	});
});

test("every text of a document's data is made printable, however deep", () => {
	const data = { a: "\ue000", b: [1, null, true, { c: ["漢\u0000"] }] };
	expect(printableData(data, FONTS)).toEqual({ a: "〓〔U+E000〕", b: [1, null, true, { c: ["漢〓〔U+0000〕"] }] });
});

describe("a drawing", () => {
	const drawn = charactersIn("漢カパé人%");

	test.each([
		["what its font has", "<text>人</text>", "<text>人</text>"],
		["what is missing as a bare sign", "<text>a한</text>", "<text>a〓</text>"],
		["two half-width characters as the one that they are", "<text>ﾊﾟ</text>", "<text>パ</text>"],
		["a letter without a mark that it can't join", "<text>漢\u0307</text>", "<text>漢</text>"],
		["a letter with its accent as one", "<text>e\u0301</text>", "<text>é</text>"],
		["marks of direction not at all", "<text>\u202e人\u202c</text>", "<text>人</text>"],
		["its markup, whatever stands on it", '<text x="1">\u0338人\u0338</text>', '<text x="1">人</text>'],
	])("keeps %s", (_, svg, expected) => {
		expect(printableDrawing(svg, new Set([...drawn, ...charactersIn('<>="/ texa1')]))).toBe(expected);
	});
});
