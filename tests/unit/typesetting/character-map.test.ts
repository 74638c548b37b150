import { describe, expect, test } from "vitest";
import { charactersOf } from "@/lib/typesetting/character-map.mjs";
import { readFonts } from "@/lib/typesetting/fonts.mjs";

const fonts = readFonts();
const has = (font: Buffer, text: string) => Array.from(text, (one) => charactersOf(font).has(one.codePointAt(0) ?? 0));

describe("the fonts that come with the portal", () => {
	test.each([
		["the text's", fonts.text, "阿見町ＡⅣ①−〓〔〕↗↘→・●"],
		["the bold text's", fonts.bold, "阿見町ＡⅣ①−〓〔〕↗↘→・●"],
		["the one for rare characters of names", fonts.rare, "𠮷髙﨑"],
		["the one for pictographs", fonts.pictographs, "😀👨🇯"],
	])("%s has what it is there for", (_, font, characters) => {
		expect(has(font, characters)).not.toContain(false);
	});

	test("have neither a null nor what means something to its sender alone", () => {
		expect(Object.values(fonts).flatMap((font) => has(font, "\ue000\ue123\uf8ff"))).not.toContain(true);
		expect(has(fonts.text, "\u0000\u0007한")).toEqual([false, false, false]);
	});

	test("the bold text can say what the text can", () => {
		expect(charactersOf(fonts.bold)).toEqual(charactersOf(fonts.text));
	});
});

test("what is no font is refused", () => {
	expect(() => charactersOf(Buffer.alloc(64))).toThrow("cmap");
});
