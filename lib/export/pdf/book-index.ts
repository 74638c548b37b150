import { definitionIn, type IndicatorSeries, isPublishedIn } from "@/lib/domain/indicator";
import { type Block, type Cell, column, type Part, saying } from "./blocks";
import { type BookChapter, type BookContent, type BookPolicy, chosenEvaluations, policiesOf } from "./book-content";
import { ownText, phrase } from "./phrases";
import { chapterPlace, indicatorPlace } from "./places";

/** Which parts the same book has, that an index can lead to. */
type Shown = { hasSummary: boolean; hasSheets: boolean };

/** 指標の索引: every indicator of the chosen chapters and policies, with the pages that show it. */
export function indexPart(content: BookContent, shown: Shown): Part {
	const { words, chapters } = content;
	const { t, locale } = words;
	const say = saying(words);
	const hasPages = shown.hasSheets || shown.hasSummary;
	const rows = chapters.flatMap((chapter) => [
		...chapterRows(content, chapter, shown),
		...policiesOf(content, chapter).flatMap((policy) => policyRows(content, policy, shown)),
	]);
	const table: Block = {
		kind: "table",
		columns: [
			column(say(t("book.columns.code")), 1.4),
			column(say(t("fields.name")), 6),
			...(hasPages ? [column(say(t("book.columns.page")), 1.4, "end")] : []),
		],
		rows: hasPages ? rows : rows.map((row) => row.slice(0, -1)),
	};
	const none: Block = { kind: "text", passage: ownText(t("indicator.noIndicators"), locale) };
	return { title: say(t("book.parts.index")), id: "index", blocks: [rows.length > 0 ? table : none] };
}

function chapterRows(content: BookContent, chapter: BookChapter, { hasSummary }: Shown): Cell[][] {
	return chapter.indicators.map((series) => {
		const isShown = hasSummary && content.years.some((year) => isPublishedIn(series, year));
		return row(content, series, isShown ? [chapterPlace(chapter.number)] : []);
	});
}

function policyRows(content: BookContent, policy: BookPolicy, { hasSheets }: Shown): Cell[][] {
	const shown = hasSheets ? chosenEvaluations(content, policy) : [];
	return policy.indicators.map((series) =>
		row(
			content,
			series,
			shown.map(({ fiscalYear }) => indicatorPlace(series.code, fiscalYear)),
		),
	);
}

function row({ words, years }: BookContent, series: IndicatorSeries, pagesOf: string[]): Cell[] {
	const { name } = definitionIn(series, years.at(-1) ?? series.years.firstYear);
	return [saying(words)(series.code), phrase(name, words.locale), { pagesOf }];
}
