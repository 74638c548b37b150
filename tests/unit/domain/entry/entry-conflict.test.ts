import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fieldDigest, fieldsOf, mergeEdits, type SheetFields } from "@/lib/domain/entry/entry-conflict";
import type { EntryField } from "@/lib/domain/entry-field";
import { EVALUATION_TEXTS, type EvaluationContent, evaluationChanges } from "@/lib/domain/evaluation";
import { ABSENCE_REASONS } from "@/lib/domain/indicator";
import { actuals, sheet } from "./sheets";

const CODES = ["7-1-1-1", "7-1-1-2"];

describe("a sheet's fields", () => {
	it("are one text each, empty where there is nothing", () => {
		const content = sheet({
			outcome: "一行目\r\n二行目",
			progressGrade: "B",
			reviewGrade: 2,
			actuals: { "7-1-1-1": { value: "0", absence: null }, "9-9": { value: "1", absence: null } },
		});
		expect(Object.fromEntries(fieldsOf(content, CODES))).toEqual({
			"actual:7-1-1-1": "0",
			"actual:7-1-1-2": "",
			situation: "",
			nextSteps: "",
			outcome: "一行目\n二行目",
			foreseenIssues: "",
			futureDirection: "",
			explanation: "",
			progressGrade: "B",
			reviewGrade: "2",
			measures: "",
		});
	});

	it("tell an absent value from a blank one and from zero", () => {
		const textOf = (value: EvaluationContent["actuals"][string]) =>
			fieldsOf(sheet({ actuals: { "7-1-1-1": value } }), CODES).get("actual:7-1-1-1");
		const all = [
			textOf({ value: "0", absence: null }),
			textOf({ value: null, absence: null }),
			...ABSENCE_REASONS.map((absence) => textOf({ value: null, absence })),
		];
		expect(new Set(all).size).toBe(all.length);
	});

	it("hold measures whatever order their keys come in, and no measures apart from the plan's", () => {
		const title = { ja: "人材育成", en: null };
		const textOf = (measures: EvaluationContent["measures"]) => fieldsOf(sheet({ measures }), []).get("measures");
		const one = textOf([{ title, intendedResult: "成果", projects: [{ ja: "研修", en: "Training" }] }]);
		const turned = textOf([
			{ projects: [{ en: "Training", ja: "研修" }], intendedResult: "成果", title: { en: null, ja: "人材育成" } },
		]);
		expect(turned).toBe(one);
		expect(textOf([])).not.toBe(textOf(null));
		expect(textOf([{ title: null, intendedResult: "成果", projects: [] }])).not.toBe(one);
	});
});

describe("digests", () => {
	test.each([
		["", "811c9dc5811c9dc5"],
		["a", "e40c292c"],
	])("of %j are those of FNV-1a", (text, start) => {
		expect(fieldDigest(text)).toMatch(new RegExp(`^${start}`));
	});

	it("are short, stable and different for different texts", () => {
		const texts = Array.from({ length: 2_000 }, (_, i) => `値${i}`);
		const digests = texts.map(fieldDigest);
		expect(new Set(digests).size).toBe(texts.length);
		expect(digests.every((digest) => /^[0-9a-f]{16}$/.test(digest))).toBe(true);
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
				expect(fieldDigest(a) === fieldDigest(b)).toBe(a === b);
			}),
		);
	});
});

describe("two edits of one sheet", () => {
	const fields = (texts: Partial<Record<EntryField, string>>): SheetFields =>
		new Map(Object.entries(texts) as [EntryField, string][]);
	const digestsOf = (base: SheetFields) => new Map([...base].map(([field, text]) => [field, fieldDigest(text)]));
	const merge = (base: SheetFields, mine: SheetFields, theirs: SheetFields) =>
		mergeEdits(digestsOf(base), mine, theirs);

	const base = fields({ outcome: "甲" });
	test.each([
		["nothing changed", "甲", "甲", {}],
		["I changed it", "乙", "甲", { mine: ["outcome"] }],
		["I emptied it", "", "甲", { mine: ["outcome"] }],
		["they changed it", "甲", "乙", { theirs: ["outcome"] }],
		["they emptied it", "甲", "", { theirs: ["outcome"] }],
		["both changed it alike", "乙", "乙", {}],
		["both changed it", "乙", "丙", { conflicts: [{ field: "outcome", mine: "乙", theirs: "丙" }] }],
		["one emptied what the other changed", "", "丙", { conflicts: [{ field: "outcome", mine: "", theirs: "丙" }] }],
	])("%s", (_, mine, theirs, expected) => {
		const merged = merge(base, fields({ outcome: mine }), fields({ outcome: theirs }));
		expect(merged).toEqual({ mine: [], theirs: [], conflicts: [], ...expected });
	});

	it("a field that I do not send stays theirs; one that was not there yet was blank", () => {
		expect(merge(base, fields({}), fields({ outcome: "乙" }))).toEqual({ mine: [], theirs: [], conflicts: [] });
		const added = "actual:7-1-1-3" as const;
		const without = fields({});
		expect(merge(without, fields({ [added]: "" }), fields({ [added]: "5" })).theirs).toEqual([added]);
		expect(merge(without, fields({ [added]: "5" }), fields({})).mine).toEqual([added]);
		expect(merge(without, fields({ [added]: "5" }), fields({ [added]: "6" })).conflicts).toHaveLength(1);
	});

	const texts = fc.option(fc.constantFrom("甲", "乙", "丙"));
	const sheets = fc
		.record({
			...Object.fromEntries(EVALUATION_TEXTS.map((field) => [field, texts])),
			value: fc.option(fc.constantFrom("0", "78.9")),
			progressGrade: fc.option(fc.constantFrom("A", "B")),
		})
		.map(({ value, ...given }) =>
			sheet({ ...(given as Partial<EvaluationContent>), actuals: actuals({ "7-1-1-1": value }) }),
		);

	it("never lose a change: each differing field is mine, theirs or a conflict, once", () => {
		fc.assert(
			fc.property(sheets, sheets, sheets, (start, mine, theirs) => {
				const merged = merge(fieldsOf(start, CODES), fieldsOf(mine, CODES), fieldsOf(theirs, CODES));
				const listed = [...merged.mine, ...merged.theirs, ...merged.conflicts.map(({ field }) => field)];
				const differing = evaluationChanges(mine, theirs).map((change) =>
					change.field === "actual" ? `actual:${change.indicator}` : change.field,
				);
				expect([...listed].sort()).toEqual([...differing].sort());
			}),
		);
	});

	it("look the same from the other side, with mine and theirs turned", () => {
		fc.assert(
			fc.property(sheets, sheets, sheets, (start, one, other) => {
				const [a, b] = [fieldsOf(one, CODES), fieldsOf(other, CODES)];
				const [here, there] = [merge(fieldsOf(start, CODES), a, b), merge(fieldsOf(start, CODES), b, a)];
				expect(here.mine).toEqual(there.theirs);
				expect(here.theirs).toEqual(there.mine);
				expect(here.conflicts).toEqual(
					there.conflicts.map(({ field, mine, theirs }) => ({ field, mine: theirs, theirs: mine })),
				);
			}),
		);
	});

	it("who changed nothing meets no conflict", () => {
		fc.assert(
			fc.property(sheets, sheets, (start, theirs) => {
				const fieldsAtStart = fieldsOf(start, CODES);
				const merged = merge(fieldsAtStart, fieldsAtStart, fieldsOf(theirs, CODES));
				expect([merged.mine, merged.conflicts]).toEqual([[], []]);
			}),
		);
	});
});
