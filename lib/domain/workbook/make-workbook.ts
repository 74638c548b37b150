import { ABSENCE_REASONS } from "../indicator";
import { localize } from "../localized";
import { actualsSheet } from "./actuals-sheet";
import type { MadeCell, MadeSheet, MadeWorkbook } from "./made-cells";
import type { WorkbookSource } from "./source";
import { FACTS, FACTS_SHEET, type Facts, TEMPLATE, TEMPLATE_VERSION } from "./template";
import { textsSheet } from "./texts-sheet";
import type { WorkbookWords } from "./words";

const GUIDE_WIDTH = 100;
const FACT_WIDTH = 20;

type Made = { at: Date; by: string };

/** The workbook in which a year's sheets are filled in: a guide, the values, the texts, and what it is, hidden. */
export function makeWorkbook(source: WorkbookSource, words: WorkbookWords, { at, by }: Made): MadeWorkbook {
	return {
		title: words.title,
		author: by,
		madeAt: at,
		sheets: [
			guideSheet(source, words),
			actualsSheet(source, words),
			textsSheet(source, words),
			factsSheet(source, words),
		],
	};
}

function guideSheet({ wordings }: WorkbookSource, words: WorkbookWords): MadeSheet {
	const line = (text: string): MadeCell[] => [{ role: "paragraph", text }];
	const grades = [...wordings.progress, ...wordings.review].map(
		({ symbol, label }) => `${symbol}　${localize(label, words.locale).text}`,
	);
	const absences = ABSENCE_REASONS.map((reason) => words.absences[reason]);
	return {
		name: words.sheets.guide,
		columns: [{ width: GUIDE_WIDTH }],
		rows: [
			[{ role: "title", text: words.title }],
			...words.guide.map(line),
			[{ role: "head", text: `${words.heads.progressGrade}・${words.heads.reviewGrade}` }],
			...grades.map(line),
			[{ role: "head", text: words.heads.absence }],
			...absences.map(line),
		],
		pages: { wide: 1, high: 1 },
	};
}

function factsSheet({ municipality, plan, fiscalYear }: WorkbookSource, { sheets }: WorkbookWords): MadeSheet {
	const facts: Facts = {
		template: TEMPLATE,
		version: TEMPLATE_VERSION,
		municipality: municipality.code,
		plan: plan.slug,
		fiscalYear: String(fiscalYear),
		actuals: sheets.actuals,
		texts: sheets.texts,
	};
	return {
		name: FACTS_SHEET,
		hidden: true,
		columns: [{ width: FACT_WIDTH }, { width: FACT_WIDTH }],
		rows: FACTS.map((fact) => [
			{ role: "given", text: fact },
			{ role: "given", text: facts[fact] },
		]),
		pages: { wide: 1, high: 1 },
	};
}
