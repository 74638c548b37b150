import { useLocale, useTranslations } from "next-intl";
import { selectPolicies } from "@/lib/domain/selection";
import { toQuery } from "@/lib/domain/selection-query";
import { routes } from "@/lib/routes";
import type { CouncilView } from "./council-view";

/** Says that nothing matches, and leads to wider choices that something does. */
export function NothingChosen({ view: { selection, policies } }: { view: CouncilView }) {
	const t = useTranslations("council.result");
	const locale = useLocale();
	const wider = { ...selection, divisions: [], paces: [], progressGrades: [], reviewGrades: [] };
	const count = selectPolicies(wider, policies).length;
	return (
		<div>
			<p className="font-bold">{t("nothing")}</p>
			<p className="mt-2">{t("widen")}</p>
			<ul className="mt-1 list-disc space-y-1 pl-5">
				{count > 0 && (
					<li>
						<a href={`${routes.council(locale, toQuery(wider))}#result`}>{t("withoutNarrowing", { count })}</a>
					</li>
				)}
				<li>
					<a href={`${routes.council(locale)}#result`}>{t("wholePlan", { count: policies.length })}</a>
				</li>
			</ul>
		</div>
	);
}
