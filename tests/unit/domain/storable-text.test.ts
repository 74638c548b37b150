import { describe, expect, test } from "vitest";
import { firstCharacters, storableJson, storableText } from "@/lib/domain/storable-text";

test.each([
	["阿見町😀", "阿見町😀"],
	["a\u0000b", "ab"],
	["a\ud83db", "a\ufffdb"],
	["\ude00", "\ufffd"],
	["\ue000\u202e\t\n", "\ue000\u202e\t\n"],
])("%j is kept as %j", (text, kept) => {
	expect(storableText(text)).toBe(kept);
});

test("a value of JSON is kept with all its texts", () => {
	const value = { problems: [{ values: { key: "a\u0000", line: 3 }, cell: null }], more: ["\ud83d"] };
	expect(storableJson(value)).toEqual({ problems: [{ values: { key: "a", line: 3 }, cell: null }], more: ["\ufffd"] });
});

describe("the first characters of a text", () => {
	test.each([
		["あいう", 5, "あいう"],
		["あいう", 2, "あい"],
		["あ😀😀", 2, "あ😀"],
		["😀".repeat(10), 3, "😀😀😀"],
		["", 3, ""],
	])("of %j, %d are %j", (text, most, first) => {
		expect(firstCharacters(text, most)).toBe(first);
	});
});
