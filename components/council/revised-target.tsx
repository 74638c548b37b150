import { useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import type { IndicatorOf } from "@/lib/domain/comparison";
import { ChangeReason, type Compared, IndicatorTitle } from "./compared-owner";
import { useChangeText } from "./use-change-text";

/** What was revised of an indicator, each time with the year from which it applies and the town's reason. */
export function RevisedTarget({ policy, indicator }: IndicatorOf<Compared>) {
	const t = useTranslations("council.comparison");
	const shortYear = useShortYear();
	const changeText = useChangeText();
	const { revisions, series } = indicator;
	const steps = [...new Set(revisions.map(({ fromYear }) => fromYear))];
	return (
		<>
			<IndicatorTitle policy={policy} indicator={indicator} />
			<div className="space-y-2">
				{steps.map((year) => {
					const ofYear = revisions.filter(({ fromYear }) => fromYear === year);
					const reason = ofYear[0]?.reason ?? null;
					return (
						<div key={year}>
							<p>{t("revisedFrom", { year: shortYear(year) })}</p>
							<ul className="tabular-nums">
								{ofYear.map((revision) => (
									<li key={revision.field}>{changeText(revision, series)}</li>
								))}
							</ul>
							{reason !== null && <ChangeReason text={reason} />}
						</div>
					);
				})}
			</div>
		</>
	);
}
