import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "@/lib/domain/entry/entry-conflict";
import type { EntryField } from "@/lib/domain/entry-field";
import { compareProposals } from "@/lib/domain/workbook/compare";
import type { Proposal } from "@/lib/domain/workbook/read-entries";
import { TEXT_INPUTS } from "@/lib/domain/workbook/template";
import { toEdits } from "@/lib/domain/workbook/to-edits";
import { EMPTY, sheetOf } from "./sample";

const place = { sheet: "記述", row: 5, column: "G" };
const sheets = (content: object, version = 3) =>
	new Map([[1, sheetOf(1, { version, content: { ...EMPTY, ...content } })]]);
const proposal = (was: string, asked: string, field: EntryField = "outcome"): Proposal => ({
	revisionId: 1,
	version: 3,
	field,
	was,
	asked,
	place,
});

describe("a proposal beside the draft as it is now", () => {
	test.each([
		["nobody changed it", "前", { outcome: "前" }, 3, "changes"],
		["someone saved, but not this field", "前", { outcome: "前" }, 4, "changes"],
		["nobody saved, though a cell can't hold all of it", "前", { outcome: "前\u000b" }, 3, "changes"],
		["someone changed it to something else", "前", { outcome: "別" }, 4, "conflicts"],
		["someone deleted it", "前", {}, 4, "conflicts"],
		["someone filled it in meanwhile", "", { outcome: "別" }, 4, "conflicts"],
	] as const)("%s", (_, was, content, version, list) => {
		const compared = compareProposals([proposal(was, "後")], sheets(content, version));
		expect(compared).toEqual({
			...{ changes: [], conflicts: [], problems: [] },
			[list]: [{ ...proposal(was, "後"), current: (content as { outcome?: string }).outcome ?? "" }],
		});
	});

	test("what the draft says already is left out", () => {
		const nothing = { changes: [], conflicts: [], problems: [] };
		expect(compareProposals([proposal("前", "後")], sheets({ outcome: "後" }, 4))).toEqual(nothing);
		expect(compareProposals([proposal("5", "", "actual:7-1-1-1")], sheets({}, 4))).toEqual(nothing);
	});

	test("a draft that can't be changed any more, or that one has nothing to do with, is a problem", () => {
		const submitted = new Map([[1, sheetOf(1, { state: "submitted", editable: false })]]);
		expect(compareProposals([proposal("", "後")], submitted).problems).toEqual([
			{ message: "workbooks.notEditable", values: { state: "submitted" }, place },
		]);
		expect(compareProposals([proposal("", "後")], new Map()).problems).toEqual([
			{ message: "workbooks.unknownRow", place },
		]);
		expect(compareProposals([proposal("", "1", "actual:7-1-1-9")], sheets({})).problems).toEqual([
			{ message: "workbooks.unknownRow", place },
		]);
	});
});

describe("fields as texts become what is saved", () => {
	test("of every kind", () => {
		expect(
			toEdits([
				{ field: "outcome", text: "成果" },
				{ field: "situation", text: "" },
				{ field: "progressGrade", text: "A" },
				{ field: "reviewGrade", text: "" },
				{ field: "actual:7-1-1-1", text: "0.88" },
				{ field: "actual:7-1-1-2", text: "pending" },
				{ field: "actual:7-1-1-3", text: "" },
			]),
		).toEqual({
			outcome: "成果",
			situation: null,
			progressGrade: "A",
			reviewGrade: null,
			actuals: {
				"7-1-1-1": { value: "0.88", absence: null },
				"7-1-1-2": { value: null, absence: "pending" },
				"7-1-1-3": { value: null, absence: null },
			},
		});
	});

	test("and are no more than was given", () => {
		expect(toEdits([])).toEqual({});
		expect(toEdits([{ field: "outcome", text: "成果" }])).toEqual({ outcome: "成果" });
	});

	test("a field that no workbook has is a mistake of ours", () => {
		expect(() => toEdits([{ field: "measures", text: "x" }])).toThrow("measures");
	});

	test("whatever they say, they say it again when written as texts", () => {
		const grades = { progressGrade: ["", "A", "B", "C", "D"], reviewGrade: ["", "1", "2", "3", "4"] };
		const isGrade = (field: string): field is keyof typeof grades => field in grades;
		const anyField = fc.constantFrom(...TEXT_INPUTS).chain((field) =>
			fc.record({
				field: fc.constant(field),
				text: isGrade(field) ? fc.constantFrom(...grades[field]) : fc.string(),
			}),
		);
		fc.assert(
			fc.property(anyField, ({ field, text }) => {
				const fields = fieldsOf({ ...EMPTY, ...toEdits([{ field, text }]) }, []);
				expect(fields.get(field)).toBe(text.replaceAll("\r\n", "\n"));
			}),
		);
	});
});
