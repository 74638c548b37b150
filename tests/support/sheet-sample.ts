import { documentWords } from "@/lib/documents/document-words";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { IndicatorDefinition, IndicatorSeries, Value } from "@/lib/domain/indicator";
import type { Locale, Localized } from "@/lib/domain/localized";
import type { SheetInput, SheetPolicy, SheetSite } from "@/lib/export/pdf/sheet-input";

/** A policy with two published years in which every part of a sheet has something to say. */

const SHEET_YEAR = 2025;

const both = (ja: string, en: string | null = null): Localized => ({ ja, en });
const value = (digits: string): Value => ({ value: digits, absence: null });

const definition: IndicatorDefinition = {
	fromYear: 2022,
	name: both("窓口の満足度", "Satisfaction at the counter"),
	unit: both("%", "%"),
	precision: 1,
	direction: "increase",
	baseline: value("75"),
	baselineYear: null,
	target: value("80"),
	targetYear: null,
	redefined: false,
	changeReason: null,
};

const years = { baselineYear: 2022, firstYear: 2024, targetYear: 2028 };

const indicators: IndicatorSeries[] = [
	{
		code: "7-1-1-1",
		years,
		endedYear: null,
		definitions: [definition, { ...definition, fromYear: 2025, target: value("82"), changeReason: "目標の見直し。" }],
		actuals: [
			{ fiscalYear: 2024, ...value("78.9") },
			{ fiscalYear: 2025, ...value("74") },
		],
	},
	{
		code: "7-1-1-2",
		years,
		endedYear: null,
		definitions: [
			{
				...definition,
				name: both("研修の受講者数"),
				unit: null,
				precision: 0,
				baseline: { value: null, absence: null },
			},
		],
		actuals: [
			{ fiscalYear: 2024, value: null, absence: "pending" },
			{ fiscalYear: 2025, ...value("1200") },
		],
	},
];

function revision(fiscalYear: number): PublishedRevision {
	const text = (part: string) => `${fiscalYear}年度の${part}の一段落目。\n${fiscalYear}年度の${part}の二段落目。`;
	return {
		fiscalYear,
		number: 1,
		correction: null,
		publishedAt: new Date(`${fiscalYear + 1}-08-31T20:00:00Z`),
		situation: text("現状と課題"),
		progressGrade: "A",
		nextSteps: text("取組方針"),
		outcome: text("成果"),
		foreseenIssues: text("課題"),
		reviewGrade: 2,
		futureDirection: text("方向性"),
		explanation: text("説明"),
		measures: null,
		actuals: {},
	};
}

export const SAMPLE_POLICY: SheetPolicy = {
	code: "7-1-1",
	number: 1,
	title: both("効果的な行政運営", "Effective administration"),
	vision: "目指す姿の文。",
	chapter: { number: 7, title: both("未来のまち", "Town of the future") },
	section: { number: 1, title: both("行政力") },
	divisions: {
		lead: { slug: "planning", names: [{ fromYear: 2022, name: both("政策企画課", "Planning Division") }] },
		related: [{ slug: "staff", names: [{ fromYear: 2022, name: both("人事課") }] }],
	},
	relatedPlans: [both("総合戦略", "Comprehensive strategy")],
	sdgs: [11, 17],
	indicators,
	measures: [
		{
			title: both("行政経営の確立", "Sound management"),
			intendedResult: "成果の文。",
			projects: [both("総合計画推進事務")],
		},
		{ title: null, intendedResult: "もう一つの成果の文。", projects: [] },
	],
	evaluations: [revision(2024), revision(2025)],
	sourceNotes: [
		{
			id: 1,
			field: "unit",
			indicator: "7-1-1-1",
			fiscalYear: null,
			printed: "%\n96",
			reason: both("%と判断しました。", "Taken for %."),
		},
		{
			id: 2,
			field: "outcome",
			indicator: null,
			fiscalYear: 2024,
			printed: "戌果",
			reason: both("成果と判断しました。"),
		},
	],
};

const SAMPLE_SITE: SheetSite = {
	municipality: { names: [{ fromYear: 2000, name: both("見本町", "Sample Town") }] },
	licence: { name: both("公共データ利用規約", "Public Data License"), url: "https://example.jp/licence" },
	plan: { title: both("第1次総合計画", "First Plan"), source: both("施策評価シート", "evaluation sheets"), years },
	wordings: {
		progress: (["A", "B", "C", "D"] as const).map((grade) => ({
			grade,
			symbol: grade,
			label: both(`進捗${grade}の文`, `wording of ${grade}`),
		})),
		review: ([1, 2, 3, 4] as const).map((grade) => ({
			grade,
			symbol: ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"][grade - 1] ?? "",
			label: both(`評価${grade}の文`, `wording of ${grade}`),
		})),
	},
};

/** What makes the sample's sheet of 2025, or of another policy made from it. */
export function sheetInput(locale: Locale, changes: Partial<SheetInput> = {}): SheetInput {
	const policy = changes.policy ?? SAMPLE_POLICY;
	return {
		site: SAMPLE_SITE,
		policy,
		evaluation: policy.evaluations.find(({ fiscalYear }) => fiscalYear === SHEET_YEAR) ?? null,
		words: documentWords(locale),
		portalUrl: "https://portal.example.jp",
		...changes,
	};
}

/** The sample with one text in every place where people write one. */
export function policyOf(text: string): SheetPolicy {
	const said = both(text);
	const evaluations = SAMPLE_POLICY.evaluations.map((evaluation) => ({
		...evaluation,
		correction: text,
		situation: text,
		nextSteps: text,
		outcome: text,
		foreseenIssues: text,
		futureDirection: text,
		explanation: text,
	}));
	return {
		...SAMPLE_POLICY,
		title: said,
		vision: text,
		chapter: { number: 7, title: said },
		section: { number: 1, title: said },
		divisions: {
			lead: { slug: "lead", names: [{ fromYear: 2022, name: said }] },
			related: [{ slug: "related", names: [{ fromYear: 2022, name: said }] }],
		},
		relatedPlans: [said],
		indicators: SAMPLE_POLICY.indicators.map((series) => {
			const [first, ...later] = series.definitions.map((one) => ({ ...one, name: said, changeReason: text }));
			return { ...series, definitions: [first as IndicatorDefinition, ...later] };
		}),
		measures: [{ title: said, intendedResult: text, projects: [said] }],
		evaluations,
		sourceNotes: SAMPLE_POLICY.sourceNotes.map((note) => ({ ...note, printed: text, reason: said })),
	};
}
