import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { escapeXml, xmlElement } from "@/lib/domain/xml";

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: "",
	trimValues: false,
	parseTagValue: false,
});

describe("escapeXml", () => {
	it.each([
		["markup", "<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"],
		["the end of a section of characters", "]]>", "]]&gt;"],
		["what would end an attribute", '" onload="x', "&quot; onload=&quot;x"],
		["control characters, which no document may hold", "a\u0000\u0008\u000b\u001fb", "ab"],
		["half of a pair", "a\ud83db\udc00c", "abc"],
		["noncharacters", "a\ufffe\uffffb", "ab"],
		["line breaks, tabs and emoji, which it may", "a\n\tb😀外", "a\n\tb😀外"],
	])("%s", (_, text, escaped) => {
		expect(escapeXml(text)).toBe(escaped);
	});
});

/** XML 1.0, production 2. */
const isCharacter = (code: number) =>
	[0x9, 0xa, 0xd].includes(code) ||
	(code >= 0x20 && code <= 0xd7ff) ||
	(code >= 0xe000 && code <= 0xfffd) ||
	code > 0xffff;

it("whatever the text is, all of it that XML can hold comes back", () => {
	const withoutReturns = (text: string) => text.replace(/\r\n?/g, "\n");
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
			const xml = xmlElement("a", { b: text }, xmlElement("c", {}, escapeXml(`.${text}.`)));
			expect(XMLValidator.validate(xml)).toBe(true);
			const held = Array.from(text).filter((character) => isCharacter(character.codePointAt(0) ?? 0));
			expect(withoutReturns(parser.parse(xml).a.c)).toBe(withoutReturns(`.${held.join("")}.`));
		}),
	);
});

it("an element without children closes itself", () => {
	expect(xmlElement("a", { b: 1 })).toBe('<a b="1"/>');
});
