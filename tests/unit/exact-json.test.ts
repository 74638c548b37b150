import fc from "fast-check";
import { expect, test } from "vitest";
import { withExactNumbers } from "@/lib/data/exact-json";

test.each([
	["99999999999999.999999", '"99999999999999.999999"'],
	['{"value":-12345678901234.123456,"year":2024}', '{"value":"-12345678901234.123456","year":2024}'],
	["[0.000000,12345678.123456]", "[0.000000,12345678.123456]"],
	['["99999999999999.999999",null]', '["99999999999999.999999",null]'],
	['{"a\\"1234567890123456":1}', '{"a\\"1234567890123456":1}'],
	['[12345678901234567890,"\\\\",12345678901234567890]', '["12345678901234567890","\\\\","12345678901234567890"]'],
])("%s", (json, exact) => {
	expect(withExactNumbers(json)).toBe(exact);
});

test("texts and numbers that JavaScript keeps stay what they are", () => {
	const short = fc.integer().map((whole) => whole / 1000);
	const json = fc
		.array(fc.tuple(fc.string({ unit: "binary" }), short, fc.boolean()))
		.map((rows) => JSON.stringify({ text: '1234567890123456"\\', rows }));
	fc.assert(fc.property(json, (text) => void expect(withExactNumbers(text)).toBe(text)));
});
