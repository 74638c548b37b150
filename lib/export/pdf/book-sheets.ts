import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { type Block, heading, saying } from "./blocks";
import { type BookContent, chapterTitle, chosenEvaluations, policiesOf, policyName } from "./book-content";
import { ownText, type Phrase } from "./phrases";
import { sheetPlace } from "./places";
import type { SheetData } from "./sheet-data";
import { shortYear } from "./words";

/** The sheet of a policy's year, as `sheetData` makes it. */
export type MadeSheet = { code: string; fiscalYear: FiscalYear; data: SheetData };

/** The part that holds the sheets; `after` follows them. */
export type BookSheets = {
	title: Phrase;
	id: string;
	chapters: { title: Phrase; sheets: { place: string; data: SheetData }[] }[];
	after: Block[];
};

/** Every published sheet of the chosen years, a policy's years beside each other; and which policies have none. */
export function sheetsPart(content: BookContent, sheets: readonly MadeSheet[]): BookSheets {
	const { words, chapters } = content;
	return {
		title: saying(words)(words.t("book.parts.sheets")),
		id: "sheets",
		chapters: chapters
			.map((chapter) => ({
				title: chapterTitle(content, chapter),
				sheets: policiesOf(content, chapter).flatMap(({ code }) =>
					sheets.filter((sheet) => sheet.code === code).map((sheet) => inBook(content, sheet)),
				),
			}))
			.filter((chapter) => chapter.sheets.length > 0),
		after: notPublished(content),
	};
}

/** In a book, contents and bookmarks have to tell a policy's sheets apart: by its code, and by the year if there are several. */
function inBook({ words, years }: BookContent, { code, fiscalYear, data }: MadeSheet) {
	const { text, lang } = data.name.name;
	const year = years.length > 1 ? ` ${shortYear(words, fiscalYear)}` : "";
	const name = { ...data.name, name: { text: `${code} ${text}${year}`, lang } };
	return { place: sheetPlace(code, fiscalYear), data: { ...data, name } };
}

function notPublished(content: BookContent): Block[] {
	const { words, policies } = content;
	const { t, locale } = words;
	const without = policies.filter((policy) => chosenEvaluations(content, policy).length === 0);
	if (without.length === 0) return [];
	return [
		heading(2, saying(words)(t("book.notPublishedTitle")), { isInContents: true }),
		{ kind: "text", passage: ownText(t("book.notPublishedIntro"), locale) },
		{ kind: "points", points: without.map((policy) => policyName(content, policy)) },
	];
}
