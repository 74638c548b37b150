import { describe, expect, test } from "vitest";
import type { ReadCell } from "@/lib/domain/workbook/read-cells";
import { readText } from "@/lib/domain/workbook/read-text";
import type { TextInput } from "@/lib/domain/workbook/template";
import { number, SOURCE, text } from "./sample";

const read = (field: TextInput, cell: ReadCell | null, was: ReadCell | null = null) =>
	readText(cell, was, field, SOURCE.wordings);

describe("a text", () => {
	test.each<[string, ReadCell | null, ReadCell | null]>([
		["blank", null, text("前")],
		["spaces alone", text(" 　\n"), text("前")],
		["as it was", text("前"), text("前")],
		["as it was but for the line breaks", text("一\r\n二\n"), text("一\n二")],
	])("%s changes nothing", (_, cell, was) => {
		expect(read("outcome", cell, was)).toEqual({ kind: "nothing" });
	});

	test.each([
		["words", text("新しい"), "新しい"],
		["what begins like a formula", text("=SUM(A1:A9)"), "=SUM(A1:A9)"],
		["a minus at its beginning", text("-5ポイント"), "-5ポイント"],
		["Excel's and old Mac's line breaks", text("一\r\n二\r三  \n"), "一\n二\n三"],
		["a number", number("2025"), "2025"],
		["the word in a sentence", text("削除した。"), "削除した。"],
		["what can't be stored", text("一\u0000二"), "一二"],
		["names of JavaScript's own", text("__proto__"), "__proto__"],
	])("takes %s", (_, cell, given) => {
		expect(read("outcome", cell)).toEqual({ kind: "given", given });
	});

	test("is taken back by a word", () => {
		expect(read("outcome", text(" 削除 "), text("前"))).toEqual({ kind: "delete" });
	});

	test("may be so long and no longer", () => {
		expect(read("outcome", text("あ".repeat(20_000)))).toMatchObject({ kind: "given" });
		expect(read("outcome", text("あ".repeat(20_001)))).toEqual({
			kind: "problem",
			message: "workbooks.textTooLong",
			values: { limit: 20_000 },
		});
	});

	test.each(["formula", "error", "date", "boolean"] as const)("is no %s", (kind) => {
		expect(read("outcome", { kind, text: "x" })).toEqual({ kind: "problem", message: `workbooks.${kind}` });
	});
});

describe("a grade", () => {
	test.each<[TextInput, ReadCell, string]>([
		["progressGrade", text("A"), "A"],
		["progressGrade", text(" ｂ "), "B"],
		["reviewGrade", text("Ⅲ"), "3"],
		["reviewGrade", text("iii"), "3"],
		["reviewGrade", text("２"), "2"],
		["reviewGrade", number("4"), "4"],
	])("%s %j", (field, cell, given) => {
		expect(read(field, cell)).toEqual({ kind: "given", given });
	});

	test.each<[TextInput, ReadCell]>([
		["progressGrade", text("E")],
		["progressGrade", text("1")],
		["reviewGrade", text("Ⅴ")],
		["reviewGrade", text("5")],
		["reviewGrade", text("constructor")],
	])("%s %j is none", (field, cell) => {
		expect(read(field, cell)).toEqual({ kind: "problem", message: "workbooks.notAGrade" });
	});
});
