import "server-only";
import type { PublicSite } from "@/lib/data/public/site";
import { type Locale, type Localized, localize } from "@/lib/domain/localized";
import { keysOf } from "@/lib/export/table";
import { COMMON_COLUMNS } from "@/lib/export/tables/columns";
import { codeLists, type DictionaryColumn, readDictionary } from "./dictionary";
import { nameOfType, RULES, textOfRule, titleOfList } from "./dictionary-words";

/** The dictionary in one language, as its page shows it: the columns that most tables have stand once, by themselves. */
export async function dictionaryPage(site: PublicSite | null, locale: Locale, now: Date) {
	const words = (text: Localized) => localize(text, locale).text;
	const tables = await readDictionary(now);
	const commonKeys = keysOf(COMMON_COLUMNS);
	const describe = ({ key, type, codes, unit, meaning, example }: DictionaryColumn) => ({
		key,
		type: words(nameOfType(type)),
		meaning: words(meaning),
		codes: codes ? { list: codes, title: words(titleOfList(codes)) } : null,
		unit: unit ?? null,
		example: example === null ? null : { text: example, lang: type === "text" ? languageOf(key) : undefined },
	});
	// Every table that speaks of policies has them, in the same order.
	const withAll = tables.find(({ columns }) => commonKeys.every((key) => columns.some((column) => column.key === key)));
	return {
		rules: RULES.map((rule) => ({ key: rule, text: words(textOfRule(rule)) })),
		common: (withAll?.columns ?? []).filter(({ key }) => commonKeys.includes(key)).map(describe),
		tables: tables.map(({ name, title, row, key, columns }) => ({
			name,
			title: words(title),
			row: words(row),
			key,
			columns: columns.filter((column) => !commonKeys.includes(column.key)).map(describe),
		})),
		lists: codeLists(site?.wordings ?? null).map(({ name, title, codes }) => ({
			name,
			title: words(title),
			codes: codes.map(({ code, symbol, label }) => ({ code, symbol, label: localize(label, locale) })),
		})),
	};
}

/** What people wrote is Japanese, except in a column of translations. */
const languageOf = (key: string): Locale => (key.endsWith("_en") ? "en" : "ja");
