import "server-only";
import { getPublicChapterData } from "@/lib/data/public/chapter-data";
import { getPolicyCodes } from "@/lib/data/public/keys";
import { getPublicSite, type PublicSite } from "@/lib/data/public/site";
import type { GradeWordings } from "@/lib/domain/grades";
import type { Localized } from "@/lib/domain/localized";
import { WHOLE_PLAN } from "@/lib/domain/selection";
import type { Cell } from "@/lib/export/table";
import { CODE_LISTS, type CodeListName } from "@/lib/export/tables/code-lists";
import type { DataColumnFacts, DataTable } from "@/lib/export/tables/data-table";
import { DATA_TABLE_NAMES, type DataTableName, dataTableOf } from "@/lib/export/tables/registry";
import { type DataSource, dataSourceOf, frameOf } from "./data-source";
import { type CodeWords, codesOf, meaningOfColumn, rowOfTable, titleOfList, titleOfTable } from "./dictionary-words";

export type DictionaryColumn = DataColumnFacts & {
	meaning: Localized;
	/** From the data as it is published now, perhaps cut short; null where no row has the column filled in. */
	example: string | null;
};

export type DictionaryTable = {
	name: DataTableName;
	title: Localized;
	/** What one row is. */
	row: Localized;
	/** The columns that together tell a row from every other. */
	key: readonly string[];
	columns: DictionaryColumn[];
};

export type DictionaryList = { name: CodeListName; title: Localized; codes: CodeWords[] };

/** Every table and column in words, with examples. */
export async function readDictionary(now: Date): Promise<DictionaryTable[]> {
	const site = await getPublicSite();
	const source = site && (await exampleSource(site, now));
	return Promise.all(
		DATA_TABLE_NAMES.map(async (name) => {
			const table = dataTableOf(name);
			const examples = source ? await findExamples(table, source) : [];
			return {
				name,
				title: titleOfTable(name),
				row: rowOfTable(name),
				key: table.key,
				columns: table.columns.map(({ key, type, codes, unit }, index) => ({
					key,
					type,
					codes,
					unit,
					meaning: meaningOfColumn(key),
					example: examples[index] ?? null,
				})),
			};
		}),
	);
}

/** Every list of codes in words. */
export function codeLists(wordings: GradeWordings | null): DictionaryList[] {
	return (Object.keys(CODE_LISTS) as CodeListName[]).map((name) => ({
		name,
		title: titleOfList(name),
		codes: codesOf(name, wordings),
	}));
}

/** Enough policies that nearly every column is filled in somewhere. */
const EXAMPLE_POLICIES = 20;
const EVERYWHERE = { chapters: [], sections: [], divisions: [], policies: [] };

async function exampleSource(site: PublicSite, now: Date): Promise<DataSource> {
	const [chapters, codes] = await Promise.all([
		getPublicChapterData(),
		getPolicyCodes(EVERYWHERE, { after: null, take: EXAMPLE_POLICIES }),
	]);
	return dataSourceOf(site, frameOf(site, WHOLE_PLAN, now), { chapters, codes });
}

async function findExamples(table: DataTable, source: DataSource): Promise<Cell[]> {
	const rows: Cell[][] = [];
	for await (const batch of source.rowsOf(table)) rows.push(...batch);
	return table.columns.map((_, index) => shortened(rows.find((cells) => cells[index])?.[index] ?? null));
}

const LONGEST_EXAMPLE = 60;

function shortened(text: Cell): Cell {
	const characters = Array.from(text?.replaceAll("\n", " ") ?? "");
	return characters.length > LONGEST_EXAMPLE ? `${characters.slice(0, LONGEST_EXAMPLE).join("")}…` : text;
}
