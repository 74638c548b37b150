"use client";

import { useLocale, useTranslations } from "next-intl";
import { indicatorOf, partOf } from "@/lib/domain/entry-field";
import { definitionIn } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { useEntryContent } from "./entry-context";
import type { Part } from "./form-parts";

/** What people call a part of the form: a field by its name, a value by its indicator's. */
export function usePartName(): (part: Part) => string {
	const t = useTranslations("entry");
	const tFields = useTranslations("fields");
	const locale = useLocale();
	const { sheet } = useEntryContent();
	return (part) => {
		if (part === "reasons") return t("reasons");
		const code = indicatorOf(part);
		const series = sheet.indicators.find((indicator) => indicator.code === code);
		if (series) return localize(definitionIn(series, sheet.fiscalYear).name, locale).text;
		const field = partOf(part);
		return field === "actuals" ? part : tFields(field);
	};
}
