import { useTranslations } from "next-intl";
import { SourceMark } from "@/components/evaluations/source-notes";
import { IndicatorArticle } from "@/components/indicators/indicator-article";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { PublicPolicy } from "@/lib/data/public/policy";
import type { PublicSite } from "@/lib/data/public/site";
import { seriesUntil } from "@/lib/domain/assessment";
import { measuresIn, type PublishedRevision } from "@/lib/domain/evaluation";
import { MeasuresTable } from "./measures-table";
import { PolicyDocument } from "./policy-document";
import { PolicyHeader } from "./policy-header";
import { PolicyNow } from "./policy-now";
import { EvaluationField, Outcomes } from "./policy-texts";
import { SheetGroup } from "./sheet-group";
import { SiblingLinks } from "./sibling-links";

type PolicySheetProps = {
	site: PublicSite;
	policy: PublicPolicy;
	/** The year shown; null before the first publication. Nothing later than it appears. */
	evaluation: PublishedRevision | null;
};

/**
 * A policy in full. On screen: what for, how it goes, the figures, looking back, looking ahead. On paper every part
 * moves to its place on the town's own sheet: the groups dissolve (`print:contents`) and `print:order-*` sorts.
 */
export function PolicySheet({ site, policy, evaluation }: PolicySheetProps) {
	const t = useTranslations("policy");
	const tFields = useTranslations("fields");
	const year = evaluation?.fiscalYear ?? site.plan.years.firstYear;
	const evaluations = policy.evaluations.filter(({ fiscalYear }) => fiscalYear <= year);
	return (
		<div className="print:flex print:flex-col print:gap-3">
			<PolicyHeader policy={policy} year={year} />
			{evaluation ? (
				<PolicyNow policy={policy} evaluation={evaluation} wordings={site.wordings} />
			) : (
				<p className="mt-8">{t("notEvaluatedYet")}</p>
			)}
			<Section id="figures" title={t("figures")} className="print:order-4">
				{policy.indicators.length === 0 && <p>{t("noIndicators")}</p>}
				<div className="space-y-14 print:space-y-3">
					{policy.indicators.map((series) => (
						<IndicatorArticle
							key={series.code}
							series={seriesUntil(series, year)}
							year={year}
							sourceNotes={policy.sourceNotes}
						/>
					))}
				</div>
			</Section>
			{evaluation && (
				<SheetGroup title={t("lookingBack")} id="looking-back">
					<EvaluationField policy={policy} evaluation={evaluation} field="situation" className="print:order-3" />
					<Outcomes policy={policy} evaluations={evaluations} className="print:order-7" />
					<EvaluationField policy={policy} evaluation={evaluation} field="foreseenIssues" className="print:order-8" />
				</SheetGroup>
			)}
			<SheetGroup title={t("lookingAhead")} id="looking-ahead">
				{evaluation && (
					<>
						<EvaluationField policy={policy} evaluation={evaluation} field="nextSteps" className="print:order-6" />
						<EvaluationField
							policy={policy}
							evaluation={evaluation}
							field="futureDirection"
							className="print:order-10"
						/>
					</>
				)}
				<Field
					className="print:order-11"
					title={
						<>
							{tFields("measures")}
							<SourceMark notes={policy.sourceNotes} field="measures" year={year} />
						</>
					}
				>
					<MeasuresTable measures={measuresIn(policy, year)} />
				</Field>
			</SheetGroup>
			<PolicyDocument policy={policy} evaluation={evaluation} year={year} site={site} />
			<SiblingLinks policy={policy} />
		</div>
	);
}
