import type { Locale } from "@/lib/domain/localized";
import { codePointOf } from "@/lib/export/windows-31j";
import { wordsOf } from "@/lib/i18n/words";
import type { OutsideCharacters } from "./data-files";

/** Says which characters keep a table from being written in Shift_JIS and where they stand, line by line. */
export function outsideText({ table, keys, key, found }: OutsideCharacters, locale: Locale, address: string): string {
	const t = wordsOf({ locale, namespace: "dataFiles" });
	const lines = found.map(({ character, column, row, cells }) =>
		t("outside", {
			character,
			codePoint: codePointOf(character),
			table,
			column,
			row: String(row),
			key: key.map((name) => `${name} ${cells[keys.indexOf(name)] ?? ""}`.trim()).join(", "),
		}),
	);
	return [t("outsideTitle", { address }), "", ...lines.map((line) => `- ${line}`), "", t("outsideMore")].join("\n");
}
