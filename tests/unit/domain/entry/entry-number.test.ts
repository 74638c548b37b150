import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { absenceIn } from "@/lib/domain/entry/entry-absence";
import { parseEntryCell } from "@/lib/domain/entry/entry-cell";
import { parseEntryNumber } from "@/lib/domain/entry/entry-number";
import { formatDecimal, formatValue } from "@/lib/domain/format";
import { LOCALES } from "@/lib/domain/localized";
import { decimalString } from "@/lib/schemas/decimal";
import { readMessages } from "@/tests/support/messages";
import { decimals, decimalText } from "../../../support/arbitraries";

const PERCENT = { ja: "%", en: "%" };
const PEOPLE = { ja: "人", en: "people" };
const TEN_THOUSANDS = { ja: "万人", en: "ten thousand people" };

const read = (text: string, unit: { ja: string; en: string | null } | null = PERCENT) =>
	parseEntryNumber(text, { unit });
const value = (text: string) => ({ kind: "value", value: text });
const garbage = (reason: string) => ({ kind: "garbage", reason });

test.each(["", " ", "\u3000", "\n\t", "\u200b", "\ufeff\u00a0"])("nothing but space is blank: %j", (text) => {
	expect(read(text)).toEqual({ kind: "blank" });
});

describe("numbers as people type them", () => {
	test.each([
		["78.9", "78.9"],
		["０．８８ ", "0.88"],
		["\u3000７８．９％\u3000", "78.9"],
		["78.9 %", "78.9"],
		["+5", "5"],
		["＋５", "5"],
		["007", "7"],
		[".5", "0.5"],
		["80.0", "80"],
		["0.8800000000", "0.88"],
		["78。9", "78.9"],
		["\u200f78.9", "78.9"],
	])("%s", (text, expected) => {
		expect(read(text)).toEqual(value(expected));
	});

	test.each(["0", "０", "0.00", "-0", "▲0.0", "000", "0%"])("zero is a value: %s", (text) => {
		expect(read(text)).toEqual(value("0"));
	});

	test.each([..."-−－‐‑‒–—―ー▲△"])("a minus may be %s", (sign) => {
		expect(read(`${sign}5.2%`)).toEqual(value("-5.2"));
		expect(read(`${sign} ５.２`)).toEqual(value("-5.2"));
	});

	test.each([
		["11,363", "11363"],
		["１１，３６３", "11363"],
		["11、363", "11363"],
		["1､234,567.5", "1234567.5"],
		["▲1,234", "-1234"],
		["11363", "11363"],
	])("thousands separators in their places: %s", (text, expected) => {
		expect(read(text)).toEqual(value(expected));
	});

	test.each([
		["11,363人", PEOPLE, "11363"],
		["11,363 People", PEOPLE, "11363"],
		["12.5 万人", TEN_THOUSANDS, "12.5"],
		["12.5ten thousand  people", TEN_THOUSANDS, "12.5"],
		["120㎡", { ja: "㎡", en: "m2" }, "120"],
		["120m2", { ja: "㎡", en: null }, "120"],
		["15.1人/10万人", { ja: "人／10万人", en: null }, "15.1"],
		["0.88", null, "0.88"],
	])("the indicator's own unit may follow: %s", (text, unit, expected) => {
		expect(read(text, unit)).toEqual(value(expected));
	});
});

describe("garbage, by what it looks like", () => {
	test.each([
		["abc", "notANumber"],
		["七十八", "notANumber"],
		["%", "notANumber"],
		["約78", "notANumber"],
		["(5)", "notANumber"],
		["5.", "notANumber"],
		["1.2.3", "notANumber"],
		["--5", "notANumber"],
		["+-5", "notANumber"],
		["5-", "otherUnit"],
		["10²", "otherUnit"],
		["①", "notANumber"],
		["½", "notANumber"],
		["NaN", "notANumber"],
		["Infinity", "notANumber"],
		["0x1F", "severalNumbers"],
		["=1+1", "severalNumbers"],
		["1,2345", "misplacedSeparator"],
		["1234,567", "misplacedSeparator"],
		["12,34,567", "misplacedSeparator"],
		["0,123", "misplacedSeparator"],
		["78,9", "misplacedSeparator"],
		["1,234,", "misplacedSeparator"],
		[",123", "misplacedSeparator"],
		["1,,234", "misplacedSeparator"],
		["1.234,567", "misplacedSeparator"],
		["78.9～80", "severalNumbers"],
		["78.9 80.1", "severalNumbers"],
		["1 234", "severalNumbers"],
		["75→78.9", "severalNumbers"],
		["78.9\n80", "severalNumbers"],
		["78.9人", "otherUnit"],
		["78.9％以上", "otherUnit"],
		["78.9 見込み", "otherUnit"],
		["1千", "scaleWord"],
		["2万3千", "scaleWord"],
		["1.3億円", "scaleWord"],
		["1e5", "exponent"],
		["1.5E+05", "exponent"],
		["１Ｅ－３", "exponent"],
		["1.2×10^3", "exponent"],
		["123456789012345", "tooManyDigits"],
		["0.1234567", "tooManyDigits"],
		["9".repeat(100_000), "tooManyDigits"],
		["集計中", "absenceWord"],
		["未調査", "absenceWord"],
		["－", "absenceWord"],
	])("%s", (text, reason) => {
		expect(read(text)).toEqual(garbage(reason));
	});

	it("holds what the database holds, no more", () => {
		expect(read("99999999999999.999999")).toEqual(value("99999999999999.999999"));
		expect(read("-00099,999")).toEqual(garbage("misplacedSeparator"));
		expect(read("00099999999999999.9")).toEqual(value("99999999999999.9"));
	});

	it("takes 12.5万 for a scale, even where the unit would be 万人", () => {
		expect(read("12.5万", TEN_THOUSANDS)).toEqual(garbage("scaleWord"));
		expect(read("125000人", TEN_THOUSANDS)).toEqual(garbage("otherUnit"));
	});

	it("is as quick with hostile text as with any other", () => {
		const start = performance.now();
		for (const text of [" ".repeat(1e5), "1,".repeat(5e4), `${"1,234".repeat(2e4)}x`, `5${" ".repeat(1e5)}x`])
			read(text);
		expect(performance.now() - start).toBeLessThan(1000);
	});
});

