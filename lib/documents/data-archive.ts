import "server-only";
import { timestampInJapan } from "@/lib/domain/calendar";
import { LOCALES, type Locale, localize } from "@/lib/domain/localized";
import { absolute } from "@/lib/env";
import { toCsv } from "@/lib/export/csv";
import { csvFile } from "@/lib/export/csv-file";
import { toJsonChunks } from "@/lib/export/json-rows";
import { keysOf } from "@/lib/export/table";
import { DATA_TABLE_NAMES, dataTableOf } from "@/lib/export/tables/registry";
import { type ZipEntry, zipStream } from "@/lib/export/zip";
import { wordsOf } from "@/lib/i18n/words";
import { routes } from "@/lib/routes";
import { jsonHead } from "./data-head";
import type { DataSource } from "./data-source";
import { codesTable, dictionaryTable } from "./dictionary-files";
import { RULES, rowOfTable, textOfRule, titleOfTable } from "./dictionary-words";

type Order = { address: string; now: Date };

/** Every table as CSV and as JSON, what their columns and codes mean, and a text to begin with. */
export function archiveOf(source: DataSource, { address, now }: Order): ReadableStream<Uint8Array> {
	const { site } = source;
	const tables = DATA_TABLE_NAMES.flatMap((name): ZipEntry[] => {
		const table = dataTableOf(name);
		const keys = keysOf(table.columns);
		return [
			{ name: `${name}.csv`, chunks: () => csvFile(keys, source.rowsOf(table), "utf-8") },
			{ name: `${name}.json`, chunks: () => toJsonChunks(jsonHead(name, site, address), keys, source.rowsOf(table)) },
		];
	});
	return zipStream(
		[
			{ name: "README.txt", chunks: () => once(readme(source, { address, now })) },
			...tables,
			{ name: "dictionary.csv", chunks: () => once(dictionaryTable(site, now).then(toCsv)) },
			{ name: "codes.csv", chunks: () => once(toCsv(codesTable(site))) },
		],
		now,
	);
}

async function* once(text: string | Promise<string>): AsyncGenerator<string> {
	yield await text;
}

/** Plain text with a byte order mark and CRLF, as Windows shows it best; Japanese first. */
function readme(source: DataSource, order: Order): string {
	const parts = LOCALES.map((locale) => readmeIn(locale, source, order));
	return `\ufeff${parts.join(`\n${"-".repeat(72)}\n\n`)}`.replaceAll("\n", "\r\n");
}

function readmeIn(locale: Locale, { site }: DataSource, { address, now }: Order): string {
	const t = wordsOf({ locale, namespace: "dataFiles" });
	const words = (text: Parameters<typeof localize>[0]) => localize(text, locale).text;
	const [town, plan] = [words(site.municipality.name), words(site.plan.title)];
	const sections = [
		[
			t("readme.title", { town, plan }),
			t("readme.about", { town, source: words(site.plan.source) }),
			t("readme.made", { at: timestampInJapan(now), address }),
			t("readme.licence", { name: words(site.licence.name), url: site.licence.url }),
			t("readme.latest", { address: absolute(routes.openData(locale)) }),
		],
		[
			`# ${t("readme.filesTitle")}`,
			t("readme.start"),
			...DATA_TABLE_NAMES.map((name) =>
				t("readme.table", { name, title: words(titleOfTable(name)), row: words(rowOfTable(name)) }),
			),
			t("readme.dictionary"),
			t("readme.codes"),
		],
		[`# ${t("readme.rulesTitle")}`, ...RULES.map((rule) => words(textOfRule(rule)))],
	];
	return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
