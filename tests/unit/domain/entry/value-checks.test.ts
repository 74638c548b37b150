import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { magnitudeOf, placesOf, significantDigits } from "@/lib/domain/entry/magnitude";
import { checkValue } from "@/lib/domain/entry/value-checks";
import { decimals, decimalText, negated, shifted } from "../../../support/arbitraries";
import { definition, series } from "../../charts/series";

const PEOPLE = { unit: { ja: "人", en: "people" }, precision: 0 };
const MEN = { unit: { ja: "万人", en: null }, precision: 1 };
const INDEX = { unit: null, precision: 2 };
type Meaning = Parameters<typeof definition>[2];

/** What is found in a value of R7, by kind and with what it names besides the value itself. */
function found(value: string, meaning: Meaning, known: { baseline?: string; actuals?: Record<number, string> } = {}) {
	const one = series([definition(known.baseline ?? null, null, meaning)], known.actuals);
	return checkValue(one, value, 2025, new Map()).map(({ kind, values: { value: _, ...rest } }) => [kind, rest]);
}
const kinds = (...of: Parameters<typeof found>) => found(...of).map(([kind]) => kind);

describe("against the last known value", () => {
	const r6 = (value: string) => ({ baseline: "75", actuals: { 2024: value } });
	const of = (known: string) => ({ known, knownYear: 2024 });

	test.each([
		["0.789", {}, "78.9", "unitSlip", { meant: "78.9" }],
		["0.802", { precision: 3 }, "78.9", "unitSlip", { meant: "80.2" }],
		["7890", {}, "78.9", "unitSlip", { meant: "78.9" }],
		["11", PEOPLE, "11363", "unitSlip", { meant: "11000" }],
		["11363000", PEOPLE, "11363", "unitSlip", { meant: "11363" }],
		["132000", MEN, "13.2", "unitSlip", { meant: "13.2" }],
		["132000000", { unit: { ja: "億円", en: null }, precision: 2 }, "1.45", "unitSlip", { meant: "1.32" }],
		["-0.789", {}, "-78.9", "unitSlip", { meant: "-78.9" }],
		["789", {}, "78.9", "jump", {}],
		["789.0", {}, "78.9", "jump", {}],
		["788.9", {}, "78.9", null, {}],
		["7.89", { precision: 2 }, "78.9", "jump", {}],
		["7.9", {}, "78.9", null, {}],
		["8.8", INDEX, "0.88", "jump", {}],
		["-8.8", INDEX, "0.88", "jump", {}],
		["0.88", INDEX, "0.89", null, {}],
		["5", PEOPLE, "0", null, {}],
		["0", PEOPLE, "0", null, {}],
		["0", PEOPLE, "9", null, {}],
		["0", PEOPLE, "10", "zero", {}],
		["0", {}, "78.9", "zero", {}],
	])("%s %j after %s", (value, meaning, known, kind, named) => {
		const asked = found(value, meaning, r6(known)).filter(([name]) => name !== "outsidePercent");
		expect(asked).toEqual(kind === null ? [] : [[kind, { ...of(known), ...named }]]);
	});

	it("asks once about a wrong point, not also about what follows from it", () => {
		expect(kinds("789", {}, r6("78.9"))).toEqual(["jump"]);
		expect(kinds("0.789", {}, r6("78.9"))).toEqual(["unitSlip"]);
		expect(kinds("788.9", {}, r6("78.9"))).toEqual(["outsidePercent"]);
	});

	it("takes the newest value before the year, else the baseline", () => {
		expect(found("789", {}, { baseline: "75" })).toEqual([["jump", { known: "75", knownYear: null }]]);
		expect(found("789", INDEX, { baseline: "75", actuals: { 2023: "7.8", 2024: "789.5", 2026: "7" } })).toEqual([]);
		expect(kinds("50", {}, {})).toEqual([]);
	});

	it("passes over years without a value", () => {
		const one = series([definition("75", null)], { 2023: "78.9", 2024: { absence: "pending" } });
		expect(checkValue(one, "789", 2025, new Map())).toMatchObject([{ values: { known: "78.9", knownYear: 2023 } }]);
	});

	test.each([
		["a redefinition", { redefined: true }],
		["a change of unit", { unit: { ja: "千人", en: null } }],
	])("compares with nothing before %s", (_, change) => {
		const before = definition("75", null, PEOPLE);
		const after = definition(null, null, { ...PEOPLE, fromYear: 2025, ...change });
		expect(checkValue(series([before, after], { 2024: "80000" }), "80", 2025, new Map())).toEqual([]);
		const revised = definition("75", null, { ...PEOPLE, fromYear: 2025 });
		expect(checkValue(series([before, revised], { 2024: "80000" }), "80", 2025, new Map())).toHaveLength(1);
	});

	it("names the value it was found in by its key", () => {
		const one = series([definition("75", null)], { 2024: "78.9" });
		expect(checkValue(one, "789", 2025, new Map())[0]?.key).toBe("jump:actual:7-1-1-1:789");
		expect(checkValue(one, "790", 2025, new Map())[0]?.key).toBe("jump:actual:7-1-1-1:790");
	});
});

