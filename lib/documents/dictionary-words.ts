import type { GradeWordings } from "@/lib/domain/grades";
import { ABSENCE_REASONS } from "@/lib/domain/indicator";
import type { Locale, Localized } from "@/lib/domain/localized";
import type { ColumnType } from "@/lib/export/table";
import { CODE_LISTS, type CodeListName } from "@/lib/export/tables/code-lists";
import type { DataTableName } from "@/lib/export/tables/registry";
import { wordsOf } from "@/lib/i18n/words";

/** The words of the data dictionary, each in both languages: its files hold both, a page shows one. */

const dictionary = (locale: Locale) => wordsOf({ locale, namespace: "dictionary" });
const translators = { ja: dictionary("ja"), en: dictionary("en") };
type Key = Parameters<typeof translators.ja>[0];

const inBoth = (key: Key): Localized => ({ ja: translators.ja(key), en: translators.en(key) });

export const titleOfTable = (table: DataTableName) => inBoth(`tables.${table}.title`);
/** What one row of a table is. */
export const rowOfTable = (table: DataTableName) => inBoth(`tables.${table}.row`);
export const titleOfList = (list: CodeListName) => inBoth(`lists.${list}`);
export const nameOfType = (type: ColumnType) => inBoth(`types.${type}`);
/** Keys of columns are plain texts; one without words throws, and tests see it. */
export const meaningOfColumn = (column: string) => inBoth(`columns.${column}` as Key);

export const RULES = ["years", "blanks", "numbers", "lines", "formulas", "characters", "encoding", "stable"] as const;
export const textOfRule = (rule: (typeof RULES)[number]) => inBoth(`rules.${rule}`);

/** What a code stands for. `symbol` is what a sheet prints for a grade. */
export type CodeWords = { code: string; symbol: string | null; label: Localized };

/** The codes of a list in words. The grades' are the town's own, none while no plan is loaded. */
export function codesOf(list: CodeListName, wordings: GradeWordings | null): CodeWords[] {
	if (list === "progress_grade" || list === "review_grade") {
		const kind = list === "progress_grade" ? "progress" : "review";
		return (wordings?.[kind] ?? []).map(({ grade, symbol, label }) => ({ code: String(grade), symbol, label }));
	}
	return CODE_LISTS[list].map((code) => ({ code, symbol: null, label: labelOf(list, code) }));
}

/** Most are called as pages call them. Codes are the domain's; one without words throws, and tests see it. */
function labelOf(list: Exclude<CodeListName, "progress_grade" | "review_grade">, code: string): Localized {
	switch (list) {
		case "pace":
			return sharedLabel("pace", code);
		case "absence_reason":
			return ABSENCE_REASONS.some((reason) => reason === code)
				? sharedLabel("indicator", `absence.${code}`)
				: inBoth(`codes.absences.${code}` as Key);
		case "not_computable_reason":
			return sharedLabel("numbers", `reasons.${code}`);
		case "source_field":
			return sharedLabel("fields", code);
		case "sdg_goal":
			return sharedLabel("sdg", `goals.${code}`);
		case "direction":
		case "division_role":
		case "revision_kind":
			return inBoth(`codes.${list}.${code}` as Key);
	}
}

/** What a page calls it. */
function sharedLabel(namespace: "pace" | "indicator" | "numbers" | "fields" | "sdg", key: string): Localized {
	const label = (locale: Locale) => {
		const t = wordsOf({ locale, namespace });
		return t(key as Parameters<typeof t>[0]);
	};
	return { ja: label("ja"), en: label("en") };
}
