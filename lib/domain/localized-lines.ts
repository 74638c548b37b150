import type { Localized } from "./localized";

/**
 * A list of names as people type or paste it: one a line, the English name after a bar. A tab does as well, since that
 * is what two columns of a spreadsheet come as.
 */

const SEPARATOR = /[|｜\t]/;

/** The names of a typed list, blank lines left out. A line with nothing but an English name has no name (`ja` is empty). */
export function readLocalizedLines(text: string): Localized[] {
	return text
		.split("\n")
		.map((line) => {
			const [ja = "", ...rest] = line.split(SEPARATOR).map((part) => part.trim());
			return { ja, en: rest.filter(Boolean).join(" ") || null };
		})
		.filter(({ ja, en }) => ja !== "" || en !== null);
}

/** The same list as text, to be typed on. */
export function writeLocalizedLines(names: readonly Localized[]): string {
	return names.map(({ ja, en }) => (en === null ? ja : `${ja} ｜ ${en}`)).join("\n");
}
