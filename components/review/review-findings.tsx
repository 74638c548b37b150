import { useLocale, useTranslations } from "next-intl";
import { ContradictionNotice } from "@/components/evaluations/contradiction-notice";
import { Section } from "@/components/ui/section";
import type { Review } from "@/lib/data/staff/review";
import type { EntryFinding } from "@/lib/domain/entry/entry-finding";
import { findingMessage } from "@/lib/domain/entry/finding-message";
import { indicatorOf, partOf } from "@/lib/domain/entry-field";
import { definitionIn } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";

/** What the checks say of the sheet, and what its division answered. */
export function ReviewFindings({ review }: { review: Review }) {
	const t = useTranslations("review.findings");
	const { sheet, check } = review;
	const contradictions = [...check.answered, ...check.unanswered].flatMap(({ values }) => values.contradiction ?? []);
	const others = (findings: readonly EntryFinding[]) => findings.filter(({ kind }) => kind !== "contradiction");
	const isSilent = check.errors.length + check.answered.length + check.unanswered.length === 0;
	const { given, asked } = check.completeness;
	return (
		<Section id="findings" title={t("title")}>
			<p>{t("completeness", { given, asked })}</p>
			{isSilent && <p>{t("none")}</p>}
			<FindingList title={t("errors")} findings={check.errors} review={review} />
			<FindingList title={t("unanswered")} findings={others(check.unanswered)} review={review} />
			<FindingList title={t("answered")} findings={others(check.answered)} review={review} />
			<ContradictionNotice
				contradictions={contradictions}
				indicators={sheet.indicators}
				explanation={sheet.content.explanation}
			/>
		</Section>
	);
}

type FindingListProps = { title: string; findings: readonly EntryFinding[]; review: Review };

function FindingList({ title, findings, review }: FindingListProps) {
	const t = useTranslations("review.findings");
	const tChecks = useTranslations("entryChecks");
	const tFields = useTranslations("fields");
	const locale = useLocale();
	if (findings.length === 0) return null;
	const { sheet } = review;
	const nameOf = ({ field }: EntryFinding) => {
		if (field === null) return null;
		const series = sheet.indicators.find(({ code }) => code === indicatorOf(field));
		if (series) return localize(definitionIn(series, sheet.fiscalYear).name, locale).text;
		const part = partOf(field);
		return tFields(part === "actuals" ? "actual" : part);
	};
	const say = (finding: EntryFinding) => {
		const { key, values } = findingMessage(finding, { year: sheet.fiscalYear, indicators: sheet.indicators }, locale);
		return tChecks(key as Parameters<typeof tChecks>[0], values as never);
	};
	return (
		<div className="max-w-text">
			<h3 className="text-lg">{title}</h3>
			<ul className="mt-2 space-y-3">
				{findings.map((finding) => (
					<li key={finding.key} className="border-rule border-l-4 pl-3">
						<p className="font-bold text-sm">{nameOf(finding)}</p>
						<p>{say(finding)}</p>
						{Object.hasOwn(sheet.reasons, finding.key) && (
							<p className="mt-1">
								<span className="font-bold text-sm">{t("reason")}</span> {sheet.reasons[finding.key]}
							</p>
						)}
					</li>
				))}
			</ul>
		</div>
	);
}
