import type { Locale } from "@/lib/domain/localized";
import { type SummaryPart, selectedParts } from "@/lib/domain/selection";
import { type Part, saying } from "./blocks";
import { type Chosen, chosenWords } from "./book-chosen";
import { colophonPart } from "./book-colophon";
import { comparisonPart } from "./book-comparison";
import { type BookContent, chosenEvaluations } from "./book-content";
import { guidePart } from "./book-guide";
import { indexPart } from "./book-index";
import { missedPart } from "./book-missed";
import { type BookSheets, type MadeSheet, sheetsPart } from "./book-sheets";
import { summaryPart } from "./book-summary";
import { type Phrase, phrase } from "./phrases";
import { type DocumentDate, documentDate } from "./sheet-data";
import { longDate } from "./words";

/** All that a book says, in its order and language: what lib/typesetting/templates/book.typ sets. */
export type BookData = {
	lang: Locale;
	/** The document's name in its properties. */
	title: string;
	author: string;
	date: DocumentDate | null;
	cover: { town: Phrase; plan: Phrase; title: string; chosen: Chosen[]; separator: string; asOf: string };
	contents: { title: string };
	/** The running head. */
	head: { left: Phrase[]; right: string };
	/** In the book's order; `sheets` stands where it is chosen. */
	parts: (Part | BookSheets)[];
};

/**
 * A book of the chosen parts. `sheets` are those of the chosen policies' published years, made by `sheetData` in the
 * same order; they are empty where sheets are not among the parts.
 */
export function bookData(content: BookContent, sheets: readonly MadeSheet[]): BookData {
	const { words, site, selection } = content;
	const { t, locale } = words;
	const town = phrase(site.municipality.name, locale);
	const plan = phrase(site.plan.title, locale);
	const title = t("book.title");
	const parts = selectedParts(selection);
	const shown = { hasSummary: parts.includes("summary"), hasSheets: sheets.length > 0 };
	const makers: Record<SummaryPart, () => Part | BookSheets> = {
		guide: () => guidePart(content),
		summary: () => summaryPart(content, shown),
		comparison: () => comparisonPart(content),
		missed: () => missedPart(content),
		sheets: () => sheetsPart(content, sheets),
		index: () => indexPart(content, shown),
	};
	const newest = newestPublication(content);
	return {
		lang: locale,
		title: `${title} ${town.text} ${plan.text}`,
		author: town.text,
		date: newest && documentDate(newest),
		cover: {
			town,
			plan,
			title,
			chosen: [...chosenWords(content), policyCount(content)],
			separator: t("book.separator"),
			asOf: newest === null ? t("book.nothingPublished") : t("book.asOf", { date: longDate(words, newest) }),
		},
		contents: { title: t("book.contents") },
		head: { left: [town, saying(words)(" "), plan], right: title },
		parts: [...parts.map((part) => makers[part]()), colophonPart(content)],
	};
}

function policyCount({ words, policies }: BookContent): Chosen {
	const { t } = words;
	const count = t("book.chosen.policies", { count: policies.length });
	return { label: t("book.chosen.count"), values: [saying(words)(count)] };
}

/** When the newest of what is in the book was published; null while nothing of it is. */
function newestPublication(content: BookContent): Date | null {
	const dates = content.policies.flatMap((policy) =>
		chosenEvaluations(content, policy).map(({ publishedAt }) => publishedAt.getTime()),
	);
	return dates.length === 0 ? null : new Date(dates.reduce((latest, date) => Math.max(latest, date)));
}
