import "server-only";
import type { Locale } from "@/lib/domain/localized";
import type { Selection } from "@/lib/domain/selection";
import { toQuery } from "@/lib/domain/selection-query";
import { absolute } from "@/lib/env";
import type { BriefContent } from "@/lib/export/pdf/brief-content";
import { briefData } from "@/lib/export/pdf/brief-data";
import { summaryFileName } from "@/lib/export/pdf/file-names";
import type { Words } from "@/lib/export/pdf/words";
import { routes } from "@/lib/routes";
import { typeset } from "@/lib/typesetting/typeset";
import { type Chosen, readChosen } from "./chosen";
import { documentWords } from "./document-words";
import { type DocumentResult, finish, refuse } from "./pdf-document";
import { pdfMaker } from "./pdf-maker";

/** The whole of a selection on one page. */
export const briefs = pdfMaker({ name: "brief", waiting: 20, documents: 200, bytes: 32e6, make });

async function make(selection: Selection, locale: Locale): Promise<DocumentResult> {
	const chosen = await readChosen(selection);
	if (chosen === null) return refuse({ reason: "noPlan" });
	if (chosen.policies.length === 0) return refuse({ reason: "nothingChosen" });
	const words = documentWords(locale);
	const content = briefContent(selection, chosen, words);
	const set = await typeset({ template: "brief", data: briefData(content), images: {} });
	const years = content.year === null ? [] : [content.year];
	return finish(set, {
		fileName: summaryFileName({ words, site: chosen.site, years }, words.t("brief.title")),
		licenceUrl: chosen.site.licence.url,
	});
}

/** What a brief of it says. */
function briefContent(selection: Selection, chosen: Chosen, words: Words): BriefContent {
	const outlines = new Map(chosen.policies.map(({ chapterOutline }) => [chapterOutline.number, chapterOutline]));
	return {
		words,
		site: chosen.site,
		year: chosen.years.at(-1) ?? null,
		comparedYear: chosen.comparedYear,
		isWholePlan: toQuery({ ...selection, parts: [], years: [], comparedWith: null }) === "",
		chapters: [...outlines.values()],
		policies: chosen.policies.map(({ code, chapter, indicators, grades, summary }) => ({
			code,
			chapter,
			title: summary.title,
			indicators,
			grades,
			publications: summary.publications,
		})),
		address: absolute(routes.council(words.locale, toQuery(selection))),
	};
}