describe("properties", () => {
	const LIMIT = 10n ** 14n;
	/** Those that the database holds. */
	const storable = decimals.filter(({ units, scale }) => (units < 0n ? -units : units) < LIMIT * 10n ** BigInt(scale));
	const units = fc.constantFrom(null, PERCENT, PEOPLE, TEN_THOUSANDS, { ja: "億円", en: null }, { ja: "㎡", en: "m²" });

	test.each(LOCALES)("reads what the portal writes in %s", (locale) => {
		fc.assert(
			fc.property(storable, units, (decimal, unit) => {
				const written = formatValue(decimalText(decimal), { unit, precision: decimal.scale }, locale);
				const plain = formatDecimal(decimalText(decimal), decimal.scale, locale);
				const expected = value(normalised(decimalText(decimal)));
				expect([read(written, unit), read(plain, unit)]).toEqual([expected, expected]);
			}),
		);
	});

	it("reads the same in any width, with any space around", () => {
		const spaces = fc.constantFrom("", " ", "\u3000", "\t ");
		fc.assert(
			fc.property(storable, spaces, spaces, (decimal, before, after) => {
				const wide = decimalText(decimal).replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
				expect(read(before + wide + after)).toEqual(read(decimalText(decimal)));
			}),
		);
	});

	it("never lets through what the schema of stored decimals refuses, and reads its own answer back", () => {
		const likely = fc.string({ unit: fc.constantFrom(..."0123456789.,-+▲%人 e万") });
		fc.assert(
			fc.property(fc.oneof(likely, fc.string({ unit: "binary" })), (text) => {
				const answer = read(text);
				if (answer.kind !== "value") return;
				expect(decimalString.safeParse(answer.value).success).toBe(true);
				expect(read(answer.value)).toEqual(answer);
			}),
		);
	});
});

/** Without zeros that say nothing, worked out apart from the code under test. */
function normalised(text: string): string {
	const trimmed = text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
	return trimmed === "-0" ? "0" : trimmed;
}

describe("absence", () => {
	test.each([
		["未調査", "notSurveyed"],
		[" 集計中\u3000", "pending"],
		["集 計 中", "pending"],
		["該当なし", "notApplicable"],
		["Ｎ／Ａ", "notApplicable"],
		["-", "notApplicable"],
		["－", "notApplicable"],
		["―", "notApplicable"],
		["原資料で判読不能", "illegible"],
		["", null],
		["0", null],
		["未定", null],
		["constructor", null],
		["__proto__", null],
		["-5", null],
	])("%j", (text, expected) => {
		expect(absenceIn(text)).toBe(expected);
	});

	test.each(LOCALES)("understands the words that drop-downs offer in %s", (locale) => {
		const offered = [...readMessages(locale)].filter(([key]) => key.startsWith("indicator.absence."));
		expect(offered.length).toBeGreaterThan(0);
		for (const [key, word] of offered) expect(absenceIn(word)).toBe(key.split(".").at(-1));
	});

	test("blank, absent, zero and garbage are four things in a cell", () => {
		const cell = (text: string) => parseEntryCell(text, { unit: PERCENT });
		expect(cell(" ")).toEqual({ kind: "blank" });
		expect(cell("集計中")).toEqual({ kind: "given", value: { value: null, absence: "pending" } });
		expect(cell("０％")).toEqual({ kind: "given", value: { value: "0", absence: null } });
		expect(cell("未定")).toEqual({ kind: "garbage", reason: "notANumber" });
	});
});
