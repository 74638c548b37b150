import { describe, expect, it, test } from "vitest";
import { checkEntry, type EntryCheckInput, withActual } from "@/lib/domain/entry/entry-checks";
import { unansweredFindings } from "@/lib/domain/entry/entry-finding";
import { ENTRY_PARTS } from "@/lib/domain/entry-field";
import { definition, series } from "../../charts/series";
import { actuals, sheet } from "./sheets";

const planYears = { baselineYear: 2022, firstYear: 2024, targetYear: 2028 };
const counter = series([definition("75", "80")], { 2024: "78.9" }, { code: "7-1-1-2" });
const rate = series([definition("74", "100")], { 2024: "29.8" });

/** The findings of a sheet of R7 with two indicators, as "level kind field". */
function found(given: Partial<EntryCheckInput>) {
	return checkEntry({
		year: 2025,
		planYears,
		asked: [],
		content: sheet(),
		indicators: [rate, counter],
		lastYear: null,
		...given,
	});
}
const said = (given: Partial<EntryCheckInput>) =>
	found(given).map(({ level, kind, field }) => `${level} ${kind} ${field}`);

const complete = sheet({
	situation: "窓口の混雑は和らいでいる。",
	progressGrade: "C",
	nextSteps: "窓口の案内を改める。",
	outcome: "窓口の案内表示を改めた。",
	foreseenIssues: "職員の確保が課題となる。",
	reviewGrade: 2,
	futureDirection: "引き続き取り組む。",
	actuals: actuals({ "7-1-1-1": "45.2", "7-1-1-2": "79.4" }),
});

it("has nothing to say of a sound sheet", () => {
	expect(found({ asked: ENTRY_PARTS, content: complete })).toEqual([]);
});

describe("errors", () => {
	it("name every asked field that is empty, in the order of the sheet; never measures and explanation", () => {
		expect(said({ asked: ENTRY_PARTS.toReversed() })).toEqual([
			"error required actual:7-1-1-1",
			"error required actual:7-1-1-2",
			"error required situation",
			"error required nextSteps",
			"error required outcome",
			"error required foreseenIssues",
			"error required futureDirection",
			"error required progressGrade",
			"error required reviewGrade",
		]);
	});

	test.each(["", " ", "\n\u3000\t", "\u200b"])("a text of %j is empty", (situation) => {
		expect(said({ asked: ["situation"], content: sheet({ situation }) })).toEqual(["error required situation"]);
	});

	it("a value that is absent for a reason, and zero, are given", () => {
		const content = sheet({
			actuals: { "7-1-1-1": { value: null, absence: "pending" }, "7-1-1-2": { value: "0.0", absence: null } },
		});
		expect(said({ asked: ["actuals"], content })).toEqual(["warning zero actual:7-1-1-2"]);
		const blank = sheet({ actuals: actuals({ "7-1-1-1": null, "7-1-1-2": "79" }) });
		expect(said({ asked: ["actuals"], content: blank })).toEqual(["error required actual:7-1-1-1"]);
	});

	it("an indicator that ended owes nothing, and may have nothing", () => {
		const ended = { ...rate, endedYear: 2024 };
		const indicators = [ended, { ...counter, endedYear: 2025 }];
		expect(said({ asked: ["actuals"], indicators, content: sheet({ actuals: actuals({ "7-1-1-2": "79" }) }) })).toEqual(
			[],
		);
		for (const left of [
			{ value: "45", absence: null },
			{ value: null, absence: "pending" },
		] as const) {
			expect(found({ indicators, content: sheet({ actuals: { "7-1-1-1": left } }) })).toEqual([
				{
					level: "error",
					kind: "indicatorEnded",
					field: "actual:7-1-1-1",
					key: "indicatorEnded:actual:7-1-1-1",
					values: { year: 2024 },
				},
			]);
		}
	});

	test.each([
		[2023, true],
		[2024, false],
		[2028, false],
		[2029, true],
	])("%i outside the plan: %s", (year, isOutside) => {
		expect(said({ year })).toEqual(isOutside ? ["error yearOutsidePlan null"] : []);
	});

	it("come before warnings", () => {
		const content = sheet({ actuals: actuals({ "7-1-1-1": "298" }), outcome: "○○\u0007" });
		expect(said({ asked: ["actuals"], content })).toEqual([
			"error required actual:7-1-1-2",
			"error controlCharacter outcome",
			"warning jump actual:7-1-1-1",
			"warning placeholder outcome",
		]);
	});
});

