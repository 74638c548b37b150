import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import { type MissedTarget, missedTargets, reasonsIn } from "@/lib/domain/missed-targets";
import { type Block, type Cell, column, heading, type Part, saying } from "./blocks";
import {
	type BookContent,
	type BookPolicy,
	chapterTitle,
	chosenEvaluations,
	indicatorName,
	policiesOf,
	policyName,
	valueText,
} from "./book-content";
import { ownText, townText } from "./phrases";
import { fullYear } from "./words";

/** The targets that were missed, policy by policy, each with what the town itself says of that year. */
export function missedPart(content: BookContent): Part {
	const { words, chapters } = content;
	const { t, locale } = words;
	const blocks = chapters.flatMap((chapter): Block[] => {
		const missed = [
			...missedByChapter(content, chapter.indicators),
			...policiesOf(content, chapter).flatMap((policy) => missedByPolicy(content, policy)),
		];
		return missed.length === 0 ? [] : [heading(2, chapterTitle(content, chapter), { isInContents: true }), ...missed];
	});
	const intro = ownText(t(blocks.length === 0 ? "book.missed.none" : "book.missed.intro"), locale);
	return {
		title: saying(words)(t("book.parts.missed")),
		id: "missed",
		blocks: [{ kind: "text", passage: intro }, ...blocks],
	};
}

/** In the newest chosen year that the policy has published. */
function missedByPolicy(content: BookContent, policy: BookPolicy): Block[] {
	const { words } = content;
	const { t, locale } = words;
	const year = chosenEvaluations(content, policy).at(-1)?.fiscalYear;
	const missed = year === undefined ? [] : missedTargets(policy.indicators, year);
	if (year === undefined || missed.length === 0) return [];
	const reasons = reasonsIn(policy.evaluations, year).flatMap(({ field, text }): Block[] => [
		heading(4, saying(words)(t(`fields.${field}`))),
		{ kind: "text", passage: townText(text) },
	]);
	return [
		heading(3, policyName(content, policy)),
		missedTable(content, missed, year),
		...(reasons.length > 0
			? reasons
			: [{ kind: "text" as const, passage: ownText(t("book.missed.noReasons"), locale) }]),
	];
}

/** A chapter has no sheet and no texts of its own: only what its indicators say. */
function missedByChapter(content: BookContent, indicators: readonly IndicatorSeries[]): Block[] {
	const { words, years } = content;
	const year = years.at(-1);
	const missed = year === undefined ? [] : missedTargets(indicators, year);
	if (year === undefined || missed.length === 0) return [];
	return [heading(3, saying(words)(words.t("book.chapterIndicators"))), missedTable(content, missed, year)];
}

function missedTable(content: BookContent, missed: readonly MissedTarget[], year: FiscalYear): Block {
	const { words } = content;
	const { t } = words;
	const say = saying(words);
	return {
		kind: "table",
		columns: [
			column(say(t("book.missed.indicatorOf", { year: fullYear(words, year) })), 5),
			column(say(t("fields.baseline")), 1.8, "end"),
			column(say(t("fields.actual")), 1.8, "end"),
			column(say(t("fields.target")), 1.8, "end"),
			column(say(t("numbers.pace")), 1.7, "center"),
		],
		rows: missed.map(({ series, definition, actual, pace }): Cell[] => [
			indicatorName(content, series, definition),
			say(valueText(content, definition.baseline, definition)),
			say(valueText(content, actual, definition)),
			say(valueText(content, definition.target, definition)),
			say(t(`pace.${pace}`)),
		]),
	};
}
