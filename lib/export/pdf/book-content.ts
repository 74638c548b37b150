import type { IndicatorComparison } from "@/lib/domain/comparison";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { formatValue } from "@/lib/domain/format";
import type { ProgressGrade, ReviewGrade, YearGrades } from "@/lib/domain/grades";
import type { IndicatorDefinition, IndicatorSeries, Value } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { DatedName } from "@/lib/domain/names";
import type { Selection } from "@/lib/domain/selection";
import type { TextCell } from "./blocks";
import { type Phrase, phrase } from "./phrases";
import type { SheetPolicy, SheetSite } from "./sheet-input";
import type { Words } from "./words";

/** A chapter with the indicators of its own. */
export type BookChapter = { number: number; title: Localized; indicators: readonly IndicatorSeries[] };

/** A chosen policy, with the grades of each published year. */
export type BookPolicy = SheetPolicy & { grades: readonly YearGrades[] };

/** Everything that a book is made of. */
export type BookContent = {
	words: Words;
	site: SheetSite & { municipality: { name: Localized; contact: Localized } };
	selection: Selection;
	/** The chosen ones, ascending. */
	years: readonly FiscalYear[];
	/** What the last of them is compared with; null where there is none. */
	comparedYear: FiscalYear | null;
	/** The names of the chosen divisions, by slug. */
	divisionNames: ReadonlyMap<string, readonly DatedName[]>;
	/** Those that have a chosen policy. */
	chapters: readonly BookChapter[];
	policies: readonly BookPolicy[];
	/** The public address of the portal, without a trailing slash. */
	portalUrl: string;
	/** The selection's own address. */
	address: string;
};

type Worded = Pick<BookContent, "words">;

/** A value with its unit, or the reason why there is none. */
export function valueText(
	{ words }: Worded,
	value: Value,
	definition: Pick<IndicatorDefinition, "unit" | "precision">,
): string {
	return value.value === null ? absenceText(words, value) : formatValue(value.value, definition, words.locale);
}

/** Why there is no value. */
export const absenceText = ({ t }: Words, { absence }: Pick<Value, "absence">): string =>
	absence === null ? t("indicator.none") : t(`indicator.absence.${absence}`);

/** What stands for a grade that was not given. */
export const NO_GRADE = "－";

/** The symbol that the town prints for a grade. */
export function gradeSymbol<Grade extends ProgressGrade | ReviewGrade>(
	wordings: readonly { grade: Grade; symbol: string }[],
	grade: Grade | null,
): string {
	if (grade === null) return NO_GRADE;
	return wordings.find((wording) => wording.grade === grade)?.symbol ?? String(grade);
}

/** `7-1-1 効果的な行政運営` */
export function policyName({ words }: Worded, { code, title }: { code: string; title: Localized }): Phrase {
	return coded(code, phrase(title, words.locale));
}

/** `7-1-1-1 窓口対応に満足している町民の割合`, by the name in force. */
export function indicatorName(
	{ words }: Worded,
	{ code }: Pick<IndicatorSeries, "code">,
	{ name }: Pick<IndicatorDefinition, "name">,
): TextCell {
	return coded(code, phrase(name, words.locale));
}

const coded = (code: string, { text, lang }: Phrase): Phrase => ({ text: `${code} ${text}`, lang });

/** 「第7章 未来につながるまちづくり」 */
export function chapterTitle({ words }: Worded, { number, title }: Pick<BookChapter, "number" | "title">): Phrase {
	const { text, lang } = phrase(title, words.locale);
	return { text: words.t("book.chapter", { number, title: text }), lang };
}

/** A chapter's policies among the chosen ones. */
export const policiesOf = ({ policies }: Pick<BookContent, "policies">, chapter: Pick<BookChapter, "number">) =>
	policies.filter((policy) => policy.chapter.number === chapter.number);

/** The published evaluations of a policy's chosen years, ascending. */
export const chosenEvaluations = ({ years }: Pick<BookContent, "years">, { evaluations }: BookPolicy) =>
	evaluations.filter(({ fiscalYear }) => years.includes(fiscalYear));

/** An indicator's pace in two years: 「遅れ → 順調」. */
export const pacesText = ({ words: { t } }: Worded, { from, to }: IndicatorComparison): string =>
	`${t(`pace.${from.pace}`)} → ${t(`pace.${to.pace}`)}`;
