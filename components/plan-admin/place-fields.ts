import { useLocale, useTranslations } from "next-intl";
import { goalKey } from "@/components/plan/goal-key";
import type { DivisionRow } from "@/lib/data/staff/plan/divisions";
import { localize } from "@/lib/domain/localized";
import type { FieldSpec, Option } from "./field-spec";
import { useField } from "./use-field";

const GOALS = Array.from({ length: 17 }, (_, i) => i + 1);

const REQUIRED = { required: true } as const;
const ENGLISH = { lang: "en" } as const;
const JAPANESE = { required: true, lang: "ja" } as const;

/** Of the plan as a whole. `keepsYears`: published numbers were computed along its years. */
export function usePlanFactsFields(keepsYears: boolean): FieldSpec[] {
	const t = useTranslations("planAdmin");
	const field = useField();
	const kept = keepsYears ? { fixed: t("fixed.years") } : { ...REQUIRED, hint: t("hints.year") };
	return [
		field("title", "line", JAPANESE),
		field("titleEn", "line", ENGLISH),
		field("sourceTitle", "line", JAPANESE),
		field("sourceTitleEn", "line", ENGLISH),
		field("baselineYear", "short", kept),
		field("firstYear", "short", { ...REQUIRED, hint: t("hints.year") }),
		field("targetYear", "short", kept),
	];
}

/** Number and title, which every place has. `keepsNumber`: addresses or comments name it. */
function useTitleFields(keepsNumber: boolean): FieldSpec[] {
	const t = useTranslations("planAdmin");
	const field = useField();
	return [
		field("number", "short", keepsNumber ? { fixed: t("fixed.number") } : { ...REQUIRED, hint: t("hints.number") }),
		field("title", "line", JAPANESE),
		field("titleEn", "line", ENGLISH),
	];
}

export function useChapterFields(keepsNumber: boolean): FieldSpec[] {
	const field = useField();
	return [
		...useTitleFields(keepsNumber),
		field("description", "text", { lang: "ja" }),
		field("descriptionEn", "text", ENGLISH),
		field("sdgs", "checks", { options: useGoals() }),
	];
}

export const useSectionFields = useTitleFields;

/** Of a policy; `divisions` are those to choose from. */
export function usePolicyFields(keepsNumber: boolean, divisions: readonly DivisionRow[]): FieldSpec[] {
	const t = useTranslations("planAdmin");
	const field = useField();
	const locale = useLocale();
	const options = divisions.map(({ slug, name }): Option => {
		const { text, lang } = localize(name, locale);
		return { value: slug, label: text, lang };
	});
	return [
		...useTitleFields(keepsNumber),
		field("vision", "text", JAPANESE),
		field("lead", "select", { options: [{ value: "", label: t("noLead") }, ...options], hint: t("hints.lead") }),
		field("related", "checks", { options }),
		field("relatedPlans", "lines", { lang: "ja", hint: t("hints.lines") }),
		field("sdgs", "checks", { options: useGoals() }),
	];
}

export function useMeasureFields(): FieldSpec[] {
	const t = useTranslations("planAdmin");
	const field = useField();
	return [
		field("place", "short", { ...REQUIRED, hint: t("hints.place") }),
		field("title", "line", { lang: "ja", hint: t("hints.measureTitle") }),
		field("titleEn", "line", ENGLISH),
		field("intendedResult", "text", JAPANESE),
		field("projects", "lines", { lang: "ja", hint: t("hints.lines") }),
	];
}

function useGoals(): Option[] {
	const t = useTranslations("sdg");
	return GOALS.map((goal) => ({ value: String(goal), label: `${goal} ${t(`goals.${goalKey(goal)}`)}` }));
}
