import { localize } from "@/lib/domain/localized";
import { selectedParts } from "@/lib/domain/selection";
import type { MadeWorkbook } from "@/lib/domain/workbook/made-cells";
import { shortYear } from "../pdf/words";
import { comparisonSheet } from "./comparison-sheet";
import { differencesSheet } from "./differences-sheet";
import { indicatorsSheet } from "./indicators-sheet";
import { notesSheet } from "./notes-sheet";
import { overviewSheet } from "./overview-sheet";
import { policiesSheet } from "./policies-sheet";
import type { SummarySource } from "./source";
import { textsSheet } from "./texts-sheet";

/**
 * 評価のまとめ, the workbook for people: an overview, and sheets of policies, indicators, texts, differences, the
 * comparison of two years and source notes. Of the selection's parts, the texts are left out with the sheets, and the
 * comparison with the comparison; numbers and what is doubtful about them are always there.
 */
export async function summaryWorkbook(source: SummarySource): Promise<MadeWorkbook> {
	const { words, site, madeAt, selection } = source;
	const { t, locale } = words;
	const parts = selectedParts(selection);
	const town = localize(site.municipality.name, locale).text;
	const title = t("summaryWorkbook.title", { town, years: yearsText(source) });
	const sheets = [
		await policiesSheet(source, title),
		await indicatorsSheet(source, title),
		parts.includes("sheets") ? await textsSheet(source, title) : null,
		await differencesSheet(source, title),
		parts.includes("comparison") ? await comparisonSheet(source, title) : null,
		await notesSheet(source, title),
	].filter((sheet) => sheet !== null);
	return { title, author: town, madeAt, sheets: [await overviewSheet(source, title, sheets), ...sheets], isOpen: true };
}

/** The chosen years as titles and file names give them: R6, R7. */
export function yearsText({ words, years }: Pick<SummarySource, "words" | "years">): string {
	return years.map((year) => shortYear(words, year)).join(words.t("summaryWorkbook.separator"));
}
