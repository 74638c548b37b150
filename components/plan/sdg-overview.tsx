import { useLocale, useTranslations } from "next-intl";
import { PolicyList } from "@/components/policies/policy-list";
import type { PolicySummary } from "@/lib/data/public/outline";
import type { PublicSite } from "@/lib/data/public/site";
import { routes } from "@/lib/routes";
import { goalKey } from "./goal-key";

/** The United Nations' goals, 1 to 17. */
const GOALS = Array.from({ length: 17 }, (_, i) => i + 1);

type SdgOverviewProps = { site: PublicSite; goal: number; policies: readonly PolicySummary[] };

/** The policies that name a goal, and the way to the other goals. */
export function SdgOverview({ site, goal, policies }: SdgOverviewProps) {
	const t = useTranslations("sdg");
	const locale = useLocale();
	return (
		<>
			<h1 className="text-3xl">
				<span className="mr-3 block text-base sm:inline">{t("goal", { goal })}</span>
				{t(`goals.${goalKey(goal)}`)}
			</h1>
			<p className="mt-4 max-w-text">{t("lead", { count: policies.length })}</p>
			<div className="mt-6">{policies.length > 0 && <PolicyList policies={policies} wordings={site.wordings} />}</div>
			<nav aria-labelledby="goals-heading" className="mt-12">
				<h2 id="goals-heading" className="text-lg">
					{t("allGoals")}
				</h2>
				<ol className="mt-2 grid gap-x-8 sm:grid-cols-2">
					{GOALS.map((other) => (
						<li key={other}>
							{other === goal ? (
								<span aria-current="page" className="inline-block py-0.5 font-bold">
									{other} {t(`goals.${goalKey(other)}`)}
								</span>
							) : (
								<a href={routes.sdg(locale, other)} className="inline-block py-0.5">
									{other} {t(`goals.${goalKey(other)}`)}
								</a>
							)}
						</li>
					))}
				</ol>
			</nav>
		</>
	);
}