describe("what a unit allows", () => {
	test.each([
		["100", {}, []],
		["0", {}, []],
		["100.1", {}, ["outsidePercent"]],
		["-0.1", {}, ["outsidePercent"]],
		["105.6", { unit: { ja: "％", en: "%" } }, ["outsidePercent"]],
		["105.6", { unit: { ja: "ポイント", en: null } }, []],
		["-5", INDEX, []],
		["-5", PEOPLE, ["negativeCount"]],
		["12.5", PEOPLE, ["fractionOfCount"]],
		["-12.5", PEOPLE, ["fractionOfCount", "negativeCount"]],
		["12.5", { unit: { ja: "人（1日平均）", en: null }, precision: 1 }, []],
		["12.55", { unit: { ja: "人／日", en: null }, precision: 1 }, ["tooPrecise"]],
		["12.5", MEN, []],
		["0.885", INDEX, ["tooPrecise"]],
		["78.90", {}, []],
		["12.5", { unit: null, precision: 0 }, ["tooPrecise"]],
	])("%s %j", (value, meaning, expected) => {
		expect(kinds(value, meaning)).toEqual(expected);
	});

	it("lets a share go past 100 or below 0 that already did", () => {
		expect(kinds("104", {}, { baseline: "75", actuals: { 2024: "103.1" } })).toEqual([]);
		expect(kinds("104", {}, { baseline: "101" })).toEqual([]);
		expect(kinds("-2", {}, { baseline: "-3" })).toEqual([]);
		expect(kinds("-20", {}, { baseline: "103" })).toEqual(["outsidePercent"]);
	});
});

describe("values that are alike", () => {
	const like = (value: string, other: string) =>
		checkValue(series([definition(null, null, INDEX)]), value, 2025, new Map([["7-1-1-9", other]]));

	test.each(["0.88", "78.9", "123", "11363", "-4.5", "1005"])("%s is no chance", (value) => {
		const [finding] = like(value, value);
		expect(finding).toMatchObject({ kind: "sameAsOther", values: { other: "7-1-1-9" } });
		expect(finding?.key).toBe(`sameAsOther:actual:7-1-1-1:${value}:7-1-1-9`);
		expect(like(value, `${value}${value.includes(".") ? "0" : ".0"}`)).toHaveLength(1);
		expect(like(value, `${value}9`)).toEqual([]);
	});

	test.each(["0", "100", "80", "5", "0.9", "12", "5000"])("%s may be chance", (value) => {
		expect(like(value, value)).toEqual([]);
	});

	test.each([
		["78.9", {}, "78.9", true],
		["78.9", {}, "78.90", true],
		["80", {}, "80", true],
		["100", {}, "100", false],
		["0", {}, "0", false],
		["11363", PEOPLE, "11363", true],
		["100", PEOPLE, "100", true],
		["-100", { unit: null, precision: 0 }, "-100", true],
		["46", PEOPLE, "46", false],
		["11364", PEOPLE, "11363", false],
	])("%s %j after %s", (value, meaning, known, isSame) => {
		expect(kinds(value, meaning, { actuals: { 2024: known } })).toEqual(isSame ? ["sameAsLastYear"] : []);
	});

	it("is about the year before only, and the same definition", () => {
		expect(kinds("78.9", {}, { baseline: "78.9", actuals: { 2023: "78.9" } })).toEqual([]);
		const redefined = definition(null, null, { fromYear: 2025, redefined: true });
		expect(checkValue(series([definition(null, null), redefined], { 2024: "78.9" }), "78.9", 2025, new Map())).toEqual(
			[],
		);
	});
});

describe("properties", () => {
	it("a size is compared without signs", () => {
		fc.assert(
			fc.property(decimals, decimals, (value, known) => {
				const kindOf = (v: typeof value, k: typeof known) => magnitudeOf(decimalText(v), decimalText(k))?.kind;
				expect(kindOf(negated(value), known)).toBe(kindOf(value, known));
				expect(kindOf(value, negated(known))).toBe(kindOf(value, known));
			}),
		);
	});

	it("what is typed in another unit is recognised, whatever it is", () => {
		const nonZero = decimals.filter(({ units }) => units !== 0n);
		fc.assert(
			fc.property(nonZero, fc.constantFrom(-8, -6, -4, -3, -2, 2, 3, 4, 6, 8), (known, places) => {
				const typed = shifted(known, places);
				const written = decimalText(typed);
				expect(magnitudeOf(written, decimalText(known))).toMatchObject({ kind: "unitSlip" });
			}),
		);
	});

	it("a value is never doubted for being near the last one", () => {
		const near = fc.tuple(fc.integer({ min: 112, max: 999 }), fc.integer({ min: -100, max: 100 }));
		fc.assert(
			fc.property(near, ([known, change]) => {
				expect(magnitudeOf(String(known + change), String(known))).toBeNull();
			}),
		);
	});
});

test.each([
	["0", 0, 0],
	["80", 0, 1],
	["100", 0, 1],
	["78.9", 1, 3],
	["0.88", 2, 2],
	["0.90", 1, 1],
	["80.0", 0, 1],
	["-11363", 0, 5],
	["0.000001", 6, 1],
	["100.5", 1, 4],
])("%s has %i places and %i significant digits", (value, places, digits) => {
	expect([placesOf(value), significantDigits(value)]).toEqual([places, digits]);
});
