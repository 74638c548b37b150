import { useTranslations } from "next-intl";
import { type WordedGrade, wordingField } from "@/lib/domain/grade-wording-field";
import type { FieldSpec } from "./field-spec";
import { useField } from "./use-field";

const REQUIRED = { required: true } as const;
const ENGLISH = { lang: "en" } as const;

/** A name and the year from which it applies: the town's or a division's. */
export function useNameFields(): FieldSpec[] {
	const t = useTranslations("planAdmin");
	const field = useField();
	return [
		field("fromYear", "short", { ...REQUIRED, hint: t("hints.nameYear") }),
		field("name", "line", { ...REQUIRED, lang: "ja", label: t("nameOfPlace") }),
		field("nameEn", "line", { ...ENGLISH, label: t("nameOfPlaceEn") }),
	];
}

export function useNewDivisionFields(): FieldSpec[] {
	const t = useTranslations("planAdmin");
	return [useField()("slug", "line", { ...REQUIRED, hint: t("hints.slug") }), ...useNameFields()];
}

export function useTownFields(): FieldSpec[] {
	const t = useTranslations("planAdmin");
	const field = useField();
	return [
		field("municipalityCode", "short", { ...REQUIRED, hint: t("hints.municipalityCode") }),
		field("websiteUrl", "line", REQUIRED),
		field("contact", "text", { ...REQUIRED, lang: "ja" }),
		field("contactEn", "text", ENGLISH),
		field("licenceName", "line", { ...REQUIRED, lang: "ja", hint: t("hints.licenceName") }),
		field("licenceNameEn", "line", ENGLISH),
		field("licenceUrl", "line", { ...REQUIRED, hint: t("hints.licenceUrl") }),
	];
}

/** The wording of each grade, in both languages. */
export function useWordingFields(grades: readonly WordedGrade[]): FieldSpec[] {
	const t = useTranslations("planAdmin");
	return grades.flatMap((grade): FieldSpec[] => {
		const scale = t(`scales.${grade.kind}`);
		const { symbol } = grade;
		return [
			{
				name: wordingField(grade, "ja"),
				kind: "line",
				label: t("wordingOf", { scale, symbol }),
				lang: "ja",
				...REQUIRED,
			},
			{ name: wordingField(grade, "en"), kind: "line", label: t("wordingOfEn", { scale, symbol }), ...ENGLISH },
		];
	});
}
