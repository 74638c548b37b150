import { useTranslations } from "next-intl";
import { ContradictionNotice } from "@/components/evaluations/contradiction-notice";
import { Grade } from "@/components/evaluations/grade";
import { GradeScale } from "@/components/evaluations/grade-scale";
import { sourceNoteHref } from "@/components/evaluations/source-notes";
import { PaceCounts } from "@/components/indicators/pace-counts";
import { Field } from "@/components/ui/field";
import type { PublicPolicy } from "@/lib/data/public/policy";
import { contradictionsIn, pacesIn } from "@/lib/domain/assessment";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { GradeWordings } from "@/lib/domain/grades";
import { SheetGroup } from "./sheet-group";

type PolicyNowProps = { policy: PublicPolicy; evaluation: PublishedRevision; wordings: GradeWordings };

/** How it is going: both grades with their words, the indicators' paces, and where grade and numbers differ. */
export function PolicyNow({ policy, evaluation, wordings }: PolicyNowProps) {
	const t = useTranslations("policy");
	const { fiscalYear } = evaluation;
	const paces = pacesIn(policy.indicators, fiscalYear).map(({ pace }) => pace);
	return (
		<SheetGroup id="now" title={t("now")}>
			<div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 print:contents">
				<Field title={t("progressGrade")} className="print:order-5">
					<Grade
						grade={evaluation.progressGrade}
						wordings={wordings.progress}
						noteHref={sourceNoteHref(policy.sourceNotes, "progressGrade")}
					/>
				</Field>
				<Field title={t("reviewGrade")} className="print:order-9">
					<Grade
						grade={evaluation.reviewGrade}
						wordings={wordings.review}
						noteHref={sourceNoteHref(policy.sourceNotes, "reviewGrade")}
					/>
				</Field>
				<Field title={t("indicatorPaces")} className="print:order-5">
					<PaceCounts paces={paces} />
				</Field>
			</div>
			<ContradictionNotice
				className="print:order-5"
				contradictions={contradictionsIn(evaluation, policy.indicators, fiscalYear)}
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
