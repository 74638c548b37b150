import { useTranslations } from "next-intl";
import type { SelectionParameter } from "@/lib/domain/selection-query";

/** What the form calls each of its fields, for sentences about it. */
export function useParameterName(): (name: SelectionParameter) => string {
	const t = useTranslations("council.form");
	const tFields = useTranslations("fields");
	const names: Record<SelectionParameter, string> = {
		year: t("year"),
		chapter: t("place"),
		section: t("place"),
		division: t("division"),
		pace: t("pace"),
		grade: tFields("progressGrade"),
		review: tFields("reviewGrade"),
		part: t("part"),
		with: t("with"),
	};
	return (name) => names[name];
}
