import { actualField, type EntryField } from "../entry-field";
import type { FiscalYear } from "../fiscal-year";
import type { GradeWordings } from "../grades";
import { ABSENCE_REASONS, definitionIn, type Value } from "../indicator";
import { MOST_PROBLEMS, type WorkbookProblem } from "./problems";
import type { Place, ReadCell, ReadWorkbook } from "./read-cells";
import { type ReadRow, readTable } from "./read-table";
import { readText, wasText } from "./read-text";
import { type Asked, readValue } from "./read-value";
import type { WorkbookSheet } from "./source";
import { ACTUAL_INPUTS, type Facts, ID_COLUMNS, INDICATOR_COLUMN, TEXT_INPUTS, wasColumn } from "./template";

/**
 * A field that someone has changed in a workbook. `was` is what it held when the workbook was made, `asked` what it shall
 * hold; both as `fieldsOf` writes fields, "" for nothing.
 */
export type Proposal = {
	revisionId: number;
	/** Of the draft when the workbook was made. */
	version: number;
	field: EntryField;
	was: string;
	asked: string;
	place: Place;
};

/** What a workbook comes to. `problemCount` counts those, too, that are not kept. */
export type ReadEntries = { proposals: Proposal[]; problems: WorkbookProblem[]; problemCount: number };

type Ground = {
	fiscalYear: FiscalYear;
	wordings: GradeWordings;
	/** The sheets that the reader of the workbook may fill in, by their revisions' ids. */
	sheets: ReadonlyMap<number, WorkbookSheet>;
};

const ACTUAL_KEYS = [...ID_COLUMNS, INDICATOR_COLUMN, ...ACTUAL_INPUTS, ...ACTUAL_INPUTS.map(wasColumn)] as const;
const TEXT_KEYS = [...ID_COLUMNS, ...TEXT_INPUTS, ...TEXT_INPUTS.map(wasColumn)] as const;

/** Reads every input of a workbook, and finds all that is wrong with it in one go. Blank means no change. */
export function readEntries(workbook: ReadWorkbook, facts: Facts, ground: Ground): ReadEntries {
	const actuals = readTable(workbook, facts.actuals, { keys: ACTUAL_KEYS, inputs: ACTUAL_INPUTS });
	const texts = readTable(workbook, facts.texts, { keys: TEXT_KEYS, inputs: TEXT_INPUTS });
	const rows = [
		...actuals.rows.map((row) => readActualRow(row, ground)),
		...texts.rows.map((row) => readTextRow(row, ground)),
	];
	const read = readRows(rows);
	const problems = [
		...(workbook.goesOn ? [{ message: "workbooks.tooManyRows", place: null } as const] : []),
		...actuals.problems,
		...texts.problems,
		...read.flatMap((finding) => ("message" in finding ? [finding] : [])),
	];
	return {
		proposals: read.flatMap((finding) => ("field" in finding ? [finding] : [])),
		problems: problems.slice(0, MOST_PROBLEMS),
		problemCount: problems.length,
	};
}

/** An input of a row, read. */
type Input = { field: EntryField; was: string; asked: Asked<string>; place: Place };

type Row = {
	/** Null: its hidden cells say nothing that could be an id. */
	id: { revisionId: number; version: number } | null;
	/** Null: there is no such sheet or indicator, or it is not the reader's to fill in. */
	sheet: WorkbookSheet | null;
	/** Tells a row from others of its table. */
	key: string;
	inputs: Input[];
	place: Place;
};

function readRows(rows: readonly Row[]): (Proposal | WorkbookProblem)[] {
	const seen = new Map<string, Place>();
	return rows.flatMap((row): (Proposal | WorkbookProblem)[] => {
		const inputs = row.inputs.filter(({ asked }) => asked.kind !== "nothing");
		if (inputs.length === 0) return [];
		const problem = problemOfRow(row, seen.get(row.key));
		if (problem !== null) return [problem];
		seen.set(row.key, row.place);
		return inputs.map((input) => toFinding(input, row));
	});
}

function problemOfRow({ id, sheet, place }: Row, first: Place | undefined): WorkbookProblem | null {
	if (id === null) return { message: "workbooks.rowWithoutId", place };
	if (first !== undefined) return { message: "workbooks.rowTwice", values: { first: String(first.row) }, place };
	if (sheet === null) return { message: "workbooks.unknownRow", place };
	return sheet.editable ? null : { message: "workbooks.notEditable", values: { state: sheet.state }, place };
}

function toFinding({ field, was, asked, place }: Input, { id }: Row): Proposal | WorkbookProblem {
	if (asked.kind === "problem") {
		const { message, values } = asked;
		return { message, place, ...(values && { values }) };
	}
	return { ...(id as NonNullable<Row["id"]>), field, was, asked: asked.kind === "given" ? asked.given : "", place };
}

function readActualRow(row: ReadRow<(typeof ACTUAL_KEYS)[number]>, { sheets, fiscalYear }: Ground): Row {
	const id = idOf(row);
	const code = row.cell("indicator")?.text ?? "";
	const sheet = sheetOf(id, sheets);
	const series = sheet?.indicators.find((candidate) => candidate.code === code);
	const unit = series ? definitionIn(series, fiscalYear) : { unit: null };
	const was = wasValue(row.cell("was.value"), row.cell("was.absence"));
	const { by, asked } = readValue({ value: row.cell("value"), absence: row.cell("absence") }, was, unit);
	const field = actualField(code);
	const place = row.place(by);
	return {
		id,
		sheet: series && sheet ? sheet : null,
		key: `${id?.revisionId} ${code}`,
		inputs: [
			{
				field,
				was: valueText(was),
				asked: asked.kind === "given" ? { ...asked, given: valueText(asked.given) } : asked,
				place,
			},
		],
		place: row.place(),
	};
}

function readTextRow(row: ReadRow<(typeof TEXT_KEYS)[number]>, { sheets, wordings }: Ground): Row {
	const id = idOf(row);
	const sheet = sheetOf(id, sheets);
	return {
		id,
		sheet: sheet?.isChapter ? null : sheet,
		key: `${id?.revisionId} texts`,
		inputs: TEXT_INPUTS.map((field) => {
			const was = row.cell(wasColumn(field));
			return {
				field,
				was: wasText(was, field, wordings),
				asked: readText(row.cell(field), was, field, wordings),
				place: row.place(field),
			};
		}),
		place: row.place(),
	};
}

function idOf(row: ReadRow<(typeof ID_COLUMNS)[number]>): Row["id"] {
	const [revisionId, version] = ID_COLUMNS.map((key) => wholeNumber(row.cell(key)));
	return revisionId == null || version == null ? null : { revisionId, version };
}

function sheetOf(id: Row["id"], sheets: Ground["sheets"]): WorkbookSheet | null {
	return (id && sheets.get(id.revisionId)) ?? null;
}

function wholeNumber(cell: ReadCell | null): number | null {
	return cell !== null && /^[1-9][0-9]{0,9}$/.test(cell.text) ? Number(cell.text) : null;
}

function wasValue(value: ReadCell | null, absence: ReadCell | null): Value {
	const reason = ABSENCE_REASONS.find((known) => known === absence?.text) ?? null;
	return value === null ? { value: null, absence: reason } : { value: value.text, absence: null };
}

/** As `fieldsOf` writes values. */
function valueText({ value, absence }: Value): string {
	return value ?? absence ?? "";
}
