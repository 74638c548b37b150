import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { documentWords } from "@/lib/documents/document-words";
import { makeSummaryWorkbook } from "@/lib/documents/summary-workbook";
import { WHOLE_PLAN } from "@/lib/domain/selection";
import type { PlanData } from "@/lib/schemas/plan-data";
import { createTestDatabase } from "../../support/database";
import { OFFICE_PATIENCE_MS } from "../../support/libreoffice";
import { type OpenedSheet, openWorkbook } from "../../support/opened-workbook";
import { richPlan } from "../../support/rich-plan";
import { soundPolicy } from "../../support/sound-plan";
import { unzip } from "../../support/zip";

vi.setConfig({ hookTimeout: OFFICE_PATIENCE_MS });
const { prisma } = await createTestDatabase();

const FORMULA = '=HYPERLINK("http://example.jp/","押す")';
const TEXTS = {
	situation: FORMULA,
	nextSteps: "+1\n-1\n@SUM(A1)",
	outcome: "#N/A",
	foreseenIssues: `${"長".repeat(10_000)}。`,
	futureDirection: "<b>&amp;]]> _x0041_ 外字\ue123 𠮷野家👍🏽 \u202e逆\u202c #panic() \\ $x$ \"引用'",
	explanation: "一\u0001二\u000b三",
} as const;
const TITLE = `@${'題"[]:*?/\\'.repeat(8)}`;

/** The rich plan with another policy, in which every field is out for trouble. */
function hostilePlan(): PlanData {
	const { plan, policies } = richPlan();
	const policy = soundPolicy("7-1-3");
	const name = { ja: TITLE };
	return {
		plan,
		policies: [
			...policies.filter(({ code }) => code !== "7-1-3"),
			{
				...policy,
				title: { ja: TITLE },
				vision: "=1+1",
				indicators: policy.indicators.map((indicator) => ({
					...indicator,
					definitions: indicator.definitions.map((definition) => ({
						...definition,
						name: { ...definition.name, ...name },
						unit: { ja: "=人" },
						precision: 2,
						target: "12345678901234.56",
						changeReason: FORMULA,
					})),
				})),
				evaluations: policy.evaluations.map((evaluation) => ({ ...evaluation, ...TEXTS, progressGrade: "A" as const })),
			},
		],
	};
}

let sheets: OpenedSheet[];
let parts: Map<string, Buffer>;

beforeAll(async () => {
	await loadPlan(prisma, hostilePlan(), new Date("2027-09-30T00:00:00Z"));
	const { file } = await makeSummaryWorkbook({ ...WHOLE_PLAN, years: [2024, 2026] }, documentWords("ja"));
	if (file === null) throw new Error("there is no file");
	sheets = await openWorkbook(file.bytes);
	parts = await unzip(file.bytes);
});

const cells = () => sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null);

describe("whatever stands in a field", () => {
	test.each(["situation", "nextSteps", "outcome", "foreseenIssues", "futureDirection"] as const)(
		"%s arrives as the text that it is",
		(field) => {
			expect(cells()).toContainEqual(expect.objectContaining({ kind: "string", value: TEXTS[field], formula: null }));
		},
	);

	test("titles, names and units do too, and become neither formulas nor names of sheets", () => {
		for (const value of [TITLE, "=人", "=1+1"]) {
			expect(cells()).toContainEqual(expect.objectContaining({ kind: "string", value }));
		}
		expect(cells().filter(({ formula }) => formula !== null)).toEqual([]);
	});

	test("control characters are written so that Excel reads them", () => {
		const texts = String(parts.get("xl/sharedStrings.xml"));
		expect(texts).toContain("一_x0001_二_x000B_三");
		expect(texts).toContain("_x005F_x0041_");
	});

	test("no cell is higher than a row may be, and a long text is whole in its cell", () => {
		const xml = String(parts.get("xl/worksheets/sheet4.xml"));
		const heights = [...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
		expect(Math.max(...heights)).toBe(409);
	});
});

test("a number that a spreadsheet would round is a text with all its digits", () => {
	expect(cells().map(({ value }) => value)).toContain("12345678901234.56");
});

test("changed definitions, revised targets and the end of an indicator are told", () => {
	const remarks = sheets.find(({ name }) => name === "指標")?.rows.map((row) => row.at(-1)?.value) ?? [];
	expect(remarks.join("\n")).toContain("R7（2025年度）に定義が変わりました。");
	expect(remarks.join("\n")).toContain("R7（2025年度）で終了しました。");
	expect(remarks.join("\n")).toContain("基準値はR3（2021年度）、目標値はR12（2030年度）のものです。");
	const revisions = sheets.find(({ name }) => name === "年度の比較")?.rows.map((row) => row.at(-1)?.value) ?? [];
	expect(revisions.join("\n")).toContain("R8から目標値 2.00 → 2.25");
});
