import type { EvaluationContent } from "../evaluation";
import type { GradeWordings } from "../grades";
import { localize } from "../localized";
import { idColumns } from "./actuals-sheet";
import type { MadeCell, MadeSheet } from "./made-cells";
import type { WorkbookSheet, WorkbookSource } from "./source";
import { given, hiddenColumn, type TableColumn, toSheet } from "./table";
import { infoColumn, LONGEST_CELL_TEXT, TEXT_INPUTS, type TextInput, wasColumn } from "./template";
import type { WorkbookWords } from "./words";

const TEXT_WIDTH = 50;
const GRADE_WIDTH = 12;
/** Texts need room: printed over so many pages' width, they can be read. */
const PAGES_WIDE = 4;

/** 記述: a row for every policy, each text and grade with last year's beside it. Chapters have none. */
export function textsSheet({ sheets, wordings, plan }: WorkbookSource, words: WorkbookWords): MadeSheet {
	const described = describingColumns(words);
	return toSheet({
		name: words.sheets.texts,
		title: `${words.title}　${localize(plan.title, words.locale).text}`,
		note: words.note,
		columns: [
			...described,
			...TEXT_INPUTS.flatMap((field) => fieldColumns(field, wordings, words)),
			...TEXT_INPUTS.map((field) =>
				hiddenColumn<WorkbookSheet>(wasColumn(field), ({ content }) => textOf(content, field, wordings, words)),
			),
		],
		rows: sheets.filter(({ isChapter }) => !isChapter),
		frozen: described.length,
		pages: { wide: PAGES_WIDE },
	});
}

function describingColumns({ heads, locale, states }: WorkbookWords): TableColumn<WorkbookSheet>[] {
	return [
		...idColumns<WorkbookSheet>((sheet) => sheet),
		{ key: infoColumn("policy"), head: heads.policy, width: 8, cell: ({ code }) => given(code) },
		{
			key: infoColumn("policyTitle"),
			head: heads.policyTitle,
			width: 18,
			cell: ({ title }) => given(localize(title, locale).text),
		},
		{ key: infoColumn("state"), head: heads.state, width: 10, cell: ({ state }) => given(states[state]) },
	];
}

function fieldColumns(field: TextInput, wordings: GradeWordings, words: WorkbookWords): TableColumn<WorkbookSheet>[] {
	const symbols = symbolsOf(field, wordings);
	const width = symbols === null ? TEXT_WIDTH : GRADE_WIDTH;
	return [
		{
			key: infoColumn(`last.${field}`),
			head: words.lastYear(field),
			width,
			cell: ({ lastYear }) => given(lastYear === null ? "" : textOf(lastYear, field, wordings, words)),
		},
		{
			key: field,
			head: words.heads[field],
			width,
			...(symbols && { options: [...symbols, words.delete] }),
			cell: (sheet) => inputCell(sheet, field, wordings, words),
		},
	];
}

/** A text that no cell can hold is said to be too long, and can't be changed here. */
function inputCell(
	{ editable, content }: WorkbookSheet,
	field: TextInput,
	wordings: GradeWordings,
	words: WorkbookWords,
): MadeCell {
	const text = textOf(content, field, wordings, words);
	const role = editable && !isTooLong(content[field]) ? "input" : "given";
	return text === "" ? { role, blank: true } : { role, text };
}

function textOf(
	content: EvaluationContent,
	field: TextInput,
	wordings: GradeWordings,
	{ tooLong }: WorkbookWords,
): string {
	if (field === "progressGrade") return symbolOf(wordings.progress, content.progressGrade);
	if (field === "reviewGrade") return symbolOf(wordings.review, content.reviewGrade);
	return isTooLong(content[field]) ? tooLong : (content[field] ?? "");
}

function isTooLong(content: string | number | null): boolean {
	return typeof content === "string" && content.length > LONGEST_CELL_TEXT;
}

function symbolsOf(field: TextInput, { progress, review }: GradeWordings): string[] | null {
	if (field === "progressGrade") return progress.map(({ symbol }) => symbol);
	return field === "reviewGrade" ? review.map(({ symbol }) => symbol) : null;
}

function symbolOf<Grade>(wordings: readonly { grade: Grade; symbol: string }[], grade: Grade | null): string {
	return wordings.find((wording) => wording.grade === grade)?.symbol ?? "";
}
