import { useLocale, useTranslations } from "next-intl";
import { SourceMark } from "@/components/evaluations/source-notes";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { TownText } from "@/components/layout/localized-text";
import { Field } from "@/components/ui/field";
import type { PublicPolicy } from "@/lib/data/public/policy";
import type { EvaluationText, PublishedRevision } from "@/lib/domain/evaluation";
import { routes } from "@/lib/routes";

type EvaluationFieldProps = {
	policy: PublicPolicy;
	evaluation: PublishedRevision;
	field: Exclude<EvaluationText, "outcome" | "explanation">;
	className?: string;
};

/** One of the year's texts as the town wrote it. */
export function EvaluationField({ policy, evaluation, field, className }: EvaluationFieldProps) {
	const t = useTranslations("policy");
	const tFields = useTranslations("fields");
	const text = evaluation[field];
	return (
		<Field
			className={className}
			title={
				<>
					{tFields(field)}
					<SourceMark notes={policy.sourceNotes} field={field} year={evaluation.fiscalYear} />
				</>
			}
		>
			{text === null ? <p>{t("notGiven")}</p> : <TownText text={text} />}
		</Field>
	);
}

type OutcomesProps = { policy: PublicPolicy; evaluations: readonly PublishedRevision[]; className?: string };

/** 事業の成果: one text a year, newest first. */
export function Outcomes({ policy, evaluations, className }: OutcomesProps) {
	const t = useTranslations("policy");
	const tFields = useTranslations("fields");
	const locale = useLocale();
	return (
		<Field className={className} title={tFields("outcome")}>
			<dl className="max-w-text space-y-4">
				{evaluations.toReversed().map(({ fiscalYear, outcome }) => (
					<div key={fiscalYear}>
						<dt className="font-bold">
							<a href={routes.policyYear(locale, policy.code, fiscalYear)} className="inline-block py-0.5">
								<FiscalYear year={fiscalYear} />
							</a>
							<SourceMark notes={policy.sourceNotes} field="outcome" year={fiscalYear} />
						</dt>
						<dd>{outcome === null ? t("notGiven") : <TownText text={outcome} />}</dd>
					</div>
				))}
			</dl>
		</Field>
	);
}
