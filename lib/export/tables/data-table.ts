import { type Cell, cellsOf } from "../table";
import type { DataColumn } from "./columns";
import type { ChapterSource, DataFrame, HistorySource, PolicySource } from "./sources";

/** What is to be known of a column without any row: see `DataColumn`. */
export type DataColumnFacts = Omit<DataColumn<never>, "cell">;

/** Makes the rows of one source, as cells in the order of the columns. */
type MakeRows<Source> = (source: Source, frame: DataFrame) => Cell[][];

/**
 * A table of data. Its rows are made from one policy, chapter or history at a time, so that a file of any size can be
 * made piece by piece; a table that says nothing of one of them has no such function.
 */
export type DataTable = {
	columns: readonly DataColumnFacts[];
	/** The columns that together tell a row from every other. */
	key: readonly string[];
	ofChapter?: MakeRows<ChapterSource>;
	ofPolicy?: MakeRows<PolicySource>;
	ofHistory?: MakeRows<HistorySource>;
};

type Definition<Row> = {
	columns: readonly DataColumn<Row>[];
	key: readonly string[];
	ofChapter?: (chapter: ChapterSource, frame: DataFrame) => Row[];
	ofPolicy?: (policy: PolicySource, frame: DataFrame) => Row[];
	ofHistory?: (history: HistorySource, frame: DataFrame) => Row[];
};

/** A table as the registry holds it: what kind of rows it has inside is its own affair. */
export function dataTable<Row>({ columns, key, ofChapter, ofPolicy, ofHistory }: Definition<Row>): DataTable {
	const asCells = <Source>(rowsOf: ((source: Source, frame: DataFrame) => Row[]) | undefined) =>
		rowsOf && ((source: Source, frame: DataFrame) => rowsOf(source, frame).map((row) => cellsOf(columns, row)));
	return { columns, key, ofChapter: asCells(ofChapter), ofPolicy: asCells(ofPolicy), ofHistory: asCells(ofHistory) };
}
