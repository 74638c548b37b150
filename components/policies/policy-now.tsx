import { useTranslations } from "next-intl";
import { ContradictionNotice } from "@/components/evaluations/contradiction-notice";
import { Grade } from "@/components/evaluations/grade";
import { GradeScale } from "@/components/evaluations/grade-scale";
import { PaceCounts } from "@/components/indicators/pace-counts";
import { Field } from "@/components/ui/field";
import type { PublicPolicy } from "@/lib/data/public/policy";
import { contradictionsIn, pacesIn } from "@/lib/domain/assessment";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { GradeWordings } from "@/lib/domain/grades";
import { noteOn } from "@/lib/domain/source-notes";
import { SheetGroup } from "./sheet-group";

type PolicyNowProps = { policy: PublicPolicy; evaluation: PublishedRevision; wordings: GradeWordings };

/** How it is going: both grades with their words, the indicators' paces, and where grade and numbers differ. */
export function PolicyNow({ policy, evaluation, wordings }: PolicyNowProps) {
	const t = useTranslations("policy");
	const tFields = useTranslations("fields");
	const { fiscalYear } = evaluation;
	const paces = pacesIn(policy.indicators, fiscalYear).map(({ pace }) => pace);
	return (
		<SheetGroup id="now" title={t("now")}>
			<div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 print:contents">
				<Field title={tFields("progressGrade")} className="print:order-5">
					<Grade
						grade={evaluation.progressGrade}
						wordings={wordings.progress}
						note={noteOn(policy.sourceNotes, { field: "progressGrade", year: fiscalYear })}
					/>
				</Field>
				<Field title={tFields("reviewGrade")} className="print:order-9">
					<Grade
						grade={evaluation.reviewGrade}
						wordings={wordings.review}
						note={noteOn(policy.sourceNotes, { field: "reviewGrade", year: fiscalYear })}
					/>
				</Field>
				<Field title={t("indicatorPaces")} className="print:order-5">
					<PaceCounts paces={paces} />
				</Field>
			</div>
			<ContradictionNotice
				className="print:order-5"
				contradictions={contradictionsIn(evaluation, policy.indicators, fiscalYear)}
				indicators={policy.indicators}
				explanation={evaluation.explanation}
			/>
			<details className="text-sm print:hidden">
				<summary className="py-0.5 text-accent">{t("gradeScales")}</summary>
				<div className="mt-3 grid gap-6 sm:grid-cols-2">
					<div>
						<p className="font-bold">{t("progressScale")}</p>
						<GradeScale wordings={wordings.progress} />
					</div>
					<div>
						<p className="font-bold">{t("reviewScale")}</p>
						<GradeScale wordings={wordings.review} />
					</div>
				</div>
			</details>
		</SheetGroup>
	);
}
