import { useLocale, useTranslations } from "next-intl";
import { GradeSymbol } from "@/components/evaluations/grade-symbol";
import { PaceLabel } from "@/components/indicators/pace-label";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import type { PolicySummary } from "@/lib/data/public/outline";
import { paceIn } from "@/lib/domain/assessment";
import type { GradeWording, GradeWordings, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import { definitionIn } from "@/lib/domain/indicator";
import { nameIn } from "@/lib/domain/names";
import { routes } from "@/lib/routes";

type PolicyListProps = { policies: readonly PolicySummary[]; wordings: GradeWordings };

/** Policies in a row each: title, lead division, both grades, every indicator's pace. On a phone each row is a block. */
export function PolicyList({ policies, wordings }: PolicyListProps) {
	const t = useTranslations("policyList");
	if (policies.length === 0) return <p>{t("empty")}</p>;
	return (
		<ul className="divide-y divide-rule border-rule border-y">
			{policies.map((policy) => (
				<li key={policy.code} className="py-4 print:py-1">
					<PolicyItem policy={policy} wordings={wordings} />
				</li>
			))}
		</ul>
	);
}

function PolicyItem({ policy, wordings }: { policy: PolicySummary; wordings: GradeWordings }) {
	const t = useTranslations("policyList");
	const shortYear = useShortYear();
	const locale = useLocale();
	const { latest, divisions, indicators, doubtfulGrades } = policy;
	const year = latest?.fiscalYear;
	return (
		<div className="grid gap-x-8 gap-y-2 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:grid-cols-2">
			<div>
				<p>
					<a href={routes.policy(locale, policy.code)} className="inline-block py-0.5 font-bold">
						<span className="mr-2 tabular-nums">{policy.code}</span>
						<LocalizedText text={policy.title} />
					</a>
				</p>
				{divisions.lead && (
					<p className="text-sm">
						<LocalizedText text={nameIn(divisions.lead.names, year ?? indicators[0]?.years.firstYear ?? 0)} />
					</p>
				)}
			</div>
			{latest && year !== undefined ? (
				<dl className="space-y-1 text-sm">
					<Row title={t("progressGrade", { year: shortYear(year) })}>
						<GradeInline
							grade={latest.progressGrade}
							wordings={wordings.progress}
							isDoubtful={doubtfulGrades.includes("progressGrade")}
						/>
						{latest.isContradictory && (
							<a href={`${routes.policy(locale, policy.code)}#contradictions`} className="ml-3 inline-block py-0.5">
								{t("contradiction")}
							</a>
						)}
					</Row>
					<Row title={t("reviewGrade")}>
						<GradeInline
							grade={latest.reviewGrade}
							wordings={wordings.review}
							isDoubtful={doubtfulGrades.includes("reviewGrade")}
						/>
					</Row>
					<Row title={t("indicators")}>
						<ul>
							{indicators.map((series) => (
								<li key={series.code}>
									<PaceLabel pace={paceIn(series, year)} /> <LocalizedText text={definitionIn(series, year).name} />
								</li>
							))}
						</ul>
					</Row>
				</dl>
			) : (
				<p className="text-sm">{t("notEvaluatedYet")}</p>
			)}
		</div>
	);
}

function Row({ title, children }: { title: string; children: React.ReactNode }) {
	return (
		<div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
			<dt>{title}</dt>
			<dd>{children}</dd>
		</div>
	);
}

type GradeInlineProps<G extends ProgressGrade | ReviewGrade> = {
	grade: G | null;
	wordings: readonly GradeWording<G>[];
	isDoubtful: boolean;
};

function GradeInline<G extends ProgressGrade | ReviewGrade>({ grade, wordings, isDoubtful }: GradeInlineProps<G>) {
	const t = useTranslations("evaluation");
	const wording = wordings.find((candidate) => candidate.grade === grade);
	if (!wording) return t(isDoubtful ? "underReview" : "gradeNotGiven");
	return (
		<>
			<GradeSymbol symbol={wording.symbol} />
			<LocalizedText text={wording.label} />
			{isDoubtful && t("underReviewAfter")}
		</>
	);
}
