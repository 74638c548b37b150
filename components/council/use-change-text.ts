import { useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import { shownRevision } from "@/lib/domain/shown-comparison";
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
		const { before, after } = shownRevision(revision, series, locale);
		return t("change", { field, before: before ?? t("noValue"), after: after ?? t("noValue") });
	};
}
