import "server-only";
import type { Selection } from "@/lib/domain/selection";
import { type CellBatches, type CsvEncoding, csvFile, findOutside, type OutsideCharacter } from "@/lib/export/csv-file";
import { CONTENT_TYPES, type Download } from "@/lib/export/download";
import { toJsonChunks } from "@/lib/export/json-rows";
import { streamOf } from "@/lib/export/stream";
import { type Cell, type ColumnType, cellsOf, keysOf, type Table } from "@/lib/export/table";
import { type DataTableName, dataTableOf } from "@/lib/export/tables/registry";
import { wordsOf } from "@/lib/i18n/words";
import { streamTable } from "@/lib/workbook/write-table";
import { archiveOf } from "./data-archive";
import type { DataFileName, DataFormat } from "./data-file-name";
import { jsonHead } from "./data-head";
import { type DataSource, openDataSource } from "./data-source";
import { codesTable, dictionaryTable } from "./dictionary-files";
import { titleOfTable } from "./dictionary-words";

export type DataFileOrder = {
	file: DataFileName;
	selection: Selection;
	/** Of CSV; other formats know only one. */
	encoding: CsvEncoding;
	/** The absolute address at which it was asked for, to be said in the file. */
	address: string;
	now: Date;
};

/** A file to be sent. `open` begins to make it, and is called once or not at all. */
type DataFile = { download: Download; open: () => ReadableStream<Uint8Array> };

/** Characters of a table that have no place in an encoding; `key` names the columns that tell its rows apart. */
export type OutsideCharacters = {
	table: string;
	keys: readonly string[];
	key: readonly string[];
	found: OutsideCharacter[];
};

/** Why there is no file: no plan is loaded, or it can't be encoded. */
export type DataFileRefusal = { reason: "noPlan" } | ({ reason: "outside" } & OutsideCharacters);

export type DataFileResult = { file: DataFile; refusal: null } | { file: null; refusal: DataFileRefusal };

const DICTIONARY = { name: "dictionary", key: ["table", "column"] };
const CODES = { name: "codes", key: ["list", "code"] };

/** What is asked for below /data, ready to be sent. Whatever can be refused has been refused by then. */
export async function openDataFile(order: DataFileOrder): Promise<DataFileResult> {
	const { file, now } = order;
	const source = await openDataSource(order.selection, now);
	if (source === null) return { file: null, refusal: { reason: "noPlan" } };
	const t = wordsOf({ locale: "ja", namespace: "dataFiles" });
	switch (file.kind) {
		case "table":
			return openTable(publishedTable(file.table, source), file.format, source, order);
		case "dictionary":
			return openTable(
				{ ...inFile(await dictionaryTable(source.site, now)), ...DICTIONARY, title: t("dictionaryName") },
				"csv",
				source,
				order,
			);
		case "codes":
			return openTable({ ...inFile(codesTable(source.site)), ...CODES, title: t("codesName") }, "csv", source, order);
		case "archive":
			return {
				file: { download: about(source, "all", t("archiveName"), "zip"), open: () => archiveOf(source, order) },
				refusal: null,
			};
	}
}

/** A table on its way into a file. `rows` may be read again. */
type TableInFile = {
	name: string;
	title: string;
	columns: readonly { key: string; type: ColumnType }[];
	key: readonly string[];
	rows: () => CellBatches;
};

function publishedTable(name: DataTableName, source: DataSource): TableInFile {
	const table = dataTableOf(name);
	return { name, title: titleOfTable(name).ja, ...table, rows: () => source.rowsOf(table) };
}

/** The columns and rows of a table that is there as a whole. */
function inFile<Row>({ columns, rows }: Table<Row>): Pick<TableInFile, "columns" | "rows"> {
	async function* batches(): AsyncGenerator<Cell[][]> {
		yield rows.map((row) => cellsOf(columns, row));
	}
	return { columns, rows: batches };
}

/** So many characters that can't be encoded are named: who has to mend more begins with these. */
const MOST_NAMED = 20;

async function openTable(
	table: TableInFile,
	format: DataFormat,
	source: DataSource,
	{ encoding, address }: Pick<DataFileOrder, "encoding" | "address">,
): Promise<DataFileResult> {
	const { name, title, columns, key, rows } = table;
	const keys = keysOf(columns);
	const download = about(source, name, title, format);
	switch (format) {
		case "csv": {
			if (encoding === "utf-8") return file(download, () => streamOf(csvFile(keys, rows(), encoding)));
			const found = await findOutside(keys, rows(), MOST_NAMED);
			if (found.length > 0) return { file: null, refusal: { reason: "outside", table: name, keys, key, found } };
			return file({ ...download, contentType: "text/csv; charset=Shift_JIS" }, () =>
				streamOf(csvFile(keys, rows(), encoding)),
			);
		}
		case "json":
			return file({ ...download, inline: true }, () =>
				streamOf(toJsonChunks(jsonHead(name, source.site, address), keys, rows())),
			);
		case "xlsx": {
			const cutMark = wordsOf({ locale: "ja", namespace: "dataFiles" })("cutMark");
			return file(download, () => streamTable({ sheetName: "data", columns, batches: rows(), cutMark }));
		}
	}
}

const file = (download: Download, open: DataFile["open"]): DataFileResult => ({
	file: { download, open },
	refusal: null,
});

/** `阿見町_指標の値.csv`, or `08443_indicator-values.csv` where Japanese can't be had. */
function about(
	{ site: { municipality, licence } }: DataSource,
	name: string,
	title: string,
	suffix: DataFormat | "zip",
): Download {
	return {
		fileName: `${municipality.name.ja}_${title}.${suffix}`,
		plainName: `${municipality.code}_${name}.${suffix}`,
		contentType: CONTENT_TYPES[suffix],
		licenceUrl: licence.url,
	};
}
