import { useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import { formatValue } from "@/lib/domain/format";
import { definedYears, type IndicatorSeries } from "@/lib/domain/indicator";

/** What changed about an indicator during the plan: earlier targets and definitions with the year they applied from. */
export function DefinitionHistory({ series }: { series: IndicatorSeries }) {
	const t = useTranslations("indicator");
	const shortYear = useShortYear();
	const locale = useLocale();
	if (series.definitions.length === 1 && series.endedYear === null) return null;
	return (
		<div>
			<h3 className="text-lg">{t("history")}</h3>
			<ol className="mt-2 space-y-3">
				{series.definitions.map((definition, index) => (
					<li key={definition.fromYear} className="border-rule border-l-4 pl-3">
						<p className="font-bold">
							{t("definedFrom", { year: shortYear(definition.fromYear) })}{" "}
							{index > 0 && t(definition.redefined ? "redefined" : "revised")}
						</p>
						<p>
							<LocalizedText text={definition.name} />
						</p>
						<p>
							{t("target")} ({shortYear(definedYears(definition, series.years).targetYear)}){" "}
							{definition.target.value === null ? t("none") : formatValue(definition.target.value, definition, locale)}
						</p>
						{definition.changeReason !== null && <TownText text={definition.changeReason} />}
					</li>
				))}
			</ol>
			{series.endedYear !== null && <p className="mt-3">{t("ended", { year: shortYear(series.endedYear) })}</p>}
		</div>
	);
}
