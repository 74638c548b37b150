import { actualYears } from "../fiscal-year";
import {
	ABSENCE_REASONS,
	actualIn,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	type Value,
} from "../indicator";
import { type Localized, localize } from "../localized";
import type { CellRole, MadeCell, MadeSheet } from "./made-cells";
import type { WorkbookSheet, WorkbookSource } from "./source";
import { given, hiddenColumn, type TableColumn, toSheet } from "./table";
import { ID_COLUMNS, INDICATOR_COLUMN, infoColumn, wasColumn } from "./template";
import type { WorkbookWords } from "./words";

/** An indicator in the workbook's year. */
type Row = { sheet: WorkbookSheet; series: IndicatorSeries; definition: IndicatorDefinition; actual: Value };

const BLANK: Value = { value: null, absence: null };

/** 実績値: a row for every indicator, with the value of the year to be filled in. */
export function actualsSheet(source: WorkbookSource, words: WorkbookWords): MadeSheet {
	const { fiscalYear, plan } = source;
	const rows = source.sheets.flatMap((sheet) =>
		sheet.indicators.map((series) => ({
			sheet,
			series,
			definition: definitionIn(series, fiscalYear),
			actual: sheet.content.actuals[series.code] ?? BLANK,
		})),
	);
	const columns = [
		...idColumns<Row>(({ sheet }) => sheet),
		...describingColumns(words),
		...earlierColumns(source, words),
		...inputColumns(words),
		{
			key: infoColumn("state"),
			head: words.heads.state,
			width: 12,
			cell: ({ sheet }: Row) => given(words.states[sheet.state]),
		},
		hiddenColumn<Row>(wasColumn("value"), ({ actual }) => actual.value ?? ""),
		hiddenColumn<Row>(wasColumn("absence"), ({ actual }) => actual.absence ?? ""),
	];
	const title = `${words.title}　${localize(plan.title, words.locale).text}`;
	return toSheet({
		name: words.sheets.actuals,
		title,
		note: words.note,
		columns,
		rows,
		frozen: columns.findIndex(({ key }) => key === infoColumn("policyTitle")),
		pages: { wide: 1 },
	});
}

/** Which revision a row is about, and in which version. */
export function idColumns<Row>(sheetOf: (row: Row) => WorkbookSheet): TableColumn<Row>[] {
	const [revision, version] = ID_COLUMNS;
	return [
		hiddenColumn(revision, (row) => String(sheetOf(row).revisionId)),
		hiddenColumn(version, (row) => String(sheetOf(row).version)),
	];
}

function describingColumns({ heads, directions, locale }: WorkbookWords): TableColumn<Row>[] {
	const text = (localized: Localized | null) => given(localized === null ? "" : localize(localized, locale).text);
	return [
		{ key: infoColumn("policy"), head: heads.policy, width: 8, cell: ({ sheet }) => given(sheet.code) },
		{ key: INDICATOR_COLUMN, head: heads.indicator, width: 10, cell: ({ series }) => given(series.code) },
		{ key: infoColumn("name"), head: heads.name, width: 32, cell: ({ definition }) => text(definition.name) },
		{ key: infoColumn("policyTitle"), head: heads.policyTitle, width: 22, cell: ({ sheet }) => text(sheet.title) },
		{ key: infoColumn("unit"), head: heads.unit, width: 8, cell: ({ definition }) => text(definition.unit) },
		{
			key: infoColumn("direction"),
			head: heads.direction,
			width: 8,
			cell: ({ definition }) => given(directions[definition.direction]),
		},
	];
}

/** Baseline, the values of the years before, and the target: what the year's value is seen against. */
function earlierColumns({ plan, fiscalYear }: WorkbookSource, words: WorkbookWords): TableColumn<Row>[] {
	const valueCell = (value: Value, row: Row) => cellOf("given", value, row.definition, words);
	return [
		{
			key: infoColumn("baseline"),
			head: words.heads.baseline,
			width: 12,
			cell: (row) => valueCell(row.definition.baseline, row),
		},
		...actualYears(plan.years)
			.filter((year) => year < fiscalYear)
			.map((year) => ({
				key: infoColumn(`actual.${year}`),
				head: words.actual(year),
				width: 16,
				cell: (row: Row) => valueCell(actualIn(row.series, year), row),
			})),
		{
			key: infoColumn("target"),
			head: words.heads.target,
			width: 12,
			cell: (row) => valueCell(row.definition.target, row),
		},
	];
}

function inputColumns({ heads, absences, ...words }: WorkbookWords): TableColumn<Row>[] {
	return [
		{
			key: "value",
			head: heads.value,
			width: 16,
			cell: ({ sheet, definition, actual }) => {
				const role = sheet.editable ? "input" : "given";
				if (actual.value === null) return { role, blank: true, places: definition.precision };
				return { role, number: actual.value, places: definition.precision };
			},
		},
		{
			key: "absence",
			head: heads.absence,
			width: 18,
			options: [...ABSENCE_REASONS.map((reason) => absences[reason]), words.delete],
			cell: ({ sheet, actual }) => {
				const role = sheet.editable ? "input" : "given";
				return actual.absence === null ? { role, blank: true } : { role, text: absences[actual.absence] };
			},
		},
	];
}

function cellOf(
	role: CellRole,
	{ value, absence }: Value,
	{ precision }: IndicatorDefinition,
	{ absences }: WorkbookWords,
): MadeCell {
	if (value !== null) return { role, number: value, places: precision };
	return given(absence === null ? "" : absences[absence]);
}
