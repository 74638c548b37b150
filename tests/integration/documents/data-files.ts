import { expect } from "vitest";
import { readDataFileName } from "@/lib/documents/data-file-name";
import { type DataFileResult, openDataFile } from "@/lib/documents/data-files";
import type { DataTableName } from "@/lib/export/tables/registry";
import { readDataQuery } from "@/lib/schemas/data-query";
import { readCsvRecords } from "../../support/csv-reader";

/** Reads the files below /data of the test's database. */

const NOW = new Date("2026-10-02T00:00:00Z");

export async function openFile(name: string, query = ""): Promise<DataFileResult> {
	const file = readDataFileName(name);
	const read = readDataQuery(new URLSearchParams(query));
	if (!file || !read.query) throw new Error(`no address: ${name}?${query}`);
	return openDataFile({ file, ...read.query, address: `https://example.jp/data/${name}`, now: NOW });
}

export async function bytesOf(name: string, query = ""): Promise<Buffer> {
	const { file, refusal } = await openFile(name, query);
	if (!file) throw new Error(`refused: ${JSON.stringify(refusal)}`);
	return Buffer.from(await new Response(file.open()).arrayBuffer());
}

/** A table's rows as somebody reads them who has nothing but the CSV. */
export async function recordsOf(table: DataTableName, query = ""): Promise<Record<string, string>[]> {
	const text = (await bytesOf(`${table}.csv`, query)).toString("utf8");
	expect(text.startsWith("\ufeff")).toBe(true);
	return readCsvRecords(text.slice(1));
}

/** Some columns of some rows. */
export const pick = (records: readonly Record<string, string>[], ...keys: string[]) =>
	records.map((record) =>
		keys
			.map((key) => record[key])
			.join(" ")
			.trim(),
	);
