import { useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import type { ListedIndicator } from "@/lib/data/staff/plan/read-place";
import { routes } from "@/lib/routes";

/** The indicators of a policy or a chapter, each leading to its own page. */
export function IndicatorList({ indicators }: { indicators: readonly ListedIndicator[] }) {
	const t = useTranslations("planAdmin");
	const tIndicator = useTranslations("indicator");
	const shortYear = useShortYear();
	const locale = useLocale();
	if (indicators.length === 0) return <p>{t("noIndicators")}</p>;
	return (
		<ul>
			{indicators.map(({ code, name, endedYear }) => (
				<li key={code} className="py-1">
					<a href={routes.admin.indicator(locale, code)} className="inline-block py-0.5">
						<span className="mr-2 tabular-nums">{code}</span>
						<LocalizedText text={name} />
					</a>
					{endedYear !== null && (
						<span className="block text-ink-soft text-sm">{tIndicator("ended", { year: shortYear(endedYear) })}</span>
					)}
				</li>
			))}
		</ul>
	);
}
