import { useTranslations } from "next-intl";
import { useFiscalYear } from "@/components/layout/fiscal-year";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { ABSENCE_REASONS, DIRECTIONS } from "@/lib/domain/indicator";
import { type FieldSpec, NONE_STATED, type Option } from "./field-spec";
import { useField } from "./use-field";

const REQUIRED = { required: true } as const;
const ENGLISH = { lang: "en" } as const;

/** Of a definition. `inUse`: a published number was measured by it, so that its words alone may change. */
function useDefinitionFields(inUse: boolean): FieldSpec[] {
	const t = useTranslations("planAdmin");
	const field = useField();
	const absences = useAbsences();
	const year = { hint: t("hints.ownYear") };
	const measured = [
		field("unit", "line", { lang: "ja", hint: t("hints.unit") }),
		field("precision", "short", { ...REQUIRED, hint: t("hints.precision") }),
		field("direction", "select", {
			...REQUIRED,
			options: [
				{ value: "", label: t("choose") },
				...DIRECTIONS.map((direction) => ({ value: direction, label: t(`directions.${direction}`) })),
			],
		}),
		field("baseline", "stated", { options: absences, hint: t("hints.stated") }),
		field("baselineYear", "short", year),
		field("target", "stated", { options: absences, hint: t("hints.stated") }),
		field("targetYear", "short", year),
	];
	const [unit, ...numbers] = inUse ? measured.map((spec) => ({ ...spec, fixed: t("fixed.measured") })) : measured;
	return [
		field("name", "line", { ...REQUIRED, lang: "ja" }),
		field("nameEn", "line", ENGLISH),
		...(unit ? [unit] : []),
		field("unitEn", "line", ENGLISH),
		...numbers,
	];
}

/** Of a definition on record: as above, and why it replaced the one before. */
export function useCorrectionFields(inUse: boolean, isFirst: boolean): FieldSpec[] {
	const fields = useDefinitionFields(inUse);
	const reason = useField()("changeReason", "text", { lang: "ja" });
	return isFirst ? fields : [...fields, reason];
}

/** 目標の見直し: from which year, which target, why. */
export function useTargetRevisionFields(years: readonly FiscalYear[]): FieldSpec[] {
	const t = useTranslations("planAdmin");
	const field = useField();
	return [
		useChangeYear(years),
		field("target", "stated", { options: useAbsences(), hint: t("hints.stated") }),
		field("targetYear", "short", { hint: t("hints.ownYear") }),
		useChangeReason(),
	];
}

/** 定義の変更: from which year, all of it, why. */
export function useRedefinitionFields(years: readonly FiscalYear[]): FieldSpec[] {
	return [useChangeYear(years), ...useDefinitionFields(false), useChangeReason()];
}

/** The year in which an indicator is measured for the last time. */
export function useEndFields(years: readonly FiscalYear[]): FieldSpec[] {
	const t = useTranslations("planAdmin");
	return [useField()("year", "select", { ...REQUIRED, hint: t("hints.endYear"), options: useYears(years) })];
}

export function useNewIndicatorFields(): FieldSpec[] {
	const t = useTranslations("planAdmin");
	const number = useField()("number", "short", { ...REQUIRED, hint: t("hints.indicatorNumber") });
	return [number, ...useDefinitionFields(false)];
}

function useChangeYear(years: readonly FiscalYear[]): FieldSpec {
	const t = useTranslations("planAdmin");
	return useField()("fromYear", "select", { ...REQUIRED, hint: t("hints.changeYear"), options: useYears(years) });
}

function useChangeReason(): FieldSpec {
	const t = useTranslations("planAdmin");
	return useField()("changeReason", "text", { ...REQUIRED, lang: "ja", hint: t("hints.changeReason") });
}

function useYears(years: readonly FiscalYear[]): Option[] {
	const t = useTranslations("planAdmin");
	const fiscalYear = useFiscalYear();
	return [
		{ value: "", label: t("choose") },
		...years.map((year) => ({ value: String(year), label: fiscalYear(year) })),
	];
}

function useAbsences(): Option[] {
	const t = useTranslations("planAdmin");
	const tIndicator = useTranslations("indicator");
	return [
		{ value: "", label: t("valueIsGiven") },
		...ABSENCE_REASONS.map((reason) => ({ value: reason, label: tIndicator(`absence.${reason}`) })),
		{ value: NONE_STATED, label: t("noneStated") },
	];
}
