import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { DATA_TABLE_NAMES, dataTableOf } from "@/lib/export/tables/registry";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";
import { addRevision } from "../data/revisions";
import { bytesOf, openFile, pick, recordsOf } from "./data-files";

const { prisma } = await createTestDatabase();

test("while no plan is loaded there are no files", async () => {
	expect(await openFile("policies.csv")).toEqual({ file: null, refusal: { reason: "noPlan" } });
	expect(await openFile("all.zip")).toEqual({ file: null, refusal: { reason: "noPlan" } });
});

describe("with a plan in which everything is used", () => {
	beforeAll(() => loadPlan(prisma, richPlan(), new Date("2026-10-01T00:00:00Z")));

	describe.each(DATA_TABLE_NAMES)("%s", (name) => {
		const { columns, key } = dataTableOf(name);

		test("holds in every column what it promises, and no two rows are the same", async () => {
			const records = await recordsOf(name);
			expect(records.length).toBeGreaterThan(0);
			const patterns: Record<string, RegExp> = {
				integer: /^-?\d+$/,
				decimal: /^-?\d+(\.\d+)?$/,
				boolean: /^(true|false)$/,
				datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
			};
			for (const { key, type } of columns) {
				const wrong = records.map((record) => record[key] ?? "").filter((cell) => cell && !patterns[type]?.test(cell));
				if (patterns[type]) expect(wrong, key).toEqual([]);
			}
			const names = records.map((record) => JSON.stringify(key.map((column) => record[column])));
			expect(new Set(names).size).toBe(names.length);
			expect(new Set(pick(records, "municipality_code", "licence"))).toEqual(
				new Set(["08443 https://example.jp/terms?v=2&lang=ja"]),
			);
		});

		test("says the same as JSON", async () => {
			const { table, licence, rows } = JSON.parse((await bytesOf(`${name}.json`)).toString("utf8"));
			expect([table, licence.url]).toEqual([name, "https://example.jp/terms?v=2&lang=ja"]);
			const flat = rows.map((row: Record<string, string | null>) =>
				Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, (cell ?? "").replaceAll("\n", " ")])),
			);
			expect(flat).toEqual(await recordsOf(name));
		});
	});

	test("values: every year of the plan, with a reason for each that is not there", async () => {
		const records = await recordsOf("indicator-values");
		const of = (code: string) => records.filter(({ indicator_code }) => indicator_code === code);
		expect(pick(of("7-1-1-1"), "fiscal_year", "value", "absence_reason", "revision", "being_checked")).toEqual([
			"2024 -0.5  1 true",
			"2025 11.10  1 false",
			"2026  notGiven 1 false",
			"2027  notPublished  false",
			"2028  notPublished  false",
		]);
		expect(pick(of("7-1-1-10"), "fiscal_year", "absence_reason", "target_year")).toEqual([
			"2024 notGiven 2030",
			"2025 illegible 2030",
			"2026 ended 2030",
			"2027 ended 2030",
			"2028 ended 2030",
		]);
		expect(pick(of("7-1").slice(0, 3), "policy_code", "value", "absence_reason", "revision")).toEqual([
			"1.5  1",
			"pending 1",
			"notPublished",
		]);
	});

	test("values: why a number can't be computed stands beside where it would be", async () => {
		const [first, second] = await recordsOf("indicator-values", "chapter=7&year=2024&year=2025&section=7-1");
		expect(first).toMatchObject({ indicator_code: "7-1", achievement_rate_reason: "", progress_rate_reason: "" });
		expect(second).toMatchObject({ achievement_rate_percent: "", achievement_rate_reason: "noValue" });
		const [definition] = (await recordsOf("indicator-values", "section=7-1&year=2024")).slice(0, 1);
		expect(definition).toMatchObject({
			indicator_code: "7-1-1-1",
			baseline: "",
			baseline_absence_reason: "notGiven",
			target_absence_reason: "notApplicable",
			progress_rate_percent: "",
			progress_rate_reason: "noBaseline",
			expected_value_reason: "noBaseline",
		});
	});

	test("evaluations: grades as letter, number and the town's words; none is blank with its reason", async () => {
		const records = await recordsOf("evaluations", "section=7-1");
		const of = records.filter(({ policy_code }) => policy_code === "7-1-1");
		expect(of[0]).toMatchObject({
			fiscal_year: "2024",
			era_year: "R6",
			situation: "現状 課題",
			progress_grade: "C",
			progress_grade_number: "3",
			progress_grade_label: "名前",
			progress_grade_absence_reason: "",
			review_grade: "4",
			review_grade_symbol: "Ⅰ",
			explanation: "食い違いの説明",
			revision: "1",
		});
		expect(of[1]).toMatchObject({
			progress_grade: "",
			progress_grade_number: "",
			progress_grade_absence_reason: "notGiven",
		});
	});

	test("indicators: a row a definition, and how long it held", async () => {
		const records = await recordsOf("indicators");
		expect(
			pick(
				records,
				"indicator_code",
				"definition_from_year",
				"definition_until_year",
				"target",
				"redefined",
				"ended_year",
			),
		).toEqual([
			"7-1 2022  2.0 false",
			"7-1-1-1 2022 2024  false",
			"7-1-1-1 2025  2.20 true",
			"7-1-1-10 2022 2025 2.0 false 2025",
			"7-1-2-1 2022 2025 2.0 false",
			"7-1-2-1 2026  2.25 false",
		]);
	});

	test("measures: each year's own, a measure without projects too", async () => {
		const records = await recordsOf("measures", "section=7-1");
		expect(
			pick(
				records,
				"fiscal_year",
				"measure_number",
				"measure_title",
				"intended_result",
				"project_number",
				"project_title",
			),
		).toEqual(["2024 1  一行目 二行目 1 事業", "2024 2 個別施策 成果", "2025 1 その年の施策 結果 1 その年の事業"]);
	});

	test("divisions, goals and plans: a row each, so that no cell is a list", async () => {
		expect(pick(await recordsOf("divisions"), "policy_code", "division_role", "division_slug")).toEqual([
			"7-1-1 related finance",
			"7-1-1 related planning",
			"7-1-2 lead planning",
			"7-1-2 related finance",
		]);
		expect(pick(await recordsOf("sdgs"), "chapter_number", "policy_code", "sdg_goal").slice(0, 3)).toEqual([
			"7  3",
			"7  17",
			"7 7-1-1 11",
		]);
		expect(
			pick(await recordsOf("related-plans"), "related_plan_number", "related_plan_title", "related_plan_title_en"),
		).toEqual(["1 計画甲 Plan A", "2 計画乙"]);
	});

	test("source notes: the open ones, of what is published", async () => {
		expect(
			pick(
				await recordsOf("source-notes"),
				"chapter_number",
				"policy_code",
				"source_field",
				"indicator_code",
				"fiscal_year",
			),
		).toEqual(["7  target 7-1 2025", "7 7-1-1 actual 7-1-1-1 2024", "7 7-1-2 baseline 7-1-2-1"]);
	});

	test("a year's own rows: the town is called what it was called then", async () => {
		const records = await recordsOf("evaluations", "year=2026&section=7-1");
		expect(pick(records, "policy_code", "fiscal_year", "municipality_name")).toEqual([
			"7-1-1 2026 名前",
			"7-1-2 2026 名前",
		]);
	});

	test("a selection leaves out what it does not mean", async () => {
		expect(await recordsOf("policies", "chapter=9")).toEqual([]);
		expect(pick(await recordsOf("policies", "division=planning&grade=C"), "policy_code")).toEqual(["7-1-1"]);
		// Without a year, a grade of any year counts; with one, of that year.
		expect(await recordsOf("policies", "grade=C&year=2026")).toEqual([]);
		// A chapter has no division and no section.
		expect(pick(await recordsOf("sdgs", "division=finance"), "policy_code")).not.toContain("");
		expect(pick(await recordsOf("indicators", "section=7-1"), "indicator_code")).not.toContain("7-1");
		expect(pick(await recordsOf("indicators", "chapter=7"), "indicator_code")).toContain("7-1");
	});

	test("what is being prepared is in no file, and the correction is once it is published", async () => {
		const everything = async () =>
			Promise.all(DATA_TABLE_NAMES.map(async (name) => (await bytesOf(`${name}.json`)).toString("utf8")));
		const before = await everything();
		const secret = { situation: "公表前の文章", progressGrade: "D" as const, actuals: { "7-1-1-1": "98.7" } };
		await addRevision(prisma, { policy: "7-1-1", fiscalYear: 2024 }, "approved", secret);
		await addRevision(prisma, { policy: "7-1-2", fiscalYear: 2025 }, "submitted", { situation: "公表前の文章" });
		expect(await everything()).toEqual(before);
		await prisma.evaluationRevision.updateMany({
			where: { state: "approved" },
			data: { state: "published", publishedAt: new Date("2026-11-01T00:00:00Z") },
		});
		const records = (await recordsOf("revisions", "year=2024")).filter(({ policy_code }) => policy_code === "7-1-1");
		expect(pick(records, "revision", "revision_kind", "current", "correction_reason", "changed_fields")).toEqual([
			"1 first false",
			"2 correction true 訂正2 7-1-1-1 progress_grade situation explanation review_grade",
		]);
		expect(pick(await recordsOf("evaluations", "year=2024"), "situation")).toContain("公表前の文章");
	});
});
