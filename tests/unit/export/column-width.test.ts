import { expect, test } from "vitest";
import type { MadeCell } from "@/lib/domain/workbook/made-cells";
import { columnWidth } from "@/lib/export/workbook/column-width";

const text = (words: string): MadeCell => ({ role: "given", text: words });
const number = (digits: string): MadeCell => ({ role: "given", number: digits, places: 2 });

test.each([
	["a column keeps the width that was meant for it", 8, [text("指標の数"), number("0.88"), null, undefined], 8],
	["a number is never wider than its column", 8, [number("12345678.90"), number("1")], 14.5],
	["so is one below zero", 8, [number("-1234567.00")], 14.5],
	["no Latin word is broken", 5.5, [text("Not reached yet")], 8.5],
	["but for one that is longer than any", 5.5, [text("a".repeat(500))], 13.5],
	["in a wide column nobody looks for words", 20, [text("a".repeat(500))], 20],
])("%s", (_, least, cells, width) => {
	expect(columnWidth(least, cells)).toBe(width);
});
