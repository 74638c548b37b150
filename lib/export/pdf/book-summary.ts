import { pacesIn } from "@/lib/domain/assessment";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { actualIn, definitionIn, type IndicatorSeries, isPublishedIn } from "@/lib/domain/indicator";
import { PACES, type Pace } from "@/lib/domain/progress";
import { noteOn } from "@/lib/domain/source-notes";
import { type Block, type Cell, column, heading, type Part, saying, type TextCell } from "./blocks";
import {
	type BookChapter,
	type BookContent,
	type BookPolicy,
	chapterTitle,
	chosenEvaluations,
	gradeSymbol,
	indicatorName,
	NO_GRADE,
	policiesOf,
	policyName,
	valueText,
} from "./book-content";
import { policyUrl, policyYearUrl } from "./book-urls";
import { chapterPlace, sheetPlace } from "./places";
import { shortYear } from "./words";

/** The table of every chosen policy: its grades and the paces of its indicators, chapter by chapter, year by year. */
export function summaryPart(content: BookContent, { hasSheets }: { hasSheets: boolean }): Part {
	const { words, chapters } = content;
	return {
		title: saying(words)(words.t("book.parts.summary")),
		id: "summary",
		blocks: chapters.flatMap((chapter): Block[] => [
			heading(2, chapterTitle(content, chapter), { id: chapterPlace(chapter.number), isInContents: true }),
			policyTable(content, policiesOf(content, chapter), hasSheets),
			...chapterIndicators(content, chapter),
		]),
	};
}

function policyTable(content: BookContent, policies: readonly BookPolicy[], hasSheets: boolean): Block {
	const { words } = content;
	const { t } = words;
	const say = saying(words);
	return {
		kind: "table",
		columns: [
			column(say(t("book.columns.policy")), 5.2),
			column(say(t("book.columns.year")), 1.3, "center"),
			column(say(t("book.columns.progress")), 1.6, "center"),
			column(say(t("book.columns.review")), 1.6, "center"),
			column(say(t("book.columns.paces")), 3.4),
			...(hasSheets ? [column(say(t("book.columns.page")), 1.1, "end")] : []),
		],
		rows: policies.flatMap((policy) => {
			const evaluations = chosenEvaluations(content, policy);
			const rows = evaluations.map((evaluation) => policyRow(content, policy, evaluation));
			return (rows.length > 0 ? rows : [unpublishedRow(content, policy)]).map((row) => {
				return hasSheets ? row : row.slice(0, -1);
			});
		}),
	};
}

function policyRow(content: BookContent, policy: BookPolicy, evaluation: PublishedRevision): Cell[] {
	const { words, site } = content;
	const { fiscalYear, progressGrade, reviewGrade } = evaluation;
	const say = saying(words);
	const grade = (symbol: string, field: "progressGrade" | "reviewGrade"): TextCell => ({
		...say(gradeText(content, symbol, noteOn(policy.sourceNotes, { field, year: fiscalYear }) !== null)),
		isStrong: true,
	});
	const paces = pacesIn(policy.indicators, fiscalYear).map(({ pace }) => pace);
	return [
		{ ...policyName(content, policy), url: policyYearUrl(content, policy.code, fiscalYear) },
		say(shortYear(words, fiscalYear)),
		grade(gradeSymbol(site.wordings.progress, progressGrade), "progressGrade"),
		grade(gradeSymbol(site.wordings.review, reviewGrade), "reviewGrade"),
		say(paceCounts(content, paces)),
		{ pagesOf: [sheetPlace(policy.code, fiscalYear)] },
	];
}

/** A symbol, and whether its reading is in doubt. */
function gradeText({ words: { t } }: BookContent, symbol: string, isDoubtful: boolean): string {
	if (!isDoubtful) return symbol;
	return symbol === NO_GRADE ? t("evaluation.underReviewShort") : `${symbol}${t("evaluation.underReviewAfter")}`;
}

function unpublishedRow(content: BookContent, policy: BookPolicy): Cell[] {
	const say = saying(content.words);
	return [
		{ ...policyName(content, policy), url: policyUrl(content, policy.code) },
		say(NO_GRADE),
		say(NO_GRADE),
		say(NO_GRADE),
		say(content.words.t("book.notPublished")),
		{ pagesOf: [] },
	];
}

/** 「順調 1・後退 1」 */
function paceCounts({ words: { t } }: BookContent, paces: readonly Pace[]): string {
	if (paces.length === 0) return t("indicator.noIndicators");
	return PACES.map((pace) => ({ pace, count: paces.filter((other) => other === pace).length }))
		.filter(({ count }) => count > 0)
		.map(({ pace, count }) => t("book.paceCount", { pace: t(`pace.${pace}`), count }))
		.join(t("book.separator"));
}

function chapterIndicators(content: BookContent, { indicators }: BookChapter): Block[] {
	const { words, years } = content;
	const { t } = words;
	const say = saying(words);
	const rows = indicators.flatMap((series) =>
		years.filter((year) => isPublishedIn(series, year)).map((year) => indicatorRow(content, series, year)),
	);
	if (rows.length === 0) return [];
	return [
		heading(3, say(t("book.chapterIndicators"))),
		{
			kind: "table",
			columns: [
				column(say(t("fields.name")), 5),
				column(say(t("book.columns.year")), 1.3, "center"),
				column(say(t("fields.baseline")), 1.8, "end"),
				column(say(t("fields.actual")), 1.8, "end"),
				column(say(t("fields.target")), 1.8, "end"),
				column(say(t("numbers.pace")), 1.9, "center"),
			],
			rows,
		},
	];
}

function indicatorRow(content: BookContent, series: IndicatorSeries, year: FiscalYear): Cell[] {
	const { words } = content;
	const say = saying(words);
	const definition = definitionIn(series, year);
	const [pace] = pacesIn([series], year);
	return [
		indicatorName(content, series, definition),
		say(shortYear(words, year)),
		say(valueText(content, definition.baseline, definition)),
		say(valueText(content, actualIn(series, year), definition)),
		say(valueText(content, definition.target, definition)),
		say(words.t(`pace.${pace?.pace ?? "noData"}`)),
	];
}
