import { useLocale, useTranslations } from "next-intl";
import { GradeSymbol } from "@/components/evaluations/grade-symbol";
import { PaceCounts } from "@/components/indicators/pace-counts";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import type { OutlinedPolicy } from "@/lib/data/public/selection";
import { paceIn } from "@/lib/domain/assessment";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWording, GradeWordings, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import { nameIn } from "@/lib/domain/names";
import { routes } from "@/lib/routes";
import type { CouncilView } from "./council-view";
import { SHOWN_AT_MOST } from "./shown-list";

/** The chosen policies with what each chosen year says of them. Of very many, the first. */
export function ChosenPolicies({ view: { site, chosen } }: { view: CouncilView }) {
	const t = useTranslations("council.list");
	const { policies, years } = chosen;
	const hidden = policies.length - SHOWN_AT_MOST;
	return (
		<div>
			<h3 className="text-lg">{t("heading", { count: policies.length })}</h3>
			<ul className="mt-2 divide-y divide-rule border-rule border-y">
				{policies.slice(0, SHOWN_AT_MOST).map((policy) => (
					<li
						key={policy.code}
						className="grid gap-x-8 gap-y-1 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:grid-cols-2 print:py-1"
					>
						<PolicyTitle policy={policy} year={years.at(-1) ?? site.plan.years.firstYear} />
						<ul className="space-y-2 text-sm">
							{years.map((year) => (
								<YearOfPolicy key={year} policy={policy} year={year} wordings={site.wordings} />
							))}
						</ul>
					</li>
				))}
			</ul>
			{hidden > 0 && <p className="mt-2">{t("more", { count: hidden })}</p>}
		</div>
	);
}

function PolicyTitle({ policy: { code, summary }, year }: { policy: OutlinedPolicy; year: FiscalYear }) {
	const locale = useLocale();
	const { lead } = summary.divisions;
	return (
		<div>
			<a href={routes.policy(locale, code)} className="inline-block py-0.5 font-bold">
				<span className="mr-2 tabular-nums">{code}</span>
				<LocalizedText text={summary.title} />
			</a>
			{lead && (
				<p className="text-sm">
					<LocalizedText text={nameIn(lead.names, year)} />
				</p>
			)}
		</div>
	);
}

type YearOfPolicyProps = { policy: OutlinedPolicy; year: FiscalYear; wordings: GradeWordings };

/** 「R7　進捗 B・評価 Ⅱ　指標 2件：順調 1・後退 1」 */
function YearOfPolicy({ policy, year, wordings }: YearOfPolicyProps) {
	const t = useTranslations("council.list");
	const locale = useLocale();
	const shortYear = useShortYear();
	const grades = policy.grades.find(({ fiscalYear }) => fiscalYear === year);
	return (
		<li className="grid grid-cols-[4rem_minmax(0,1fr)] gap-y-1 sm:grid-cols-[4rem_minmax(0,12rem)_minmax(0,1fr)]">
			{grades ? (
				<>
					<a href={routes.policyYear(locale, policy.code, year)} className="h-fit w-fit py-0.5">
						{shortYear(year)}
					</a>
					<div className="space-y-1">
						<Grade title={t("progress")} grade={grades.progressGrade} wordings={wordings.progress} />
						<Grade title={t("review")} grade={grades.reviewGrade} wordings={wordings.review} />
					</div>
					<div className="col-start-2 sm:col-start-3">
						<PaceCounts paces={policy.indicators.map((series) => paceIn(series, year))} />
					</div>
				</>
			) : (
				<>
					<span>{shortYear(year)}</span> <span>{t("notPublished")}</span>
				</>
			)}
		</li>
	);
}

type GradeProps<G extends ProgressGrade | ReviewGrade> = {
	title: string;
	grade: G | null;
	wordings: readonly GradeWording<G>[];
};

function Grade<G extends ProgressGrade | ReviewGrade>({ title, grade, wordings }: GradeProps<G>) {
	const t = useTranslations("council.list");
	const wording = wordings.find((candidate) => candidate.grade === grade);
	return (
		<p>
			<span className="mr-1">{title}</span> {wording ? <GradeSymbol symbol={wording.symbol} /> : t("notGiven")}
		</p>
	);
}
