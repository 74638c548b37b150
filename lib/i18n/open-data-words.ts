import type { Locale } from "@/lib/domain/localized";
import type ja from "@/messages/ja.json";
import { wordsOf } from "./words";

/** A table of data by the name in its address. */
type TableName = keyof typeof ja.dictionary.tables;

/** What a table is called, what a row of it is, and what it is good for. */
export function tableWords(name: TableName, locale: Locale) {
	const t = wordsOf({ locale, namespace: "dictionary" });
	const tOpenData = wordsOf({ locale, namespace: "openData" });
	return {
		title: t(`tables.${name}.title`),
		row: t(`tables.${name}.row`),
		use: tOpenData("tables.use", { use: tOpenData(`uses.${name}`) }),
	};
}

/** For the catalogue of everything that is given away. `named` are the town and the plan. */
export function catalogueWords(locale: Locale, named: { town: string; plan: string }) {
	const t = wordsOf({ locale, namespace: "openData" });
	return {
		title: t("catalogue.title", named),
		description: t("catalogue.description", named),
		keywords: t("catalogue.keywords"),
		all: t("catalogue.all"),
		allDescription: t("catalogue.allDescription"),
		documents: t("catalogue.documents"),
		documentsDescription: t("catalogue.documentsDescription"),
		book: t("catalogue.book"),
		brief: t("catalogue.brief"),
		summary: t("catalogue.summary"),
		feed: t("catalogue.feed"),
		api: t("catalogue.api"),
	};
}
