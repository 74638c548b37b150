import { describe, expect, it } from "vitest";
import { type Computed, progressOf, roundForDisplay } from "@/lib/domain/progress";
import type { SourceField } from "@/lib/domain/source-notes";
import { findPlanProblems } from "@/lib/schemas/plan-consistency";
import type { PolicyFile } from "@/lib/schemas/plan-data";
import { readAmiSeed } from "@/tests/support/ami-seed";

const seed = readAmiSeed();
const { plan, policies } = seed;
const chapters = plan.chapters;
const indicators = policies.flatMap((policy) => policy.indicators.map((indicator) => ({ policy, indicator })));

/** Every `{ ja, en? }` below `node`, wherever it lies. */
function localizedTexts(node: unknown): { ja: string; en?: string }[] {
	if (Array.isArray(node)) return node.flatMap(localizedTexts);
	if (typeof node !== "object" || node === null) return [];
	if ("ja" in node && typeof node.ja === "string") return [node as { ja: string; en?: string }];
	return Object.values(node).flatMap(localizedTexts);
}

describe("the seed of Ami Town", () => {
	it("is a plan that can be loaded", () => {
		expect(findPlanProblems(seed)).toEqual([]);
	});

	it("has five policies and nine indicators of theirs, in order", () => {
		expect(policies.map(({ code }) => code)).toEqual(["7-1-1", "7-1-2", "7-1-3", "7-1-4", "7-1-5"]);
		expect(indicators.map(({ indicator }) => indicator.code)).toEqual([
			"7-1-1-1",
			"7-1-1-2",
			"7-1-2-1",
			"7-1-2-2",
			"7-1-3-1",
			"7-1-3-2",
			"7-1-4-1",
			"7-1-4-2",
			"7-1-5-1",
		]);
	});

	it("has an evaluation of fiscal year 2024 with a value for each indicator", () => {
		for (const { evaluations, indicators } of policies) {
			expect(evaluations.map(({ fiscalYear }) => fiscalYear)).toEqual([2024]);
			expect(Object.keys(evaluations[0]?.actuals ?? {})).toEqual(indicators.map(({ code }) => code));
		}
	});

	it("has the grades that are legible and guesses none", () => {
		const grades = policies.flatMap(({ evaluations }) =>
			evaluations.map(({ progressGrade, reviewGrade }) => [progressGrade, reviewGrade]),
		);
		expect(grades).toEqual([
			["B", null],
			[null, null],
			[null, null],
			["B", null],
			["B", 2],
		]);
	});

	it("lists the divisions that the policies name, and no others", () => {
		const used = policies.flatMap(({ divisions }) => [divisions.lead, ...divisions.related]);
		expect(new Set(plan.divisions.map(({ slug }) => slug))).toEqual(new Set(used));
	});

	it("has every name, title and reason in English as well", () => {
		const texts = localizedTexts([plan, policies]);
		expect(texts.length).toBeGreaterThan(100);
		expect(texts.filter(({ en }) => en === undefined).map(({ ja }) => ja)).toEqual([]);
	});
});

const shown = (computed: Computed, places: number) =>
	computed.ok ? roundForDisplay(computed.value, places) : computed.reason;

describe("its figures give the numbers worked out by hand", () => {
	it.each([
		["7-1-1-2", { progress: "78.0", expected: "76.67", pace: "onTrack" }],
		["7-1-2-1", { achievement: "97.8", progress: "-100.0", pace: "regressed" }],
		["7-1-5-1", { achievement: "105.6", progress: "baselineEqualsTarget", pace: "achieved" }],
		["7-1-3-1", { achievement: "98.5", progress: "noBaseline", pace: "notYet" }],
	])("%s in R6", (code, expected) => {
		const found = indicators.find(({ indicator }) => indicator.code === code);
		const definition = found?.indicator.definitions[0];
		const plain = (value: PolicyFile["evaluations"][number]["actuals"][string] | undefined) =>
			typeof value === "string" ? value : null;
		const progress = progressOf({
			direction: definition?.direction ?? "increase",
			baseline: plain(definition?.baseline),
			target: plain(definition?.target),
			actual: plain(found?.policy.evaluations[0]?.actuals[code]),
			year: 2024,
			years: plan.plan,
		});
		expect({
			achievement: shown(progress.achievementRate, 1),
			progress: shown(progress.progressRate, 1),
			expected: shown(progress.expected, 2),
			pace: progress.pace,
		}).toMatchObject(expected);
	});
});

