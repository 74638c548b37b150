import { describe, expect, test } from "vitest";
import { readLocalizedLines, writeLocalizedLines } from "@/lib/domain/localized-lines";
import { recordChanges } from "@/lib/domain/plan-record";

describe("what changed of a record", () => {
	const record = { title: "題", number: 7, titleEn: null as string | null, sdgs: [1, 2] };

	test("is only what differs, before and after", () => {
		expect(recordChanges(record, { title: "別", number: 7, sdgs: [2, 1] })).toEqual({
			before: { title: "題", sdgs: [1, 2] },
			after: { title: "別", sdgs: [2, 1] },
		});
	});

	test("is nothing where nothing is given, or the same", () => {
		expect(recordChanges(record, {})).toBeNull();
		expect(recordChanges(record, { ...record, title: undefined })).toBeNull();
	});

	test("may be that a field is empty now, or was", () => {
		expect(recordChanges(record, { titleEn: "Title" })).toEqual({
			before: { titleEn: null },
			after: { titleEn: "Title" },
		});
	});
});

describe("a list of names, one a line", () => {
	test.each([
		[
			"Japanese alone",
			"甲計画\n乙計画",
			[
				{ ja: "甲計画", en: null },
				{ ja: "乙計画", en: null },
			],
		],
		[
			"both, behind a bar of either width",
			"甲 | A\n乙｜B",
			[
				{ ja: "甲", en: "A" },
				{ ja: "乙", en: "B" },
			],
		],
		[
			"two columns of a spreadsheet",
			"甲\tA\n乙\t",
			[
				{ ja: "甲", en: "A" },
				{ ja: "乙", en: null },
			],
		],
		["blank lines and full-width spaces", "\n　甲　\n\n", [{ ja: "甲", en: null }]],
		["English alone, which has no name", "| A", [{ ja: "", en: "A" }]],
		["nothing", "", []],
	])("is read: %s", (_, text, names) => {
		expect(readLocalizedLines(text)).toEqual(names);
	});

	test("is read as it was written", () => {
		const names = [
			{ ja: "甲", en: "A b" },
			{ ja: "乙", en: null },
		];
		expect(readLocalizedLines(writeLocalizedLines(names))).toEqual(names);
	});
});
