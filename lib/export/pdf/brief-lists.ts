import { type GradeChangeOf, gradeSteps, type IndicatorOf } from "@/lib/domain/comparison";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { MISSED_PACES, missedTargets } from "@/lib/domain/missed-targets";
import { saying } from "./blocks";
import { indicatorName, policyName, valueText } from "./book-content";
import type { BriefContent } from "./brief-content";
import { type Compared, comparisonOf, gradeTexts, valueTexts } from "./compared";
import type { Phrase } from "./phrases";

/** A line of a list: what it is about, and what is said of it. Both are cut to the line. */
type BriefLine = { name: Phrase; says: Phrase };

/** The first lines of a list, and how many more there are in words; null where all are shown. */
export type BriefList = { title: string; lines: BriefLine[]; more: string | null; none: string };

type Listed<Item> = { title: string; items: readonly Item[]; most: number; toLine: (item: Item) => BriefLine };

/** Only what is shown is put into words: a list may be of thousands. */
function listOf<Item>({ words: { t } }: BriefContent, { title, items, most, toLine }: Listed<Item>): BriefList {
	const more = items.length - most;
	return {
		title: t("brief.listOf", { title, count: items.length }),
		lines: items.slice(0, most).map((item) => {
			const { name, says } = toLine(item);
			return { name: short(name), says: short(says) };
		}),
		more: more > 0 ? t("brief.more", { count: more }) : null,
		none: t("book.comparison.none"),
	};
}

/** More than a line holds; the rest needn't be measured. */
const LONGEST = 120;

/** A text cut to what may fit into a line: the template shortens it to the line itself. */
export function short({ text, lang }: Phrase): Phrase {
	const characters = Array.from(text.slice(0, 4 * LONGEST).replace(/\s+/g, " "));
	return {
		text: characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : characters.join(""),
		lang,
	};
}

type Change = { kind: "grade"; of: GradeChangeOf<Compared> } | { kind: "indicator"; of: IndicatorOf<Compared> };

/** What rose and improved, and what fell: grades first, those that moved furthest at the top. Null without an earlier year. */
export function changeLists(content: BriefContent, most: number): BriefList[] | null {
	const comparison = comparisonOf({ ...content, years: content.year === null ? [] : [content.year] });
	if (comparison === null) return null;
	const { t } = content.words;
	const changes = (movement: "up" | "down", moved: "improved" | "fellBack"): Change[] => [
		...comparison.grades[movement]
			.toSorted((a, b) => gradeSteps(b.change) - gradeSteps(a.change))
			.map((of) => ({ kind: "grade" as const, of })),
		...comparison.indicators[moved].map((of) => ({ kind: "indicator" as const, of })),
	];
	const toLine = (change: Change) => changeLine(content, change);
	return [
		listOf(content, { title: t("brief.better"), items: changes("up", "improved"), most, toLine }),
		listOf(content, { title: t("brief.worse"), items: changes("down", "fellBack"), most, toLine }),
	];
}

function changeLine(content: BriefContent, change: Change): BriefLine {
	const { words, site } = content;
	const say = saying(words);
	if (change.kind === "grade") {
		const { policy, change: grades } = change.of;
		const { before, after } = gradeTexts(site, grades);
		const kind = words.t(grades.field === "progressGrade" ? "book.columns.progress" : "book.columns.review");
		return { name: policyName(content, policy), says: say(`${kind} ${before} → ${after}`) };
	}
	const { series, to } = change.of.indicator;
	const values = valueTexts(content, change.of.indicator);
	return { name: indicatorName(content, series, to.definition), says: say(`${values.from} → ${values.to}`) };
}

/** What was missed, the worst paces first. */
export function missedList(content: BriefContent, year: FiscalYear, most: number): BriefList {
	const { words, chapters, policies } = content;
	const all = [...chapters, ...policies].flatMap(({ indicators }) => missedTargets(indicators, year));
	return listOf(content, {
		title: words.t("book.parts.missed"),
		items: MISSED_PACES.flatMap((pace) => all.filter((missed) => missed.pace === pace)),
		most,
		toLine: ({ series, definition, actual, pace }) => ({
			name: indicatorName(content, series, definition),
			says: saying(words)(
				words.t("brief.missedSays", {
					pace: words.t(`pace.${pace}`),
					actual: valueText(content, actual, definition),
					target: valueText(content, definition.target, definition),
				}),
			),
		}),
	});
}
