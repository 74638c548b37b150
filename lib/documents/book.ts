import "server-only";
import type { Locale } from "@/lib/domain/localized";
import type { Selection } from "@/lib/domain/selection";
import { bookData } from "@/lib/export/pdf/book-data";
import { summaryFileName } from "@/lib/export/pdf/file-names";
import { typeset } from "@/lib/typesetting/typeset";
import { makeSheets, readBook } from "./book-content";
import { type Chosen, readChosen, sheetsIn } from "./chosen";
import { documentWords } from "./document-words";
import { type DocumentResult, finish, refuse } from "./pdf-document";
import { pdfMaker } from "./pdf-maker";
import type { Report } from "./workshop";

/** The longest book: twice a town of 53 policies. Each sheet takes the compiler about 10 MB of memory while it is set. */
export const MOST_SHEETS = 120;

/** Books of evaluation sheets, with what goes before and after them. */
export const books = pdfMaker({ name: "book", waiting: 10, documents: 60, bytes: 128e6, make });

async function make(selection: Selection, locale: Locale, report: Report): Promise<DocumentResult> {
	const chosen = await readChosen(selection);
	if (chosen === null) return refuse({ reason: "noPlan" });
	if (chosen.policies.length === 0) return refuse({ reason: "nothingChosen" });
	const length = lengthOf(selection, chosen);
	if (length > MOST_SHEETS) return refuse({ reason: "tooLong", sheets: length, most: MOST_SHEETS });
	const sheets = sheetsIn(selection, chosen);
	const content = await readBook(selection, chosen, documentWords(locale));
	const made = await makeSheets(content, sheets, report);
	const data = bookData(content, made.sheets);
	report({ step: "setting", sheets });
	const set = await typeset({ template: "book", data, images: made.images });
	return finish(set, {
		fileName: summaryFileName(content, content.words.t("book.title")),
		licenceUrl: chosen.site.licence.url,
	});
}

/** In sheets. A policy without one has its rows and texts in the other parts. */
export function lengthOf(selection: Selection, chosen: Chosen): number {
	return Math.max(sheetsIn(selection, chosen), chosen.policies.length);
}
