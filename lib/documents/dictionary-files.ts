import "server-only";
import type { PublicSite } from "@/lib/data/public/site";
import type { Column, Table } from "@/lib/export/table";
import {
	codeLists,
	type DictionaryColumn,
	type DictionaryList,
	type DictionaryTable,
	readDictionary,
} from "./dictionary";
import { type CodeWords, nameOfType } from "./dictionary-words";

/** The dictionary and the codes as tables of their own, in both languages. */

type ColumnRow = { site: PublicSite; table: DictionaryTable; column: DictionaryColumn; position: number };

const dictionaryColumns: readonly Column<ColumnRow>[] = [
	{ key: "table", type: "code", cell: ({ table }) => table.name },
	{ key: "position", type: "integer", cell: ({ position }) => String(position) },
	{ key: "column", type: "code", cell: ({ column }) => column.key },
	{ key: "type", type: "code", cell: ({ column }) => column.type },
	{ key: "type_name", type: "text", cell: ({ column }) => nameOfType(column.type).ja },
	{ key: "codes", type: "code", cell: ({ column }) => column.codes ?? null },
	{ key: "unit", type: "code", cell: ({ column }) => column.unit ?? null },
	{ key: "is_key", type: "boolean", cell: ({ table, column }) => String(table.key.includes(column.key)) },
	{ key: "meaning", type: "text", cell: ({ column }) => column.meaning.ja },
	{ key: "meaning_en", type: "text", cell: ({ column }) => column.meaning.en },
	{ key: "example", type: "text", cell: ({ column }) => column.example },
	{ key: "licence", type: "text", cell: ({ site }) => site.licence.url },
];

/** One row a table and column. */
export async function dictionaryTable(site: PublicSite, now: Date): Promise<Table<ColumnRow>> {
	const tables = await readDictionary(now);
	return {
		columns: dictionaryColumns,
		rows: tables.flatMap((table) =>
			table.columns.map((column, index) => ({ site, table, column, position: index + 1 })),
		),
	};
}

type CodeRow = { site: PublicSite; list: DictionaryList; code: CodeWords };

const codeColumns: readonly Column<CodeRow>[] = [
	{ key: "list", type: "code", cell: ({ list }) => list.name },
	{ key: "list_title", type: "text", cell: ({ list }) => list.title.ja },
	{ key: "list_title_en", type: "text", cell: ({ list }) => list.title.en },
	{ key: "code", type: "code", cell: ({ code }) => code.code },
	{ key: "number", type: "integer", cell: ({ list, code }) => numberOf(list, code) },
	{ key: "symbol", type: "text", cell: ({ code }) => code.symbol },
	{ key: "label", type: "text", cell: ({ code }) => code.label.ja },
	{ key: "label_en", type: "text", cell: ({ code }) => code.label.en },
	{ key: "licence", type: "text", cell: ({ site }) => site.licence.url },
];

/** A grade's place in its list, as the evaluations have it; other codes have no order. */
function numberOf({ name, codes }: DictionaryList, code: CodeWords): string | null {
	return name === "progress_grade" || name === "review_grade" ? String(codes.indexOf(code) + 1) : null;
}

/** One row a code. */
export function codesTable(site: PublicSite): Table<CodeRow> {
	return {
		columns: codeColumns,
		rows: codeLists(site.wordings).flatMap((list) => list.codes.map((code) => ({ site, list, code }))),
	};
}