describe("two alike values", () => {
	it("are asked about once, at the later of the two", () => {
		const content = sheet({ actuals: actuals({ "7-1-1-1": "79.4", "7-1-1-2": "79.4" }) });
		expect(found({ content })).toMatchObject([
			{ kind: "sameAsOther", field: "actual:7-1-1-2", values: { other: "7-1-1-1" } },
		]);
	});
});

describe("contradictions", () => {
	const behind = actuals({ "7-1-1-1": "75", "7-1-1-2": "79.4" });
	const withGrade = (grade: "A" | "C", values = behind) => sheet({ progressGrade: grade, actuals: values });

	it("are found with the values that are being entered, not with those of earlier or other years", () => {
		expect(found({ content: withGrade("A") })).toMatchObject([
			{
				level: "warning",
				kind: "contradiction",
				field: "explanation",
				values: { contradiction: { kind: "gradeAboveNumbers", grade: "A", indicators: [{ code: "7-1-1-1" }] } },
			},
		]);
		const published = [withActual(rate, 2025, { value: "10", absence: null }), counter];
		const good = actuals({ "7-1-1-1": "99", "7-1-1-2": "79.4" });
		expect(said({ content: withGrade("A", good), indicators: published })).toEqual([]);
		expect(said({ content: withGrade("C", good) })).toEqual(["warning contradiction explanation"]);
	});

	it("are found between texts and numbers", () => {
		const content = sheet({ situation: "目標を上回った。", actuals: actuals({ "7-1-1-1": "75" }) });
		expect(found({ content })).toMatchObject([
			{ kind: "contradiction", values: { contradiction: { kind: "claimAboveNumbers" } } },
		]);
	});

	it("count as answered by the public explanation, never by an internal reason", () => {
		const findings = found({ content: withGrade("A") });
		const reasons = Object.fromEntries(findings.map(({ key }) => [key, "調査の方法が変わったため"]));
		expect(unansweredFindings(findings, { reasons, explanation: null })).toHaveLength(1);
		expect(unansweredFindings(findings, { reasons: {}, explanation: " \u3000" })).toHaveLength(1);
		expect(unansweredFindings(findings, { reasons: {}, explanation: "年度の途中から改善した。" })).toEqual([]);
	});

	it("have a key that changes with what was said and with the numbers", () => {
		const keyOf = (content: EntryCheckInput["content"]) => found({ content })[0]?.key;
		expect(keyOf(withGrade("A"))).toBe(keyOf(withGrade("A")));
		const other = actuals({ "7-1-1-1": "75.1", "7-1-1-2": "79.4" });
		expect(keyOf(withGrade("A", other))).not.toBe(keyOf(withGrade("A")));
	});
});

describe("answers", () => {
	const findings = found({
		asked: ["situation"],
		content: sheet({ actuals: actuals({ "7-1-1-2": "789" }) }),
	});

	it("a warning is answered by a reason, an error by nothing", () => {
		const keys = findings.map(({ key }) => key);
		expect(keys).toEqual(["required:situation", "jump:actual:7-1-1-2:789"]);
		const reasons = Object.fromEntries(keys.map((key) => [key, "数え方を改めたため"]));
		const open = unansweredFindings(findings, { reasons, explanation: "説明" });
		expect(open.map(({ key }) => key)).toEqual(["required:situation"]);
	});

	test.each(["", " ", "\u3000\n"])("a reason of %j is none", (reason) => {
		const reasons = { "jump:actual:7-1-1-2:789": reason };
		expect(unansweredFindings(findings, { reasons: {}, explanation: null })).toHaveLength(2);
		expect(unansweredFindings(findings, { reasons, explanation: null })).toHaveLength(2);
	});

	it("a reason for 789 says nothing about 7890", () => {
		const more = found({ content: sheet({ actuals: actuals({ "7-1-1-2": "7890" }) }) });
		const reasons = { "jump:actual:7-1-1-2:789": "数え方を改めたため" };
		expect(unansweredFindings(more, { reasons, explanation: null })).toMatchObject([{ kind: "unitSlip" }]);
	});
});

it("a year's value takes its place among the others, whatever was there", () => {
	const years = (value: Parameters<typeof withActual>[2], year: number) =>
		withActual(series([definition("75", "80")], { 2024: "78.9", 2026: "80" }), year, value).actuals;
	expect(years({ value: "79", absence: null }, 2025)).toEqual([
		{ fiscalYear: 2024, value: "78.9", absence: null },
		{ fiscalYear: 2025, value: "79", absence: null },
		{ fiscalYear: 2026, value: "80", absence: null },
	]);
	expect(years(undefined, 2024)[0]).toEqual({ fiscalYear: 2024, value: null, absence: null });
});
