import { describe, expect, test } from "vitest";
import type { Value } from "@/lib/domain/indicator";
import type { ReadCell } from "@/lib/domain/workbook/read-cells";
import { readValue } from "@/lib/domain/workbook/read-value";
import { number, text } from "./sample";

const BLANK: Value = { value: null, absence: null };
const given = (value: string): Value => ({ value, absence: null });
const absent = (absence: "pending" | "notSurveyed" | "notApplicable"): Value => ({ value: null, absence });
const unit = { unit: { ja: "人", en: "people" } };

const read = (was: Value, value: ReadCell | null, absence: ReadCell | null) =>
	readValue({ value, absence }, was, unit).asked;

describe("the two inputs of a value", () => {
	test.each<[string, Value, ReadCell | null, ReadCell | null]>([
		["both blank", BLANK, null, null],
		["both blank where there was a value", given("5"), null, null],
		["both blank where there was a reason", absent("pending"), null, null],
		["the value as it was", given("78.9"), number("78.9"), null],
		["the value as it was, written otherwise", given("1200"), text(" １，２００人 "), null],
		["the reason as it was", absent("pending"), null, text("集計中")],
		["the reason as it was, in English", absent("pending"), null, text("Being counted")],
		["deleting nothing", BLANK, text("削除"), null],
		["deleting no reason", given("5"), number("5"), text("削除")],
		["spaces", given("5"), text("　 "), text(" ")],
	])("ask for nothing: %s", (_, was, value, absence) => {
		expect(read(was, value, absence)).toEqual({ kind: "nothing" });
	});

	test.each<[string, Value, ReadCell | null, ReadCell | null, Value]>([
		["a number", BLANK, number("78.9"), null, given("78.9")],
		["zero is a value", BLANK, number("0"), null, given("0")],
		["a number as text, full-width", BLANK, text("１，２３４人"), null, given("1234")],
		["another number", given("5"), number("6"), null, given("6")],
		[
			"a number instead of a reason that stands beside it still",
			absent("pending"),
			number("7"),
			text("集計中"),
			given("7"),
		],
		["a number, the reason deleted", absent("pending"), number("7"), text("削除"), given("7")],
		["a reason", BLANK, null, text("未調査"), absent("notSurveyed")],
		["a reason in the value's place", BLANK, text("集計中"), null, absent("pending")],
		[
			"a reason instead of a value that stands beside it still",
			given("5"),
			number("5"),
			text("該当なし"),
			absent("notApplicable"),
		],
		["a reason, the value deleted", given("5"), text("削除"), text("未調査"), absent("notSurveyed")],
		["another reason", absent("pending"), null, text("未調査"), absent("notSurveyed")],
		["the same reason twice", BLANK, text("未調査"), text("未調査"), absent("notSurveyed")],
	])("ask for a value: %s", (_, was, value, absence, expected) => {
		expect(read(was, value, absence)).toEqual({ kind: "given", given: expected });
	});

	test.each<[string, Value, ReadCell | null, ReadCell | null]>([
		["the value", given("5"), text("削除"), null],
		["the value, in English", given("5"), text(" DELETE "), null],
		["the reason", absent("pending"), null, text("削除")],
		["the reason, said in the value's place", absent("pending"), text("削除"), text("集計中")],
		["both", given("5"), text("削除"), text("削除")],
	])("take back %s", (_, was, value, absence) => {
		expect(read(was, value, absence)).toEqual({ kind: "delete" });
	});

	test.each<[string, "value" | "absence", ReadCell | null, ReadCell | null]>([
		["workbooks.valueAndAbsence", "absence", number("5"), text("未調査")],
		["workbooks.valueAndAbsence", "absence", text("未調査"), text("集計中")],
		["workbooks.formula", "value", { kind: "formula", text: "=1+1" }, null],
		["workbooks.formula", "absence", null, { kind: "formula", text: "=A1" }],
		["workbooks.error", "value", { kind: "error", text: "#N/A" }, null],
		["workbooks.date", "value", { kind: "date", text: "2026-03-04" }, null],
		["workbooks.boolean", "value", { kind: "boolean", text: "TRUE" }, null],
		["workbooks.percent", "value", { kind: "number", text: "0.789", percent: true }, null],
		["workbooks.notAnAbsence", "absence", null, text("たぶん来年")],
		["workbooks.notAnAbsence", "absence", null, number("5")],
		["entry.notANumber", "value", text("だいたい"), null],
		["entry.exponent", "value", number("1e+21"), null],
		["entry.tooManyDigits", "value", number("78.94736842105"), null],
		["entry.otherUnit", "value", text("5件"), null],
	])("%s in the %s", (message, by, value, absence) => {
		expect(readValue({ value, absence }, BLANK, unit)).toMatchObject({ by, asked: { kind: "problem", message } });
	});
});
