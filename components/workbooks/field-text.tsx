import { useLocale, useTranslations } from "next-intl";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import { type EntryField, indicatorOf, partOf } from "@/lib/domain/entry-field";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { formatValue } from "@/lib/domain/format";
import type { GradeWordings } from "@/lib/domain/grades";
import { definitionIn } from "@/lib/domain/indicator";
import type { WorkbookSheet } from "@/lib/domain/workbook/source";
import { toValue } from "@/lib/domain/workbook/to-edits";

/** A field of a sheet, and what is known of it. */
export type ShownField = {
	field: EntryField;
	sheet: WorkbookSheet | undefined;
	wordings: GradeWordings;
	fiscalYear: FiscalYear;
};

/** 「事業の成果」, of a value the indicator's name. */
export function FieldName({ field, sheet, fiscalYear }: Omit<ShownField, "wordings">) {
	const tFields = useTranslations("fields");
	const definition = definitionOf({ field, sheet, fiscalYear });
	if (definition) {
		return (
			<>
				{indicatorOf(field)} <LocalizedText text={definition.name} />
			</>
		);
	}
	const part = partOf(field);
	return part === "actuals" ? field : tFields(part);
}

/** What a field says, given as a text as `fieldsOf` writes fields. */
export function FieldText({ text, wordings, ...shown }: ShownField & { text: string }) {
	const t = useTranslations("workbooks");
	const tAbsence = useTranslations("indicator.absence");
	const locale = useLocale();
	if (text === "") return <span className="text-ink-soft">{t("empty")}</span>;
	const definition = definitionOf(shown);
	if (definition) {
		const { value, absence } = toValue(text);
		return value === null
			? absence && tAbsence(absence)
			: formatValue(value, { ...definition, precision: placesOf(value, definition.precision) }, locale);
	}
	const { field } = shown;
	if (field === "progressGrade" || field === "reviewGrade") {
		const choices = field === "progressGrade" ? wordings.progress : wordings.review;
		const wording = choices.find(({ grade }) => String(grade) === text);
		return wording ? (
			<>
				{wording.symbol} <LocalizedText text={wording.label} />
			</>
		) : (
			text
		);
	}
	return <TownText text={text} className="space-y-1" />;
}

function definitionOf({ field, sheet, fiscalYear }: Omit<ShownField, "wordings">) {
	const code = indicatorOf(field);
	const series = sheet?.indicators.find((candidate) => candidate.code === code);
	return series && definitionIn(series, fiscalYear);
}

/** What is about to be stored is shown with all its places, not as it will be published. */
function placesOf(value: string, precision: number): number {
	return Math.max(precision, value.split(".")[1]?.length ?? 0);
}
