import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import { phrase } from "./phrases";
import { shortYear, type Words } from "./words";

type Named = {
	words: Words;
	site: { municipality: { name: Localized } };
	years: readonly FiscalYear[];
};

/** `阿見町_施策評価のまとめ_R7.pdf`; of several years the first and the last are named. */
export function summaryFileName({ words, site, years }: Named, title: string): string {
	const named = [...new Set([years.at(0), years.at(-1)])].flatMap((year) =>
		year === undefined ? [] : [shortYear(words, year)],
	);
	const town = phrase(site.municipality.name, words.locale).text;
	return `${[town, title, named.join("-")].filter(Boolean).join("_")}.pdf`;
}
