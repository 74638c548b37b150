import { expect, test } from "vitest";
import { auditDifferences, auditText } from "@/lib/domain/audit";

test.each([
	["a field", { a: 1, b: 2 }, { a: 1, b: 3 }, [{ path: ["b"], before: 2, after: 3 }]],
	["a field that was not there", {}, { a: null }, [{ path: ["a"], before: undefined, after: null }]],
	["a new record", null, { a: "x" }, [{ path: ["a"], before: undefined, after: "x" }]],
	["a deleted record", { a: "x" }, null, [{ path: ["a"], before: "x", after: undefined }]],
	["a list of values, as a whole", { a: [1, 2] }, { a: [2] }, [{ path: ["a"], before: [1, 2], after: [2] }]],
	[
		"a list of records, field by field",
		{ a: [{ ja: "甲", en: null }] },
		{
			a: [
				{ ja: "乙", en: null },
				{ ja: "丙", en: null },
			],
		},
		[
			{ path: ["a", "0", "ja"], before: "甲", after: "乙" },
			{ path: ["a", "1", "ja"], before: undefined, after: "丙" },
			{ path: ["a", "1", "en"], before: undefined, after: null },
		],
	],
	["nothing", { a: { b: 1 } }, { a: { b: 1 } }, []],
	["nothing at all", null, null, []],
])("differences: %s", (_, before, after, expected) => {
	expect(auditDifferences(before, after)).toEqual(expected);
});

test("a field that is named like something every object has is a field", () => {
	expect(auditDifferences({}, JSON.parse('{"__proto__":1,"constructor":2}'))).toEqual([
		{ path: ["__proto__"], before: undefined, after: 1 },
		{ path: ["constructor"], before: undefined, after: 2 },
	]);
});

test.each([
	[null, ""],
	[undefined, ""],
	[0, "0"],
	[false, "false"],
	[["甲", "乙"], "甲、乙"],
	[[{ ja: "甲", en: "A" }], "甲 A"],
])("%j reads %j", (value, text) => {
	expect(auditText(value)).toBe(text);
});
