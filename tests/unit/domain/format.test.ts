import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDecimal, formatValue } from "@/lib/domain/format";
import { decimals, decimalText } from "../../support/arbitraries";

describe("formatDecimal", () => {
	it.each([
		["separates thousands", "16765", 0, "16,765"],
		["fills up to the precision", "0.9", 2, "0.90"],
		["rounds half up", "76.65", 1, "76.7"],
		["rounds half away from zero below it", "-0.05", 1, "−0.1"],
		["has no negative zero", "-0.04", 1, "0.0"],
		["writes a minus sign, not a hyphen", "-1234.5", 1, "−1,234.5"],
		["is exact beyond binary numbers", "12345678901234567890.123456", 6, "12,345,678,901,234,567,890.123456"],
		["rounds exactly where binary numbers do not", "1.005", 2, "1.01"],
	])("%s", (_what, value, precision, expected) => {
		expect(formatDecimal(value, precision, "ja")).toBe(expected);
		expect(formatDecimal(value, precision, "en")).toBe(expected);
	});

	it.each([-1, 0.5])("takes no precision of %s", (precision) => {
		expect(() => formatDecimal("1", precision, "ja")).toThrow();
	});

	it("loses no digit of any decimal at its own scale", () => {
		fc.assert(
			fc.property(decimals, (decimal) => {
				const text = decimalText(decimal);
				const shown = formatDecimal(text, decimal.scale, "en").replaceAll(",", "").replace("−", "-");
				expect(shown).toBe(/^-[0.]+$/.test(text) ? text.slice(1) : text);
			}),
		);
	});
});

describe("formatValue", () => {
	const people = { unit: { ja: "人", en: "people" }, precision: 0 };
	const percent = { unit: { ja: "％", en: "%" }, precision: 1 };

	it.each([
		["a Japanese unit at once", people, "ja", "16,765人"],
		["an English word after a space", people, "en", "16,765 people"],
		["a per cent sign at once, in Japanese", percent, "ja", "16,765.0％"],
		["a per cent sign at once, in English", percent, "en", "16,765.0%"],
		[
			"a unit that is only there in Japanese as Japanese",
			{ unit: { ja: "人", en: null }, precision: 0 },
			"en",
			"16,765人",
		],
		["no unit where there is none", { unit: null, precision: 2 }, "en", "16,765.00"],
	] as const)("puts %s", (_what, definition, locale, expected) => {
		expect(formatValue("16765", definition, locale)).toBe(expected);
	});
});
