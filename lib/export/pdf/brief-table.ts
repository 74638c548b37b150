import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { PACES } from "@/lib/domain/progress";
import { saying } from "./blocks";
import { chapterTitle, NO_GRADE } from "./book-content";
import type { BriefContent } from "./brief-content";
import { addCounts, type Counts, countYear } from "./brief-counts";
import { short } from "./brief-lists";
import type { Phrase } from "./phrases";

/** The counts of every chapter, in groups of columns. */
export type BriefTable = {
	chapter: string;
	groups: { title: string; heads: string[] }[];
	rows: { name: Phrase; numbers: string[]; isTotal: boolean }[];
};

/** Its sum and the row of all chapters that do not fit are among them. */
export const MOST_ROWS = 12;
const MOST_CHAPTERS = MOST_ROWS - 1;

export function briefTable(content: BriefContent, year: FiscalYear): BriefTable {
	const { words, site, chapters } = content;
	const { t } = words;
	const counted = chapters.map((chapter) => ({
		name: chapterTitle(content, chapter),
		counts: countChapter(content, chapter, year),
	}));
	const isLong = counted.length > MOST_CHAPTERS;
	const shown = isLong ? counted.slice(0, MOST_CHAPTERS - 1) : counted;
	const others = counted.slice(shown.length);
	const ownRow = (name: string, counts: Counts, isTotal: boolean) => ({
		...rowOf(saying(words)(name), counts),
		isTotal,
	});
	return {
		chapter: t("brief.chapter"),
		groups: [
			{ title: t("brief.policies"), heads: [""] },
			{ title: t("fields.progressGrade"), heads: [...site.wordings.progress.map(({ symbol }) => symbol), NO_GRADE] },
			{ title: t("fields.reviewGrade"), heads: [...site.wordings.review.map(({ symbol }) => symbol), NO_GRADE] },
			{ title: t("book.columns.paces"), heads: PACES.map((pace) => t(`pace.${pace}`)) },
		],
		rows: [
			...shown.map(({ name, counts }) => ({ ...rowOf(short(name), counts), isTotal: false })),
			...(others.length > 0
				? [
						ownRow(
							t("brief.otherChapters", { count: others.length }),
							addCounts(others.map(({ counts }) => counts)),
							false,
						),
					]
				: []),
			ownRow(t("brief.total"), addCounts(counted.map(({ counts }) => counts)), true),
		],
	};
}

const rowOf = (name: Phrase, { policies, progress, review, paces }: Counts) => ({
	name,
	numbers: [policies, ...progress, ...review, ...paces].map(String),
});

function countChapter(
	{ site, policies }: BriefContent,
	chapter: BriefContent["chapters"][number],
	year: FiscalYear,
): Counts {
	return countYear({
		policies: policies.filter((policy) => policy.chapter === chapter.number),
		chapterIndicators: chapter.indicators,
		year,
		wordings: site.wordings,
	});
}
