import type { ComparisonSummary, IndicatorOf } from "@/lib/domain/comparison";
import { gradeMovement } from "@/lib/domain/comparison";
import { type Block, type Cell, column, heading, type Part, saying } from "./blocks";
import { type BookContent, indicatorName, pacesText, policyName } from "./book-content";
import { type Compared, comparisonOf, gradeTexts, revisionTexts, valueTexts } from "./compared";
import { ownText, townText } from "./phrases";
import { fullYear, shortYear } from "./words";

type Found = ComparisonSummary<Compared>;

/** Grades that rose or fell, indicators that improved or fell back, targets that were revised; or that nothing can be compared. */
export function comparisonPart(content: BookContent): Part {
	const { words } = content;
	const { t, locale } = words;
	const comparison = comparisonOf(content);
	const part = { title: saying(words)(t("book.parts.comparison")), id: "comparison" };
	if (comparison === null) {
		return { ...part, blocks: [{ kind: "text", passage: ownText(t("book.comparison.nothingEarlier"), locale) }] };
	}
	const { from, to, indicators, revised } = comparison;
	const years = { year: fullYear(words, to), earlier: fullYear(words, from) };
	const list = (title: string, table: Block | null): Block[] => [
		heading(2, saying(words)(title)),
		table ?? { kind: "text", passage: ownText(t("book.comparison.none"), locale) },
	];
	return {
		...part,
		blocks: [
			{ kind: "text", passage: ownText(t("book.comparison.intro", years), locale) },
			countTable(content, comparison),
			...list(t("book.comparison.grades"), gradeTable(content, comparison)),
			...list(t("book.comparison.improved"), movementTable(content, comparison, indicators.improved)),
			...list(t("book.comparison.fellBack"), movementTable(content, comparison, indicators.fellBack)),
			...list(t("book.comparison.revised"), revisionTable(content, revised)),
		],
	};
}

function countTable({ words }: BookContent, { grades, indicators, revised }: Found): Block {
	const { t } = words;
	const say = saying(words);
	const counts = [
		[t("book.comparison.counts.gradesUp"), grades.up],
		[t("book.comparison.counts.gradesDown"), grades.down],
		[t("book.comparison.counts.improved"), indicators.improved],
		[t("book.comparison.counts.same"), indicators.same],
		[t("book.comparison.counts.fellBack"), indicators.fellBack],
		[t("book.comparison.counts.incomparable"), [...indicators.incomplete, ...indicators.redefined]],
		[t("book.comparison.counts.revised"), revised],
	] as const;
	return {
		kind: "table",
		columns: [column(say(t("book.comparison.what")), 6), column(say(t("book.comparison.count")), 1, "end")],
		rows: counts.map(([what, found]) => [say(what), say(String(found.length))]),
	};
}

function gradeTable(content: BookContent, { from, to, grades }: Found): Block | null {
	const { words } = content;
	const { t } = words;
	const say = saying(words);
	const changes = [...grades.up, ...grades.down];
	if (changes.length === 0) return null;
	return {
		kind: "table",
		columns: [
			column(say(t("book.columns.policy")), 5.5),
			column(say(t("book.comparison.gradeKind")), 2.2),
			column(say(shortYear(words, from)), 1.2, "center"),
			column(say(shortYear(words, to)), 1.2, "center"),
			column(say(t("book.comparison.change")), 1.4, "center"),
		],
		rows: changes.map(({ policy, change }): Cell[] => {
			const { before, after } = gradeTexts(content.site, change);
			return [
				policyName(content, policy),
				say(t(change.field === "progressGrade" ? "book.columns.progress" : "book.columns.review")),
				{ ...say(before), isStrong: true },
				{ ...say(after), isStrong: true },
				say(t(gradeMovement(change) === "up" ? "book.comparison.up" : "book.comparison.down")),
			];
		}),
	};
}

function movementTable(
	content: BookContent,
	{ from, to }: Found,
	found: readonly IndicatorOf<Compared>[],
): Block | null {
	const { words } = content;
	const say = saying(words);
	if (found.length === 0) return null;
	return {
		kind: "table",
		columns: [
			column(say(words.t("fields.name")), 5),
			column(say(shortYear(words, from)), 2, "end"),
			column(say(shortYear(words, to)), 2, "end"),
			column(say(words.t("numbers.pace")), 2.8),
		],
		rows: found.map(({ indicator }): Cell[] => {
			const values = valueTexts(content, indicator);
			return [
				indicatorName(content, indicator.series, indicator.to.definition),
				say(values.from),
				say(values.to),
				say(pacesText(content, indicator)),
			];
		}),
	};
}

function revisionTable(content: BookContent, revised: readonly IndicatorOf<Compared>[]): Block | null {
	const { words } = content;
	const { t } = words;
	const say = saying(words);
	if (revised.length === 0) return null;
	return {
		kind: "table",
		columns: [
			column(say(t("fields.name")), 4),
			column(say(t("book.comparison.what")), 1.8),
			column(say(t("book.comparison.before")), 1.7, "end"),
			column(say(t("book.comparison.after")), 1.7, "end"),
			column(say(t("book.comparison.reason")), 3.5),
		],
		rows: revised.flatMap(({ indicator }) =>
			indicator.revisions.map((revision): Cell[] => {
				const { before, after } = revisionTexts(content, revision, indicator.series);
				const reason = townText(revision.reason ?? "").paragraphs.join(" ");
				return [
					indicatorName(content, indicator.series, indicator.to.definition),
					say(t(`council.revisions.${revision.field}`)),
					say(before),
					say(after),
					reason === "" ? say(t("indicator.none")) : { text: reason, lang: "ja" },
				];
			}),
		),
	};
}
