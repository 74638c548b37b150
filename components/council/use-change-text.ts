import { useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { formatApart, withUnit } from "@/lib/domain/format";
import { definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import type { TargetRevision } from "@/lib/domain/target-revisions";

/** A revision in one line: 「目標値：80.0% → 85.0%」. */
export function useChangeText(): (revision: TargetRevision, series: IndicatorSeries) => string {
	const t = useTranslations("council.comparison");
	const tRevisions = useTranslations("council.revisions");
	const locale = useLocale();
	const shortYear = useShortYear();
	return (revision, series) => {
		const field = tRevisions(revision.field);
		if (revision.field === "targetYear" || revision.field === "baselineYear") {
			return t("change", { field, before: shortYear(revision.before), after: shortYear(revision.after) });
		}
		const { before, after, fromYear } = revision;
		const definition = definitionIn(series, fromYear);
		const numbers = formatApart({ before: before.value, after: after.value }, definition, locale);
		const shown = (number: string | null) =>
			number === null ? t("noValue") : withUnit(number, definition.unit, locale);
		return t("change", { field, before: shown(numbers.before), after: shown(numbers.after) });
	};
}
