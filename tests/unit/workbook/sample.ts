import type { EvaluationContent } from "@/lib/domain/evaluation";
import type { IndicatorDefinition, IndicatorSeries } from "@/lib/domain/indicator";
import type { MadeWorkbook } from "@/lib/domain/workbook/made-cells";
import { makeWorkbook } from "@/lib/domain/workbook/make-workbook";
import type { ReadCell, ReadSheet, ReadWorkbook } from "@/lib/domain/workbook/read-cells";
import type { WorkbookSheet, WorkbookSource } from "@/lib/domain/workbook/source";
import type { WorkbookWords } from "@/lib/domain/workbook/words";

/** A workbook of two policies and a chapter, in R7, with what a town may have written. */

const YEARS = { baselineYear: 2022, firstYear: 2024, targetYear: 2028 };
export const MADE = { at: new Date("2026-05-01T01:00:00Z"), by: "確認者" };

const definition: IndicatorDefinition = {
	fromYear: 2022,
	name: { ja: "窓口対応の満足度", en: null },
	unit: { ja: "%", en: null },
	precision: 1,
	direction: "increase",
	baseline: { value: "75", absence: null },
	baselineYear: null,
	target: { value: "80", absence: null },
	targetYear: null,
	redefined: false,
	changeReason: null,
};

function seriesOf(code: string, changed: Partial<IndicatorDefinition> = {}): IndicatorSeries {
	return {
		code,
		years: YEARS,
		endedYear: null,
		definitions: [{ ...definition, ...changed }],
		actuals: [{ fiscalYear: 2024, value: "78.9", absence: null }],
	};
}

export const EMPTY: EvaluationContent = {
	situation: null,
	nextSteps: null,
	outcome: null,
	foreseenIssues: null,
	futureDirection: null,
	explanation: null,
	progressGrade: null,
	reviewGrade: null,
	actuals: {},
	measures: null,
};

export function sheetOf(revisionId: number, changed: Partial<WorkbookSheet> = {}): WorkbookSheet {
	const code = `7-1-${revisionId}`;
	return {
		revisionId,
		version: 3,
		state: "draft",
		editable: true,
		savedAt: null,
		savedBy: null,
		code,
		title: { ja: "効果的な行政運営", en: null },
		isChapter: false,
		content: {
			...EMPTY,
			situation: "=現状\n二行目",
			progressGrade: "B",
			actuals: {
				[`${code}-1`]: { value: "0.88", absence: null },
				[`${code}-2`]: { value: null, absence: "pending" },
			},
		},
		lastYear: { ...EMPTY, situation: "昨年の現状", reviewGrade: 2 },
		indicators: [seriesOf(`${code}-1`), seriesOf(`${code}-2`), seriesOf(`${code}-3`, { unit: { ja: "人", en: null } })],
		...changed,
	};
}

export const SHEETS: readonly WorkbookSheet[] = [
	sheetOf(10, {
		code: "7",
		isChapter: true,
		content: EMPTY,
		lastYear: null,
		indicators: [seriesOf("7-1")],
	}),
	sheetOf(1),
	sheetOf(2, { state: "submitted", editable: false }),
];

export const SOURCE: WorkbookSource = {
	municipality: { code: "08443", name: { ja: "阿見町", en: null } },
	plan: { slug: "ami-7-1", title: { ja: "第7次総合計画", en: null }, years: YEARS },
	fiscalYear: 2025,
	wordings: {
		progress: (["A", "B", "C", "D"] as const).map((grade) => ({
			grade,
			symbol: grade,
			label: { ja: `進捗${grade}`, en: null },
		})),
		review: ([1, 2, 3, 4] as const).map((grade) => ({
			grade,
			symbol: ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"][grade - 1] as string,
			label: { ja: `評価${grade}`, en: null },
		})),
	},
	sheets: SHEETS,
};

const FIELDS = [
	"situation",
	"progressGrade",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"reviewGrade",
	"futureDirection",
	"explanation",
] as const;
const HEADS = [
	"policy",
	"policyTitle",
	"state",
	"indicator",
	"name",
	"unit",
	"direction",
	"baseline",
	"target",
] as const;

export const WORDS: WorkbookWords = {
	locale: "ja",
	title: "入力表",
	sheets: { guide: "はじめに", actuals: "実績値", texts: "記述" },
	guide: ["空欄は変更なし"],
	note: "空欄は変更なし",
	heads: Object.fromEntries(
		[...HEADS, ...FIELDS, "value", "absence"].map((head) => [head, head]),
	) as WorkbookWords["heads"],
	actual: (year) => `実績 ${year}`,
	lastYear: (field) => `昨年 ${field}`,
	directions: { increase: "↗", decrease: "↘", maintain: "→" },
	absences: { notSurveyed: "未調査", pending: "集計中", notApplicable: "該当なし", illegible: "原資料で判読不能" },
	states: { draft: "入力中", submitted: "確認待ち", approved: "公表待ち", published: "公表済み" },
	tooLong: "（長すぎます）",
	delete: "削除",
};

export const workbook = (source: WorkbookSource = SOURCE): MadeWorkbook => makeWorkbook(source, WORDS, MADE);

/** The cells of a made workbook as they would be read, had nobody touched it. */
export function asRead({ sheets }: MadeWorkbook): ReadWorkbook {
	return {
		goesOn: false,
		sheets: sheets.map(({ name, rows }) => ({
			name,
			merged: [],
			rows: rows.map((row) =>
				row.map((cell): ReadCell | null => {
					if (cell === null || "blank" in cell) return null;
					if ("number" in cell) return { kind: "number", text: cell.number, percent: false };
					return cell.text === "" ? null : { kind: "text", text: cell.text };
				}),
			),
		})),
	};
}

type Changed = { sheet: "実績値" | "記述"; row: number; key: string; cell: ReadCell | null };

/** The untouched workbook with cells changed: rows counted from the first below the heads, columns by their keys. */
export function changed(cells: readonly Changed[], source?: WorkbookSource): ReadWorkbook {
	const read = asRead(workbook(source));
	for (const { sheet, row, key, cell } of cells) {
		const rows = rowsOf(read, sheet);
		const column = rows[KEY_ROW]?.findIndex((known) => known?.text === key) ?? -1;
		if (column < 0) throw new Error(`${sheet} has no column ${key}`);
		(rows[KEY_ROW + 2 + row] as (ReadCell | null)[])[column] = cell;
	}
	return read;
}

export const KEY_ROW = 2;

/** The rows of a sheet, to be changed in place. */
export function rowsOf(read: ReadWorkbook, name: string): (ReadCell | null)[][] {
	return sheetNamed(read, name).rows as (ReadCell | null)[][];
}

export function sheetNamed(read: ReadWorkbook, name: string): ReadSheet {
	const sheet = read.sheets.find((candidate) => candidate.name === name);
	if (!sheet) throw new Error(`there is no sheet ${name}`);
	return sheet;
}

export const text = (words: string): ReadCell => ({ kind: "text", text: words });
export const number = (digits: string): ReadCell => ({ kind: "number", text: digits, percent: false });
