import { useLocale, useTranslations } from "next-intl";
import { PaceLabel } from "@/components/indicators/pace-label";
import { useShortYear } from "@/components/layout/fiscal-year";
import type { ComparedYear, IndicatorOf } from "@/lib/domain/comparison";
import { shownValues } from "@/lib/domain/shown-comparison";
import { ChangeReason, type Compared, IndicatorTitle } from "./compared-owner";

/** An indicator with its values and paces of both years; where they don't mean the same, why they are not compared. */
export function ComparedIndicator({ policy, indicator }: IndicatorOf<Compared>) {
	const t = useTranslations("council.comparison");
	const locale = useLocale();
	const shortYear = useShortYear();
	const { from, to, redefinition, series } = indicator;
	const shown = shownValues(indicator, locale);
	return (
		<>
			<IndicatorTitle policy={policy} indicator={indicator} />
			<div>
				<div className="tabular-nums lg:flex lg:gap-x-3">
					<p>
						<YearValue compared={from} shown={shown.from} endedYear={series.endedYear} />
					</p>
					<p>
						{redefinition === null && "→ "}
						<YearValue compared={to} shown={shown.to} endedYear={series.endedYear} />
					</p>
				</div>
				{redefinition !== null && (
					<>
						<p>{t("redefinedFrom", { year: shortYear(redefinition.fromYear) })}</p>
						{redefinition.reason !== null && <ChangeReason text={redefinition.reason} />}
					</>
				)}
			</div>
		</>
	);
}

/** A value as it is shown, or null where there is none, with the indicator's last year. */
type YearValueProps = { compared: ComparedYear; shown: string | null; endedYear: number | null };

function YearValue({ compared: { year, value, pace }, shown, endedYear }: YearValueProps) {
	const t = useTranslations("council.comparison");
	const tIndicator = useTranslations("indicator");
	const shortYear = useShortYear();
	const missing = () => {
		if (value.absence !== null) return tIndicator(`absence.${value.absence}`);
		return endedYear !== null && endedYear < year ? t("ended", { year: shortYear(endedYear) }) : t("noValue");
	};
	return (
		<>
			<span className="text-sm">{shortYear(year)}</span>{" "}
			{shown === null ? (
				missing()
			) : (
				<>
					<span className="font-bold">{shown}</span>{" "}
					<span className="whitespace-nowrap text-sm">
						<PaceLabel pace={pace} />
					</span>
				</>
			)}
		</>
	);
}
