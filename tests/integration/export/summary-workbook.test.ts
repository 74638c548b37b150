import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getPublicChapters } from "@/lib/data/public/outline";
import { getPublicPolicies, type PublicPolicy } from "@/lib/data/public/policy";
import { documentWords } from "@/lib/documents/document-words";
import { makeSummaryWorkbook } from "@/lib/documents/summary-workbook";
import { contradictionsIn, pacesIn } from "@/lib/domain/assessment";
import { comparePolicy } from "@/lib/domain/comparison";
import { EVALUATION_TEXTS } from "@/lib/domain/evaluation";
import { actualIn, definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import type { Locale } from "@/lib/domain/localized";
import { type Computed, PACES, progressIn, roundForDisplay } from "@/lib/domain/progress";
import { type Selection, WHOLE_PLAN } from "@/lib/domain/selection";
import { env } from "@/lib/env";
import type { PlanData } from "@/lib/schemas/plan-data";
import { readAmiSeed } from "../../support/ami-seed";
import { createTestDatabase } from "../../support/database";
import { OFFICE_PATIENCE_MS } from "../../support/libreoffice";
import { type OpenedCell, type OpenedSheet, openWorkbook } from "../../support/opened-workbook";
import { unzip } from "../../support/zip";

vi.setConfig({ hookTimeout: OFFICE_PATIENCE_MS, testTimeout: OFFICE_PATIENCE_MS });
const { prisma } = await createTestDatabase();

const [YEAR, NEXT] = [2024, 2025];
const HEAD_ROW = 2;

/** The seed with a second year, in which one grade rose and one value fell. */
function twoYears(): PlanData {
	const { plan, policies } = readAmiSeed();
	return {
		plan,
		policies: policies.map((policy) => ({
			...policy,
			evaluations: policy.evaluations.flatMap((evaluation) => [
				evaluation,
				{
					...evaluation,
					fiscalYear: NEXT,
					...(policy.code === "7-1-1" && {
						progressGrade: "A" as const,
						explanation: "調査の方法が変わったためです。",
						actuals: { ...evaluation.actuals, "7-1-1-1": { absence: "pending" as const }, "7-1-1-2": "77.0" },
					}),
				},
			]),
		})),
	};
}

async function summary(selection: Partial<Selection>, locale: Locale = "ja") {
	const { file, refusal } = await makeSummaryWorkbook({ ...WHOLE_PLAN, ...selection }, documentWords(locale));
	if (file === null) throw new Error(refusal.reason);
	return file;
}

const sheetOf = (sheets: readonly OpenedSheet[], name: string) => {
	const sheet = sheets.find((candidate) => candidate.name === name);
	if (!sheet) throw new Error(`there is no sheet ${name}`);
	return sheet;
};

/** The rows of a table, by its heads. */
function recordsOf(sheet: OpenedSheet): Record<string, OpenedCell | null>[] {
	const heads = sheet.rows[HEAD_ROW]?.map((cell) => cell?.value ?? "") ?? [];
	return sheet.rows
		.slice(HEAD_ROW + 1)
		.map((row) => Object.fromEntries(heads.map((head, i) => [head, row[i] ?? null])));
}

let policies: PublicPolicy[];
let sheets: OpenedSheet[];
let parts: Map<string, Buffer>;

beforeAll(async () => {
	await loadPlan(prisma, twoYears(), new Date("2026-09-30T00:00:00Z"));
	policies = await getPublicPolicies(["7-1-1", "7-1-2", "7-1-3", "7-1-4", "7-1-5"]);
	const { bytes } = await summary({ years: [YEAR, NEXT] });
	sheets = await openWorkbook(bytes);
	parts = await unzip(bytes);
});

test("an overview, then a sheet for everything that a council member asks for", () => {
	expect(sheets.map(({ name }) => name)).toEqual(["概要", "施策", "指標", "文章", "食い違い", "年度の比較", "確認中"]);
	expect(sheets[0]?.rows.flat().map((cell) => cell?.value)).toEqual(
		expect.arrayContaining(["阿見町 総合計画 評価のまとめ（R6、R7）", "R6（2024年度）、R7（2025年度）", "計画の全体"]),
	);
});

test("nothing is a formula or an error, and nothing is blank where a value is missing", () => {
	const cells = sheets.flatMap(({ rows }) => rows.flat());
	expect(cells.length).toBeGreaterThan(500);
	expect(cells.filter((cell) => cell?.formula)).toEqual([]);
	const remarks = (head: string) => head !== "備考";
	const blanks = sheets
		.slice(1)
		.flatMap((sheet) =>
			recordsOf(sheet).flatMap((record) => Object.keys(record).filter((head) => remarks(head) && !record[head]?.value)),
		);
	expect(blanks).toEqual([]);
});

describe("the numbers are the domain's", () => {
	const asCell = (computed: Computed, reason: string) =>
		computed.ok ? ["float", Number(roundForDisplay(computed.value, 1))] : ["string", reason];
	const cellValue = (cell: OpenedCell | null | undefined) =>
		cell ? [cell.kind, cell.kind === "float" ? Number(cell.value) : cell.value] : null;
	const { t } = documentWords("ja");

	const everyIndicator = async (): Promise<IndicatorSeries[]> => [
		...(await getPublicChapters()).flatMap(({ indicators }) => indicators),
		...policies.flatMap(({ indicators }) => indicators),
	];

	test("of every indicator: values, rates, pace", async () => {
		const records = recordsOf(sheetOf(sheets, "指標"));
		const indicators = await everyIndicator();
		expect(records.map((record) => record.指標番号?.value)).toEqual(indicators.map(({ code }) => code));
		for (const [i, series] of indicators.entries()) {
			const record = records[i] ?? {};
			const definition = definitionIn(series, NEXT);
			const progress = progressIn(definition, actualIn(series, NEXT), NEXT, series.years);
			const { achievementRate, progressRate } = progress;
			const reason = (computed: Computed) => (computed.ok ? "" : t(`numbers.reasons.${computed.reason}`));
			expect(cellValue(record["達成率\nR7（％）"])).toEqual(asCell(achievementRate, reason(achievementRate)));
			expect(cellValue(record["進捗率\nR7（％）"])).toEqual(asCell(progressRate, reason(progressRate)));
			expect(record["ペース\nR7"]?.value).toBe(t(`pace.${progress.pace}`));
			const { value } = actualIn(series, YEAR);
			if (value !== null) expect(cellValue(record["実績値\nR6"])).toEqual(["float", Number(value)]);
			if (definition.target.value !== null)
				expect(Number(record["目標値\nR10"]?.value)).toBe(Number(definition.target.value));
		}
	});

	test("an absent value says why, a later year is marked, and zero is a zero", () => {
		const records = recordsOf(sheetOf(sheets, "指標"));
		const of = (code: string) => records.find((record) => record.指標番号?.value === code) ?? {};
		expect(of("7-1-1-1")["実績値\nR7"]).toMatchObject({ kind: "string", value: "集計中" });
		expect(of("7-1-1-1")["実績値\nR8"]).toMatchObject({ kind: "string", value: "－" });
		expect(of("7-1")["実績値\nR6"]).toMatchObject({ kind: "string", value: "未公表" });
		expect(of("7-1-4-2")["基準値\nR4"]).toMatchObject({ kind: "float", value: "0" });
		expect(of("7-1-2-1")["実績値\nR6"]?.shown).toBe("0.88");
		expect(of("7-1-3-2")["実績値\nR6"]?.shown).toBe("16,765");
		expect(of("7-1-1-2")["進捗率\nR7（％）"]?.shown).toBe("40.0");
	});

	test("of every policy and year: grades, counts of paces, differences", () => {
		const records = recordsOf(sheetOf(sheets, "施策"));
		const rows = policies.flatMap((policy) => policy.evaluations.map((evaluation) => ({ policy, evaluation })));
		expect(records).toHaveLength(rows.length);
		for (const [i, { policy, evaluation }] of rows.entries()) {
			const record = records[i] ?? {};
			const paces = pacesIn(policy.indicators, evaluation.fiscalYear).map(({ pace }) => pace);
			expect(record.番号?.value).toBe(policy.code);
			expect(record.施策の進捗?.value).toBe(evaluation.progressGrade ?? "－");
			for (const pace of PACES) {
				expect(Number(record[t(`pace.${pace}`)]?.value)).toBe(paces.filter((other) => other === pace).length);
			}
			const differs = contradictionsIn(evaluation, policy.indicators, evaluation.fiscalYear).length > 0;
			expect(record.食い違い?.value).toBe(differs ? "あり" : "なし");
		}
	});

	test("of the comparison: every indicator, and the grades that changed", () => {
		const records = recordsOf(sheetOf(sheets, "年度の比較"));
		const compared = policies.map((policy) => comparePolicy({ ...policy, grades: policy.evaluations }, YEAR, NEXT));
		const movements = records
			.filter((record) => record.指標番号?.value !== "－" && record["章・施策"]?.value !== "第7章")
			.map((record) => record.動き?.value);
		expect(movements).toEqual(
			compared.flatMap(({ indicators }) =>
				indicators.map(({ movement }) => t(`summaryWorkbook.movements.${movement}`)),
			),
		);
		expect(records.find((record) => record.比べるもの?.value === "施策の進捗")).toMatchObject({
			"章・施策": { value: "7-1-1" },
			R6: { value: "B" },
			R7: { value: "A" },
			動き: { value: "上がった" },
		});
	});
});

test("every text is there whole, and only those that the town wrote", () => {
	const records = recordsOf(sheetOf(sheets, "文章"));
	for (const policy of policies) {
		const own = records.filter((record) => record.番号?.value === policy.code).map((record) => record.文章?.value);
		const given = policy.evaluations.flatMap((evaluation) => EVALUATION_TEXTS.map((field) => evaluation[field]));
		expect(own).toEqual(expect.arrayContaining([policy.vision, ...given.filter((text) => text !== null)]));
	}
});

test("differences stand beside the town's explanation, doubtful readings beside their reason", () => {
	const differences = recordsOf(sheetOf(sheets, "食い違い"));
	expect(differences.map((record) => record.担当課による説明?.value)).toEqual(
		expect.arrayContaining(["調査の方法が変わったためです。", "担当課による説明は、まだありません。"]),
	);
	const notes = recordsOf(sheetOf(sheets, "確認中"));
	expect(notes.map((record) => record.原資料の読み取り?.value)).toEqual(
		expect.arrayContaining(policies.flatMap(({ sourceNotes }) => sourceNotes.map(({ printed }) => printed))),
	);
});

test("links lead back to the pages", () => {
	const portal = env().portalUrl;
	expect(recordsOf(sheetOf(sheets, "施策"))[0]?.番号?.link).toBe(`${portal}/ja/policies/7-1-1/2024`);
	expect(recordsOf(sheetOf(sheets, "指標")).map((record) => record.指標番号?.link)).toContain(
		`${portal}/ja/indicators/7-1-1-1`,
	);
	const overview = sheetOf(sheets, "概要").rows.flat();
	expect(overview.map((cell) => cell?.link)).toEqual(
		expect.arrayContaining([`${portal}/ja/council?year=2024&year=2025&with=2024`, "#'施策'.A1"]),
	);
});

describe("in the file", () => {
	const xml = (sheet: number) => String(parts.get(`xl/worksheets/sheet${sheet}.xml`));

	test("heads stay in sight, are printed on every page, and filter; nothing is locked", () => {
		for (const sheet of [2, 3, 4, 5, 6, 7]) {
			expect(xml(sheet)).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
			expect(xml(sheet)).toMatch(/<autoFilter ref="A3:[A-Z]+\d+"/);
			expect(xml(sheet)).toMatch(/<pageSetup [^>]*orientation="landscape"/);
			expect(xml(sheet)).toMatch(/<pageSetup [^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
			expect(xml(sheet)).toContain("&amp;P / &amp;N");
			expect(xml(sheet)).not.toContain("sheetProtection");
		}
		const workbook = String(parts.get("xl/workbook.xml"));
		expect(workbook).not.toContain("workbookProtection");
		expect(workbook.match(/_xlnm\.Print_Titles/g)).toHaveLength(6);
	});

	test("paces are coloured by rules that follow an edit, one for each word", () => {
		const rules = [
			...xml(3).matchAll(/<cfRule type="cellIs"[^>]*operator="equal"[^>]*><formula>"([^"]+)"<\/formula>/g),
		];
		const { t } = documentWords("ja");
		expect(rules.map(([, word]) => word)).toEqual(PACES.map((pace) => t(`pace.${pace}`)));
	});
});

describe("a selection", () => {
	test("of the newest year, in English", async () => {
		const { bytes, fileName } = await summary({ sections: [{ chapter: 7, section: 1 }] }, "en");
		expect(fileName).toMatch(/^Ami Town evaluation summary FY2025\.xlsx$/);
		const english = await openWorkbook(bytes);
		expect(english.map(({ name }) => name)).toContain("Differences");
		expect(recordsOf(sheetOf(english, "Policies")).map((record) => record["Fiscal year"]?.value)).toEqual(
			Array(5).fill("FY2025 (R7)"),
		);
	});

	test("without a year to compare with, and without texts", async () => {
		const { bytes } = await summary({ years: [YEAR], parts: ["summary", "comparison"] });
		const names = (await openWorkbook(bytes)).map(({ name }) => name);
		expect(names).toEqual(["概要", "施策", "指標", "食い違い", "確認中"]);
	});

	test("that means nothing published is refused", async () => {
		for (const selection of [{ years: [2027] }, { chapters: [8] }, { divisions: ["nobody"] }]) {
			const words = documentWords("ja");
			expect(await makeSummaryWorkbook({ ...WHOLE_PLAN, ...selection }, words)).toEqual({
				file: null,
				refusal: { reason: "nothing" },
			});
		}
	});

	test("of more than a person would print is refused, with how much it is", async () => {
		const years = Array.from({ length: 250 }, (_, i) => YEAR + i);
		const { refusal } = await makeSummaryWorkbook({ ...WHOLE_PLAN, years }, documentWords("ja"));
		expect(refusal).toEqual({ reason: "tooMuch", count: 1250, most: 1000 });
	});
});