describe("its doubtful readings are told", () => {
	const REQUIRED: readonly [place: string, field: SourceField, indicator?: string][] = [
		["7", "number"],
		["7", "sdgs"],
		["7", "target", "7-1"],
		["7-1-1", "vision"],
		["7-1-1", "sdgs"],
		["7-1-1", "baseline", "7-1-1-1"],
		["7-1-1", "name", "7-1-1-2"],
		["7-1-1", "baseline", "7-1-1-2"],
		["7-1-1", "target", "7-1-1-2"],
		["7-1-1", "foreseenIssues"],
		["7-1-1", "reviewGrade"],
		["7-1-2", "sdgs"],
		["7-1-2", "baseline", "7-1-2-1"],
		["7-1-2", "target", "7-1-2-1"],
		["7-1-2", "baseline", "7-1-2-2"],
		["7-1-2", "target", "7-1-2-2"],
		["7-1-2", "actual", "7-1-2-2"],
		["7-1-2", "progressGrade"],
		["7-1-2", "reviewGrade"],
		["7-1-3", "sdgs"],
		["7-1-3", "name", "7-1-3-1"],
		["7-1-3", "unit", "7-1-3-2"],
		["7-1-3", "measures"],
		["7-1-3", "nextSteps"],
		["7-1-3", "foreseenIssues"],
		["7-1-3", "progressGrade"],
		["7-1-3", "reviewGrade"],
		["7-1-4", "sdgs"],
		["7-1-4", "nextSteps"],
		["7-1-4", "foreseenIssues"],
		["7-1-4", "reviewGrade"],
		["7-1-5", "sdgs"],
		["7-1-5", "leadDivision"],
		["7-1-5", "relatedDivisions"],
		["7-1-5", "relatedPlans"],
		["7-1-5", "direction", "7-1-5-1"],
		["7-1-5", "nextSteps"],
		["7-1-5", "foreseenIssues"],
		["7-1-5", "reviewGrade"],
		["7-1-5", "futureDirection"],
	];
	/** Fields of one year's evaluation; the others belong to the plan. */
	const YEARLY: ReadonlySet<SourceField> = new Set([
		"situation",
		"progressGrade",
		"nextSteps",
		"outcome",
		"foreseenIssues",
		"reviewGrade",
		"futureDirection",
		"actual",
	]);
	const notes = [
		...chapters.map(({ number, sourceNotes }) => ({ place: String(number), sourceNotes })),
		...policies.map(({ code, sourceNotes }) => ({ place: code, sourceNotes })),
	].flatMap(({ place, sourceNotes }) => sourceNotes.map((note) => ({ place, ...note })));

	it("has each once, and no others", () => {
		const key = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" ");
		const found = notes.map(({ place, field, indicator }) => key(place, field, indicator));
		expect(found.sort()).toEqual(REQUIRED.map((parts) => key(...parts)).sort());
	});

	it("names the year where, and only where, a year's content is in doubt", () => {
		const wrong = notes.filter(({ field, fiscalYear }) => fiscalYear !== (YEARLY.has(field) ? 2024 : undefined));
		expect(wrong).toEqual([]);
	});

	it("has one for each grade and title left empty", () => {
		const told = (code: string, field: SourceField) =>
			notes.some((note) => note.place === code && note.field === field);
		const untold = policies.flatMap(({ code, evaluations, measures }) => [
			...(evaluations.some(({ progressGrade }) => progressGrade === null) && !told(code, "progressGrade")
				? [code]
				: []),
			...(evaluations.some(({ reviewGrade }) => reviewGrade === null) && !told(code, "reviewGrade") ? [code] : []),
			...(measures.some(({ title }) => title === null) && !told(code, "measures") ? [code] : []),
		]);
		expect(untold).toEqual([]);
	});
});
